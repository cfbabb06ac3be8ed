/** The check must fail when anything is lost, added, changed or moved, and when the removal list lies. */
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {conservation} from '../src/audit/conservation.ts'
import {bookDocuments, emittedText} from '../src/audit/emitted-text.ts'
import {render} from '../src/index.ts'
import type {Removal, Source} from '../src/tree.ts'

const name = 'ks-2025-799'
const {rendition, document} = render({path: `${name}.txt`, value: readFileSync(`input/${name}.txt`)})
const {source, removals} = document!.data
const html = String(rendition!.files.get('index.html'))
const check = (page: string) => conservation(source, removals, emittedText([page], false))

describe('an emitted file', () => {
  test('as it was written passes', () => expect(check(html)).toBeUndefined())

  test('the book passes', () => {
    const book = rendition!.files.get(`${name}.epub`) as Uint8Array
    expect(conservation(source, removals, emittedText(bookDocuments(book), true))).toBeUndefined()
  })

  test.each([
    ['a letter is changed', html.replace('radion', 'rodion'), 'rodion', 'radion'],
    ['a word is lost', html.replace('tyvärr', ''), '.', 'tyvärr.'],
    ['a word is doubled', html.replace('tyvärr', 'tyvärr tyvärr'), 'tyvärr tyvärr.', 'tyvärr.'],
    [
      'a slip is mended',
      html.replace('flera år till tillbaka', 'flera år tillbaka'),
      'tillbaka i',
      'till tillbaka',
    ],
    [
      'text is added that nothing marks',
      html.replace('<p id="stycke-1">', '<p>Vår text.</p><p id="stycke-1">'),
      'Vår text.',
      'Det enskilda',
    ],
    ['a mark is taken off', html.replace(' data-added="meta"', ''), 'Fråga av', 'Det enskilda'],
    [
      'two words become one',
      html.replace('gjort annorlunda', 'gjortannorlunda'),
      'gjortannorlunda',
      'gjort annorlunda',
    ],
    ['a word comes apart', html.replace('annorlunda', 'annor lunda'), 'annor lunda', 'annorlunda'],
    [
      'paragraphs change places',
      html
        .replace('Sedan får vi se vad', '')
        .replace('<p id="stycke-1">', '<p id="stycke-1">Sedan får vi se vad '),
      'Sedan',
      'Det enskilda',
    ],
  ])('fails when %s', (_, page, found, expected) => {
    expect(page).not.toBe(html)
    const difference = check(page)
    expect(difference!.found).toContain(found)
    expect(difference!.expected).toContain(expected)
    expect(source.text.slice(difference!.start)).toMatch(
      new RegExp(`^${expected.split(' ')[0]!.replace('.', '\\.')}`),
    )
  })
})

describe('a removal list', () => {
  const text = 'Staden bygger.\n\nSida 1 av 2\n\n• Barn-\nomsorg här.'
  const made: Source = {name: 'a.txt', format: 'text', encoding: 'utf-8', sha256: '', text}
  const at = (words: string) => ({start: text.indexOf(words), end: text.indexOf(words) + words.length})
  const page = (answer: string) => ({text: answer, attributes: ''})

  test('that says what was taken out passes', () => {
    const honest: Removal[] = [
      {kind: 'furniture', ...at('Sida 1 av 2'), replacement: ' '},
      {kind: 'marker', ...at('• '), replacement: ''},
      {kind: 'hyphen', ...at('-'), replacement: ''},
      {kind: 'space', start: at('-\n').start + 1, end: at('-\n').end, replacement: ''},
    ]
    expect(conservation(made, honest, page('Staden bygger. Barnomsorg här.'))).toBeUndefined()
    expect(conservation(made, honest, page('Staden bygger. Barn omsorg här.'))?.expected).toBe(
      'Barnomsorg här.',
    )
  })

  test.each<[string, Removal[]]>([
    ['that calls a word a blank', [{kind: 'space', ...at('bygger'), replacement: ' '}]],
    ['that calls a word a hyphen', [{kind: 'hyphen', ...at('bygger'), replacement: ''}]],
    ['that calls a word a list mark', [{kind: 'marker', ...at('bygger'), replacement: ''}]],
    ['that calls a word syntax in plain text', [{kind: 'syntax', ...at('bygger'), replacement: ''}]],
    ['that puts a word in the place of another', [{kind: 'compatibility', ...at('b'), replacement: 'p'}]],
    [
      'that puts a word in the place of furniture',
      [{kind: 'furniture', ...at('Sida 1 av 2'), replacement: 'Nej'}],
    ],
    ['that glues two words', [{kind: 'space', ...at(' '), replacement: ''}]],
    [
      'that names a range twice',
      [
        {kind: 'space', ...at('\n\n'), replacement: ' '},
        {kind: 'space', ...at('\n\n'), replacement: ' '},
      ],
    ],
    [
      'that reaches beyond the end',
      [{kind: 'space', start: text.length, end: text.length + 1, replacement: ' '}],
    ],
  ])('%s fails', (_, lies) => {
    expect(conservation(made, lies, page(text))?.found).toMatch(
      /^(?:text taken out as|a removal that overlaps)/,
    )
  })
})

test('nothing is written of a document whose text is not conserved', () => {
  const lossy = {...document!.data.source, text: `${source.text}\nDet här kom bort.`}
  expect(conservation(lossy, removals, emittedText([html], false))?.expected).toContain('Det här kom bort.')
})
