import {elementsNamed, excerpt, isAdded, textWithBreaks} from '../dom.ts'
import {rule} from '../rule.ts'

const enough = 3

/** A paragraph broken where the paper's lines ended: with large letters or on a phone every other line is a stump. */
export const linesHardWrapped = rule({
  id: 'lines-hard-wrapped',
  wcag: ['1.3.1', '1.4.10'],
  seeks: ['br'],
  *check({document}) {
    for (const block of elementsNamed(document, 'p, div, li, td, dd')) {
      if (isAdded(block) || block.querySelectorAll(':scope > br, :scope > span > br').length < enough)
        continue
      const lines = linesOf(block)
      const cut = lines.filter((line, index) => isCut(line, lines[index + 1]))
      if (cut.length >= enough && cut.length > lines.length / 2)
        yield {at: block, values: {count: cut.length, text: excerpt(cut[0]!)}}
    }
  },
})

/** A long line that ends inside a sentence which goes on in the next. */
const isCut = (line: string, next = ''): boolean =>
  line.length > 30 && !/[.:;?!…]["”’)]*$/u.test(line) && /^["”(]?\p{Ll}/u.test(next)

const linesOf = (block: Element): string[] =>
  textWithBreaks(block, '\u2028')
    .split('\u2028')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter(Boolean)
