import {elementsNamed, isAdded, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

const sentenceEnd = /[.?!…:;][)\]”"’']*$/u

/** A sentence cut in two, most often where a page ended, makes the voice pause where none is. */
export const sentenceSplit = rule({
  id: 'sentence-split',
  wcag: ['1.3.1'],
  *check({document}) {
    const paragraphs = elementsNamed(document, 'p').filter((paragraph) => !isAdded(paragraph))
    for (const [index, paragraph] of paragraphs.entries()) {
      const next = paragraphs[index + 1]
      if (!next || next.parentElement !== paragraph.parentElement) continue
      const before = textOf(paragraph)
      const after = textOf(next)
      if (
        before &&
        !sentenceEnd.test(before) &&
        /^\p{Ll}(?![.)])/u.test(after) &&
        isBetween(paragraph, next)
      ) {
        yield {at: next, values: {before: before.slice(-40), after: after.slice(0, 40)}}
      }
    }
  },
})

/** Nothing but page markers lies between the two. */
function isBetween(paragraph: Element, next: Element): boolean {
  let between = paragraph.nextElementSibling
  while (between && between !== next && textOf(between) === '') between = between.nextElementSibling
  return between === next
}
