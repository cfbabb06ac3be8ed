import {linesOf, textBlocks} from '../layout.ts'
import {rule} from '../rule.ts'

/** Text set flush on both sides: the gaps between words run together, which many with dyslexia cannot read past (failure F88 of WCAG). */
export const textJustified = rule({
  id: 'text-justified',
  severity: 'warning',
  wcag: ['1.4.8'],
  looks: ['plain'],
  *check({document}) {
    const justified = textBlocks(document).filter(
      (block) => getComputedStyle(block).textAlign === 'justify' && linesOf(block) > 1,
    )
    const [first] = justified
    if (first) yield {at: first, values: {count: justified.length}}
  },
})
