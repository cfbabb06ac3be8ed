/** Word files, written by the docx library and by LibreOffice, read back whole. */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {
  AlignmentType,
  DeletedTextRun,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  type IPropertiesOptions,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  Document as WordDocument,
} from 'docx'
import {describe, expect, test} from 'vitest'
import {emittedText} from '../src/audit/emitted-text.ts'
import {type RenderOptions, renderer} from '../src/index.ts'
import type {Document} from '../src/tree.ts'
import {blocksOf} from './score/outline.ts'
import {couldNotRun} from './support/not-run.ts'

type Children = ISectionOptions['children']

const text = (words: string, bold = false) => new Paragraph({children: [new TextRun({text: words, bold})]})
const cell = (words: string, columnSpan = 1) => new TableCell({columnSpan, children: [text(words)]})

async function word(
  children: Children,
  options: Partial<IPropertiesOptions> = {},
  section: Partial<ISectionOptions> = {},
) {
  const document = new WordDocument({...options, sections: [{...section, children}]} as IPropertiesOptions)
  return new Uint8Array(await Packer.toBuffer(document))
}

function read(value: Uint8Array, options: RenderOptions = {}, path = 'svar.docx') {
  const rendered = renderer({publisher: 'Provstad', ...options})({path, value})
  return {...rendered, rules: rendered.findings.map(({rule}) => rule)}
}

const outline = (document: Document | undefined): string[] =>
  document
    ? blocksOf(document).map(({kind, depth, text: words}) => `${kind}${depth || ''} ${words.trim()}`)
    : []

/** An answer as an office writes one. */
const answer = (): Promise<Uint8Array> =>
  word(
    [
      new Paragraph({
        text: 'Svar på interpellation av Anna Ek (M) till Bo Alm (S) om träd',
        heading: HeadingLevel.HEADING_1,
      }),
      text('Dnr KS 2026/12'),
      text('Bakgrund', true),
      new Paragraph({
        children: [
          new TextRun('Staden har '),
          new TextRun({text: 'många', italics: true}),
          new TextRun(' träd.'),
          new FootnoteReferenceRun(1),
        ],
      }),
      new Paragraph({text: 'Ekar i parkerna', bullet: {level: 0}}),
      new Paragraph({text: 'Lindar längs gatorna', bullet: {level: 0}}),
      new Table({
        rows: [
          new TableRow({tableHeader: true, children: [cell('År'), cell('Träd', 2)]}),
          new TableRow({children: [cell('2025'), cell('12'), cell('14')]}),
        ],
      }),
      text('1. Hur många träd har staden?', true),
      text('Staden har ungefär tusen träd.'),
      text('2. Blir de fler?', true),
      text('Ja, de blir fler under året.'),
      text('Stockholm den 20 maj 2026'),
      text('Bo Alm'),
    ],
    {footnotes: {1: {children: [text('Räknat i maj.')]}}},
    {
      headers: {default: new Header({children: [text('Provstad')]})},
      footers: {
        default: new Footer({
          children: [
            new Paragraph({children: [new TextRun('Sida '), new TextRun({children: [PageNumber.CURRENT]})]}),
          ],
        }),
      },
    },
  )

const expected = [
  'heading1 Svar på interpellation av Anna Ek (M) till Bo Alm (S) om träd',
  'other Dnr KS 2026/12',
  'heading2 Bakgrund',
  'paragraph Staden har många träd.',
  'item Ekar i parkerna',
  'item Lindar längs gatorna',
  'cell År',
  'cell Träd',
  'cell 2025',
  'cell 12',
  'cell 14',
  'heading2 1. Hur många träd har staden?',
  'paragraph Staden har ungefär tusen träd.',
  'heading2 2. Blir de fler?',
  'paragraph Ja, de blir fler under året.',
  'other Stockholm den 20 maj 2026',
  'other Bo Alm',
]

function expectAnswer(bytes: Uint8Array): void {
  const {document, rendition, rules} = read(bytes)
  expect(rules).toEqual([])
  expect(outline(document).slice(0, expected.length)).toEqual(expected)
  const article = document!.children.find((node) => node.type === 'article')!
  expect(article.metadata).toMatchObject({caseNumber: 'KS 2026/12', date: '2026-05-20', signers: ['Bo Alm']})
  const page = String(rendition!.files.get('index.html'))
  expect(page).toContain('colspan="2"')
  expect(page).toContain('role="doc-noteref"')
  const said = emittedText([page], false).text.replaceAll(/\s+/gu, ' ')
  expect(said).toContain('Räknat i maj.')
  expect(said).not.toContain('Provstad')
  const removed = document!.data.removals.filter(({kind}) => kind === 'furniture')
  expect(
    removed.map(({start, end}) => document!.data.source.text.slice(start, end).replace(/\d/, '').trim()),
  ).toEqual(['Provstad', 'Sida'])
}

test('an answer with everything that offices use', async () => expectAnswer(await answer()))

test('the same when LibreOffice has saved it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'klarsvar-word-'))
  try {
    writeFileSync(join(folder, 'svar.docx'), await answer())
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [
      profile,
      '--headless',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      join(folder, 'out'),
    ]
    const {status} = spawnSync('soffice', [...args, join(folder, 'svar.docx')], {timeout: 60_000})
    if (status !== 0) return couldNotRun('Word files written by LibreOffice', 'soffice is not installed')
    expectAnswer(new Uint8Array(readFileSync(join(folder, 'out', 'svar.docx'))))
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}, 90_000)

test('styles with an outline level are headings, whatever they are called', async () => {
  const bytes = await word(
    [
      new Paragraph({text: 'Rapport', style: 'ProvstadTitel'}),
      text('Ett stycke text.'),
      new Paragraph({text: 'Metod', style: 'ProvstadUnder'}),
      text('Ett till stycke.'),
    ],
    {
      styles: {
        paragraphStyles: [
          {id: 'ProvstadTitel', name: 'Provstads överrubrik', paragraph: {outlineLevel: 0}},
          {id: 'ProvstadMellan', name: 'Provstads mellanrubrik', paragraph: {outlineLevel: 1}},
          {id: 'ProvstadUnder', name: "Provstads 'under' rubrik", basedOn: 'ProvstadMellan'},
        ],
      },
    },
  )
  expect(outline(read(bytes).document)).toEqual([
    'heading1 Rapport',
    'paragraph Ett stycke text.',
    'heading2 Metod',
    'paragraph Ett till stycke.',
  ])
})

test('numbered lists, lists in lists, tabs, hard breaks and signs', async () => {
  const numbering = {
    config: [
      {
        reference: 'n',
        levels: [{level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START}],
      },
    ],
  }
  const bytes = await word(
    [
      new Paragraph({text: 'Rapport', heading: HeadingLevel.TITLE}),
      new Paragraph({text: 'Först', numbering: {reference: 'n', level: 0}}),
      new Paragraph({text: 'Sedan', numbering: {reference: 'n', level: 0}}),
      new Paragraph({text: 'Yttre', bullet: {level: 0}}),
      new Paragraph({text: 'Inre', bullet: {level: 1}}),
      new Paragraph({
        children: [
          new TextRun({text: 'Rad ett', break: 0}),
          new TextRun({text: 'rad två & <tre>', break: 1}),
        ],
      }),
    ],
    {numbering},
  )
  const {document, rendition, rules} = read(bytes)
  expect(rules).not.toContain('text-not-conserved')
  expect(outline(document).map((line) => line.replaceAll(/\s+/g, ' '))).toEqual([
    'heading1 Rapport',
    'item Först',
    'item Sedan',
    'item Yttre',
    'item Inre',
    'paragraph Rad ett rad två & <tre>',
  ])
  expect(String(rendition!.files.get('index.html'))).toContain('<ol>')
})

test('pictures come along with their descriptions', async () => {
  const data = readFileSync('docs/pictures/ks-2026-469-light.png')
  const image = (name: string, description: string) =>
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data,
          transformation: {width: 100, height: 80},
          altText: {name, description, title: ''},
        }),
      ],
    })
  const bytes = await word([
    new Paragraph({text: 'Rapport', heading: HeadingLevel.HEADING_1}),
    image('a', 'En ek i parken'),
    image('b', ''),
    text('Slut.'),
  ])
  const {rendition, rules} = read(bytes)
  const page = String(rendition!.files.get('index.html'))
  expect(page).toContain('alt="En ek i parken"')
  expect([...rendition!.files.keys()].filter((name) => name.endsWith('.png'))).toHaveLength(2)
  expect(rules).toContain('image-without-alternative')
  expect(page).toContain('[Bild utan beskrivning]')
})

describe('tracked changes and comments', () => {
  const changed = () =>
    word([
      new Paragraph({text: 'Rapport', heading: HeadingLevel.HEADING_1}),
      new Paragraph({
        children: [
          new TextRun('Avgiften blir '),
          new DeletedTextRun({text: 'hundra', id: 1, author: 'A', date: '2026-01-01T00:00:00Z'}),
          new InsertedTextRun({text: 'tvåhundra', id: 2, author: 'A', date: '2026-01-01T00:00:00Z'}),
          new TextRun(' kronor.'),
        ],
      }),
    ])

  test('are refused', async () => {
    const {rendition, rules, findings} = read(await changed())
    expect(rendition).toBeUndefined()
    expect(rules).toContain('word-changes')
    expect(findings.find(({rule}) => rule === 'word-changes')!.values).toEqual({changes: 2, comments: 0})
  })

  test('are accepted when that is asked for: what was struck out is nowhere', async () => {
    const {document, rendition} = read(await changed(), {acceptChanges: true})
    expect(outline(document)).toEqual(['heading1 Rapport', 'paragraph Avgiften blir tvåhundra kronor.'])
    for (const content of rendition!.files.values()) expect(String(content)).not.toContain('hundrat')
    expect(document!.data.source.text).not.toContain(' hundra')
  })
})

test('findings lead to a paragraph', async () => {
  const bytes = await word([
    new Paragraph({text: 'Rapport', heading: HeadingLevel.HEADING_1}),
    text('Om XYZQ och mer.'),
  ])
  const finding = read(bytes).findings.find(({rule}) => rule === 'abbreviation-unknown')
  expect(finding?.place).toEqual({paragraph: 2})
})

test('a person says that a paragraph is a heading', async () => {
  const value = await word([
    new Paragraph({text: 'Rapport', heading: HeadingLevel.HEADING_1}),
    text('Läget'),
    text('Det är bra.'),
  ])
  const {sha256} = read(value).document!.data.source
  const corrections = {name: 'svar.klarsvar.yaml', text: `sha256: ${sha256}\nlines:\n  2: heading\n`}
  const {document} = renderer({publisher: 'Provstad'})({path: 'svar.docx', value, data: {corrections}})
  expect(outline(document)).toEqual(['heading1 Rapport', 'heading2 Läget', 'paragraph Det är bra.'])
})

test('other formats, locked and broken files are said to be what they are', async () => {
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
  expect(read(ole).rules).toContain('word-encrypted')
  expect(read(ole, {}, 'svar.doc').rules).toContain('format-older')
  expect(read(new Uint8Array(10), {}, 'svar.odt').rules).toContain('format-older')
  expect(read(new TextEncoder().encode('PK nothing')).rules).toContain('file-damaged')
  const bytes = await answer()
  expect(read(bytes.slice(0, bytes.length / 2)).rules).toContain('file-damaged')
  expect(read(bytes, {}, 'svar.txt').rules).toContain('file-binary')
})
