import {elementsNamed, excerpt, holds, isAdded} from '../dom.ts'
import {rule} from '../rule.ts'

/** A number, or a word and a number, and a first sentence that asks. */
const opensLikeQuestion = /^\s*(?:\p{Lu}\p{L}+\s)?\d{1,2}[.):]\s+\p{Lu}[^?!]{5,400}?\?/u

/** A question left in running text cannot be reached by someone who moves from heading to heading. */
export const questionNotHeading = rule({
  id: 'question-not-heading',
  wcag: ['1.3.1', '2.4.6'],
  *check({document}) {
    for (const block of elementsNamed(document, 'p, pre, div')) {
      if (isAdded(block) || holds(block, 'p, div, h1, h2, h3, h4, h5, h6')) continue
      for (const part of partsOf(block)) {
        if (opensLikeQuestion.test(part)) yield {at: block, values: {text: excerpt(part)}}
      }
    }
  },
})

/** Preformatted text and forced line breaks may hold several questions. */
function partsOf(block: Element): string[] {
  if (block.localName === 'pre') return (block.textContent ?? '').split(/\n(?=\s*\d)/u)
  return (block.textContent ?? '').split(/\n\s*\n/u).map((part) => part.replaceAll(/\s+/gu, ' '))
}
