import {functionWords} from '../language/function-words.ts'

/** Fewer words than this tell a language only where all signs point one way. */
const enoughWords = 50
const fewestWords = 12
/** So many little words of one language, and none of the declared one. */
const fewestSigns = 5

/** The languages that a little word belongs to. */
const languagesOf = new Map<string, string[]>()
for (const [language, words] of Object.entries(functionWords))
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])

export interface LanguageGuess {
  /** BCP 47. */
  language: string
  /** From enough words; otherwise a person must look. */
  isSure: boolean
}

/** The language whose little words make up most of a text; none where two are close, or where it is too short to tell. */
export function languageOf(text: string, declared: string): LanguageGuess | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < fewestWords) return undefined
  const byLanguage = new Map(Object.keys(functionWords).map((language) => [language, 0]))
  for (const word of words)
    for (const language of languagesOf.get(word) ?? [])
      byLanguage.set(language, byLanguage.get(language)! + 1)
  const counts = [...byLanguage]
    .map(([language, count]) => ({language, count}))
    .sort((a, b) => b.count - a.count)
  const [first, second] = counts as [(typeof counts)[number], (typeof counts)[number]]
  const ofDeclared = counts.find(({language}) => language === declared)?.count
  if (words.length >= enoughWords) {
    const isClear = first.count > 0.1 * words.length && first.count > 1.1 * second.count
    return isClear ? {language: first.language, isSure: true} : undefined
  }
  if (first.count < fewestSigns || first.count < 0.25 * words.length || first.count < 2 * second.count)
    return undefined
  // Of a language that we know nothing of, nothing speaks against it.
  return {language: first.language, isSure: ofDeclared === 0 && first.count > 2 * second.count}
}
