import {lineHeightOf, linesOf, textBlocks} from '../layout.ts'
import {rule} from '../rule.ts'

/** Under this, lines touch. */
const least = 1.25

/** Running text whose lines lie close together (WCAG 2.2, 1.4.8, asks for one and a half). */
export const linesTight = rule({
  id: 'lines-tight',
  severity: 'warning',
  wcag: ['1.4.8'],
  looks: ['plain'],
  *check({document}) {
    const tight = textBlocks(document).filter(
      (block) => (lineHeightOf(block) ?? least) < least && linesOf(block) > 1,
    )
    const [first] = tight
    if (first) yield {at: first, values: {height: lineHeightOf(first)!.toFixed(2), count: tight.length}}
  },
})
