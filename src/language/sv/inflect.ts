/**
 * The forms of a Swedish noun, where its ending tells its declension for certain; only the word itself where it does not. Each class: an
 * ending of the word, what is cut from it, and what the forms have instead (SAG, Substantiv §§ 65–95). Genitives are made of all forms.
 */
const classes: readonly {ending: RegExp; cut?: number; forms: readonly string[]}[] = [
  {ending: /\p{L}{3}(?:n|l|r|d|t|k|g|v|m|s|p)ing$/u, forms: ['', 'en', 'ar', 'arna']},
  {ending: /(?:t|s)ion$/u, forms: ['', 'en', 'er', 'erna']},
  {ending: /[^h]het$/u, forms: ['', 'en', 'er', 'erna']},
  {ending: /\p{L}{3}are$/u, forms: ['', 'n']},
  {ending: /\p{L}{3}are$/u, cut: 1, forms: ['na']},
  {ending: /(?:a|e)nde$/u, forms: ['', 't', 'n', 'na']},
  {ending: /(?:itet|else)$/u, forms: ['']},
  {ending: /itet$/u, forms: ['en', 'er', 'erna']},
  {ending: /else$/u, forms: ['n', 'r', 'rna']},
  {ending: /nämnd$/u, forms: ['', 'en', 'er', 'erna']},
  {ending: /skap$/u, forms: ['', 'et', 'en']},
]

/** The word and its inflected forms, each once; a phrase is left as it is. */
export function inflections(word: string): string[] {
  const matching = /\s/u.test(word) ? [] : classes.filter(({ending}) => ending.test(word))
  const forms = matching.flatMap(({cut = 0, forms: endings}) =>
    endings.map((ending) => word.slice(0, word.length - cut) + ending),
  )
  return [...new Set([word, ...forms.flatMap((form) => [form, genitive(form)])])]
}

/** With an s, but for words that end in one. */
const genitive = (form: string): string => (/[sxz]$/u.test(form) ? form : `${form}s`)
