import {elementsNamed, holds, isExposed, textOf} from '../dom.ts'
import {languageOf} from '../guess-language.ts'
import {rule} from '../rule.ts'

/** A part that says another language than it is written in, or a long part in another language that does not say so (WCAG 2.2, 3.1.2). */
export const languageOfPartMismatch = rule({
  id: 'language-of-part-mismatch',
  wcag: ['3.1.2'],
  act: ['off6ek'],
  *check({document}) {
    const declaredOf = (element: Element) =>
      element.closest('[lang]')?.getAttribute('lang')?.toLowerCase().split('-')[0] ?? ''
    const ofPage = document.documentElement.getAttribute('lang')?.toLowerCase().split('-')[0]
    const marked = [...document.querySelectorAll('body [lang]')]
    const blocks = elementsNamed(document, 'p, li, dd, td, blockquote').filter(
      (block) => !block.hasAttribute('lang') && !holds(block, 'p, li'),
    )
    for (const element of [...marked, ...blocks]) {
      const text = ownText(element)
      if (text.length < shortest) continue
      const declared = declaredOf(element)
      const guess = languageOf(text, declared)
      if (!declared || !guess || guess.language === declared || !isExposed(element)) continue
      const isMarked = element.hasAttribute('lang') && declared !== ofPage
      // A whole page in the wrong language is one finding, another rule's.
      const isOfPage = () => languageOf(textOf(document.body), declared)?.language === guess.language
      if (!isMarked && (!guess.isSure || isOfPage())) continue
      yield {
        at: element,
        values: {declared, guessed: guess.language},
        ...(!guess.isSure && {outcome: 'needs-a-person' as const}),
      }
    }
  },
})

/** No language is told from fewer letters. */
const shortest = 50

/** The text of an element without that of parts which say their own language. */
function ownText(element: Element): string {
  if (!element.querySelector('[lang]')) return textOf(element)
  const copy = element.cloneNode(true) as Element
  for (const part of copy.querySelectorAll('[lang]')) part.remove()
  return textOf(copy)
}
