import {elementsNamed, excerpt, holds, isAdded, textWithBreaks} from '../dom.ts'
import {rule} from '../rule.ts'

/** Blanks or tabs between two columns; in running text only blanks that do not break keep them apart. */
const inPre = /\S(?: {3,}|\t+)\S/u
const inText = /\S\s?\u00A0{2,}\s?\S/u
const enough = 3

/** Columns made of blanks (failures F33, F34 and F48 of WCAG): read line by line, what belongs together is torn apart. */
export const tableFake = rule({
  id: 'table-fake',
  wcag: ['1.3.1', '1.3.2'],
  *check({document}) {
    for (const block of elementsNamed(document, 'pre, p, div')) {
      if (isAdded(block) || holds(block, 'p, div, pre, table') || block.closest('code, samp')) continue
      if (block.localName === 'pre' && block.querySelector('code')) continue
      const lines = linesOf(block)
      const columns = lines.filter((line) => (block.localName === 'pre' ? inPre : inText).test(line))
      if (columns.length < enough || columns.length < lines.length / 2) continue
      // What keeps its blanks may be a layout that only looks like a table.
      const isSure = block.localName !== 'pre'
      yield {
        at: block,
        values: {text: excerpt(columns[0]!)},
        ...(!isSure && {outcome: 'needs-a-person' as const}),
      }
    }
  },
})

const linesOf = (block: Element): string[] =>
  textWithBreaks(block, '\n')
    .split('\n')
    .filter((line) => line.trim())
