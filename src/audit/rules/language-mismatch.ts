import {functionWords} from '../../language/function-words.ts'
import {textOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** Fewer words than this do not tell a language. */
const enoughWords = 50

/** In the wrong language a screen reader speaks every word with the wrong voice. */
export const languageMismatch = rule({
  id: 'language-mismatch',
  wcag: ['3.1.1'],
  applies: ({kind}) => kind !== 'fragment',
  *check({document}) {
    const declared = document.documentElement.getAttribute('lang')?.toLowerCase().split('-')[0] ?? ''
    const guessed = guessLanguage(textOf(document.body ?? document.documentElement))
    if (guessed && guessed !== declared) yield {at: document.documentElement, values: {declared, guessed}}
  },
})

/** The language whose little words make up most of the text; none where two are close or the text is short. */
export function guessLanguage(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < enoughWords) return undefined
  const shares = Object.entries(functionWords)
    .map(([tag, little]) => ({tag, share: words.filter((word) => little.has(word)).length / words.length}))
    .sort((a, b) => b.share - a.share)
  const [first, second] = shares as [(typeof shares)[number], (typeof shares)[number]]
  return first.share > 0.1 && first.share > 1.1 * second.share ? first.tag : undefined
}
