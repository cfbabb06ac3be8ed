/** An answer of about `words` words with a question for every 400, in numbered pages of 40 lines. */
export function longAnswer(words: number): string {
  const paragraph = Array.from({length: 15}, (_, index) => `Träd nummer ${index} växer bra och ger skugga.`)
  const questions = Array.from({length: Math.ceil(words / 400)}, (_, index) => {
    const text = Array.from({length: 3}, () => paragraph.join('\n')).join('\n\n')
    return `${index + 1}. Hur är det med träd av sort ${index + 1}?\n${text}`
  })
  const lines = [
    'Svar på interpellation av Anna Ek (M) till borgarrådet Bo Alm (S) om alla träd',
    'Dnr KS 2026/7',
    '',
    'Jag tackar för frågorna, som jag svarar på en i taget. JO har sagt sitt.',
    '',
    ...questions.join('\n\n').split('\n'),
    '',
    'Stockholm den 28 januari 2026',
    'Bo Alm',
  ]
  const pages: string[] = []
  for (let at = 0; at < lines.length; at += 40) pages.push(lines.slice(at, at + 40).join('\n'))
  return pages.map((page, index) => `${page}\n\n${index + 1} (${pages.length})\n`).join('\f')
}
