/** The regular forms of an English noun: plural and possessives (Quirk et al. 1985, sections 5.79–5.82, 5.113). A phrase is left as it is. */
export function inflections(word: string): string[] {
  if (/\s/u.test(word) || !/\p{L}{2}$/u.test(word)) return [word]
  const plural = pluralOf(word)
  return [...new Set([word, plural, `${word}’s`, `${word}'s`, `${plural}’`, `${plural}'`])]
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/u.test(word) ? `${word}es` : `${word}s`
}
