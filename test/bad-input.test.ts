/** Input that nobody means to give: no crash, no hang, nothing lost. */
import {expect, test} from 'vitest'
import {emittedText} from '../src/audit/emitted-text.ts'
import {renderer} from '../src/index.ts'

const render = renderer({publisher: 'Provstad', formats: ['html']})
const rulesOf = (value: string | Uint8Array) => {
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value
  const rendered = render({path: 'svar.txt', value: bytes})
  return {...rendered, rules: rendered.findings.map(({rule}) => rule)}
}

/** The words alone: blanks are one each, and bullets are carried by the list. */
const wordsOf = (text: string): string =>
  text
    .split(/[\s•]+/u)
    .filter(Boolean)
    .join(' ')

test.each([
  ['one line of 10 MB', 'ord '.repeat(2_500_000)],
  ['a million blank lines between two words', `Ett${'\n'.repeat(1_000_000)}två.`],
  ['a line far to the right', `${' '.repeat(1_000_000)}Ett ord.`],
  ['lines deeper and deeper', Array.from({length: 2000}, (_, depth) => `${' '.repeat(depth)}ord`).join('\n')],
  [
    'a bullet in a bullet in a bullet',
    Array.from({length: 60}, (_, depth) => `${' '.repeat(3 * depth)}• punkt`).join('\n'),
  ],
])('%s', (_, text) => {
  const {rendition, rules} = rulesOf(text)
  const page = String(rendition!.files.get('index.html'))
  expect(wordsOf(emittedText([page], false).text)).toBe(wordsOf(text))
  expect(rules).not.toContain('text-not-conserved')
  expect(rules).not.toContain('step-failed')
})

test('binary data is refused, not rendered', () => {
  const {rendition, rules} = rulesOf(Uint8Array.from({length: 5000}, (_, index) => (index * 7919) % 256))
  expect(rendition).toBeUndefined()
  expect(rules).toContain('file-binary')
})

test('invisible characters are kept and reported', () => {
  const {rendition, findings} = rulesOf('Det h\u200Bär \u202Eär\u202C en text.\n')
  const page = String(rendition!.files.get('index.html'))
  expect(page.replaceAll(/<[^>]+>/g, '')).toContain('Det h\u200Bär \u202Eär\u202C en text.')
  const found = findings.find(({rule}) => rule === 'character-invisible')
  expect(found?.values).toEqual({count: 3, codes: 'U+200B, U+202E, U+202C', line: 1})
})

test('damaged letters and glued words are reported with their lines, and stay', () => {
  const {rendition, findings} = rulesOf(
    'En verksam\uFFFDhet.\n\nStöd till vårdoch omsorg. Moloch är en park.\n\nSlut\uFFFD.\n',
  )
  const page = String(rendition!.files.get('index.html'))
  expect(page).toContain('vårdoch')
  expect(findings.find(({rule}) => rule === 'letter-damaged')?.values).toEqual({
    count: 2,
    line: 1,
    lines: '1, 5',
  })
  expect(findings.filter(({rule}) => rule === 'words-glued').map(({values}) => values)).toEqual([
    {words: 'vårdoch', line: 3},
  ])
})

test('control characters that XML forbids become marked notes', () => {
  const {rendition, rules} = rulesOf('Före\u0001efter är en rad.\n')
  const page = String(rendition!.files.get('index.html'))
  expect(rules).toContain('character-forbidden')
  expect(page).toMatch(/Före<span data-added="note">[^<]*U\+0001[^<]*<\/span>efter/)
})
