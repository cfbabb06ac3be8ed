import {isExposed, textOf} from '../dom.ts'
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
    const marked = [...document.querySelectorAll('body [lang]')]
    const blocks = [...document.querySelectorAll('p, li, dd, td, blockquote')].filter(
      (block) => !block.hasAttribute('lang') && !block.querySelector('p, li, [lang]'),
    )
    for (const element of [...marked, ...blocks]) {
      const declared = declaredOf(element)
      const text = ownText(element)
      const guess = languageOf(text, declared)
      if (!declared || !guess || guess.language === declared || !isExposed(element)) continue
      // A whole page in the wrong language is one finding, another rule's.
      if (!element.hasAttribute('lang') && !guess.isSure) continue
      if (
        !element.hasAttribute('lang') &&
        languageOf(textOf(document.body), declared)?.language === guess.language
      )
        continue
      yield {
        at: element,
        values: {declared, guessed: guess.language},
        ...(!guess.isSure && {outcome: 'needs-a-person' as const}),
      }
    }
  },
})

/** The text of an element without that of parts which say their own language. */
function ownText(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const part of copy.querySelectorAll('[lang]')) part.remove()
  return textOf(copy)
}
