/**
 * Makes answers that are like real ones and all different: words, sentences and questions are drawn from the two real
 * answers by a generator with a seed, page breaks and furniture are set as in them.
 */
import {readFileSync} from 'node:fs'

const real = ['ks-2026-469', 'ks-2025-799'].map((name) => readFileSync(`input/${name}.txt`, 'utf8'))
const sentences = real.flatMap((text) =>
  text
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=\.)\s(?=\p{Lu})/u)
    .filter(
      (sentence) => !/\d\.|Dnr|^Svar|\?/.test(sentence) && sentence.length > 40 && sentence.length < 260,
    ),
)
const asked = [
  'Hur ser borgarrådet på att staden ger färre insatser per barn än jämförbara storstäder?',
  'Ser borgarrådet att de öppna insatserna riskerar att tränga undan mer omfattande insatser?',
  'Vilka åtgärder är borgarrådet beredd att vidta för att placeringarna ska bli färre och bättre?',
  'När räknar borgarrådet med att granskningen av socialtjänstens arbete är klar?',
]
const names = ['Anna Ek', 'Bo Alm', 'Carin Öst', 'David Sjö', 'Eva Lind', 'Finn Ås']
const parties = ['M', 'L', 'C', 'V', 'MP', 'KD']
const furniture = `\n\n\n${' '.repeat(213)}\n \n\n \n\n \n\n \n\n \n\n`

/** Mulberry32: a small generator of numbers from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

/** An answer as raw text; the same number gives the same answer. About as long as the real ones. */
export function generateAnswer(number: number): string {
  const next = random(number + 1)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const paragraph = () =>
    wrapped(Array.from({length: 2 + Math.floor(next() * 4)}, () => pick(sentences)).join(' '))
  const questions = number % 3 === 0 ? 0 : 1 + Math.floor(next() * 5)
  const title = `Svar på interpellation av ${pick(names)} (${pick(parties)}) till socialborgarrådet ${pick(names)} (S) om ${pick(
    sentences,
  )
    .split(' ')
    .slice(-4, -1)
    .join(' ')
    .replace(/[^\p{L}\s-]/gu, '')}`
  const body = [
    ...Array.from({length: 2 + Math.floor(next() * 3)}, paragraph),
    ...Array.from(
      {length: questions},
      (_, index) => `${wrapped(`${index + 1}. ${pick(asked)}`)}\n${paragraph()}`,
    ),
    ...(questions ? [] : Array.from({length: 4}, paragraph)),
  ]
  const day = String(1 + Math.floor(next() * 28)).padStart(2, '0')
  const text = [
    `${wrapped(title)}\nDnr KS 2026/${number} `,
    ...body,
    `Stockholm den 2026-0${1 + Math.floor(next() * 9)}-${day} `,
    `${pick(names)} `,
  ].join('\n \n')
  return paged(text, 42)
}

/** Lines of about 66 characters, each with a blank at its end, as the real ones have. */
function wrapped(text: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line.length + word.length > 66) {
      lines.push(line)
      line = ''
    }
    line += `${word} `
  }
  return [...lines, line].join('\n')
}

/** Breaks the text into pages, sentences or not, with the furniture of a letterhead between them. */
function paged(text: string, linesPerPage: number): string {
  const lines = text.split('\n')
  const pages: string[] = []
  for (let at = 0; at < lines.length; at += linesPerPage)
    pages.push(lines.slice(at, at + linesPerPage).join('\n'))
  return furniture.trimStart() + pages.join(`\n${furniture}`)
}
