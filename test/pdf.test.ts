/** PDFs that the real browser prints, read again by their tags and by their looks alone. */
import {readFileSync} from 'node:fs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from '../src/audit/browser/launch.ts'
import {type RenderOptions, renderer} from '../src/index.ts'
import type {Document} from '../src/tree.ts'
import {type PrintedReport, printReports} from './generator/print-reports.ts'
import {f1} from './score/counts.ts'
import {blocksOf} from './score/outline.ts'
import {scoreReport} from './score/reports.ts'
import {pdfOf} from './support/pdf.ts'

type Browser = Awaited<ReturnType<typeof launchBrowser>>
let browser: Browser
let reports: PrintedReport[]

beforeAll(async () => {
  browser = await launchBrowser()
  reports = await printReports([3, 8, 14])
}, 120_000)
afterAll(() => browser.close())

async function print(html: string): Promise<Uint8Array> {
  const page = await browser.newPage()
  await page.setContent(`<html lang="sv"><meta charset="utf-8">${html}`)
  const pdf = await page.pdf({format: 'A4', tagged: true})
  await page.close()
  return pdf
}

function read(value: Uint8Array, options: RenderOptions = {}) {
  const rendered = renderer({publisher: 'Provstad', ...options})({path: 'svar.pdf', value})
  return {...rendered, rules: rendered.findings.map(({rule}) => rule)}
}

const outline = (document: Document | undefined): string[] =>
  document
    ? blocksOf(document).map(
        ({kind, depth, text}) => `${kind}${depth || ''} ${text.replaceAll(/\s+/gu, ' ').trim()}`,
      )
    : []

describe.each(['trust', 'ignore'] as const)('reports of known structure, tags: %s', (tags) => {
  test('headings, paragraphs, items and cells are found, and the furniture is out', () => {
    for (const report of reports) {
      const rendered = read(report.pdf, {tags})
      const score = scoreReport(report, rendered)
      expect(rendered.rules).toContain(tags === 'trust' ? 'pdf-read-by-tags' : 'pdf-read-by-layout')
      expect(score.conserved).toBe(true)
      expect(score.furniture).toBe(0)
      // Where pages end depends on the fonts of the machine, and with it what a page's end cuts.
      for (const key of ['headings', 'paragraphs', 'items', 'cells'] as const) {
        expect(
          f1(score[key]) ?? 1,
          `${key} of report ${report.seed}\n${score.wrong.join('\n')}`,
        ).toBeGreaterThanOrEqual(0.97)
      }
    }
  })
})

test('an answer is recognized in a PDF as it is in a text', async () => {
  const pdf = await print(`
    <p>Kommunstyrelsen</p><h1>Svar på interpellation av Anna Ek (M) till Bo Alm (S) om träd</h1><p>Dnr KS 2026/12</p>
    <p>Anna Ek har ställt följande frågor.</p>
    <p><b>1. Hur många träd har staden?</b></p><p>Staden har ungefär tusen träd.</p>
    <p><b>2. Blir de fler?</b></p><p>Ja, de blir fler under året.</p>
    <p>Stockholm den 20 maj 2026</p><p>Bo Alm</p>`)
  const {document} = read(pdf)
  const article = document!.children.find((node) => node.type === 'article')!
  expect(article.metadata).toEqual({
    title: 'Svar på interpellation av Anna Ek (M) till Bo Alm (S) om träd',
    caseNumber: 'KS 2026/12',
    askers: [{name: 'Anna Ek', party: 'M'}],
    answerer: {name: 'Bo Alm', party: 'S'},
    date: '2026-05-20',
    place: 'Stockholm',
    signers: ['Bo Alm'],
  })
  const questions = article.children.find((node) => node.type === 'questions')!
  expect(
    questions.children.filter((node) => node.type === 'question').map((question) => question.number),
  ).toEqual([1, 2])
})

test('findings and the source map lead to a page and a place on it', async () => {
  const pdf = await print(
    '<h1>Rapport om träd</h1><p style="break-after:page">Ett.</p><h2>Bilaga</h2><p>Om XYZQ och mer.</p>',
  )
  const {findings, rendition} = read(pdf)
  const finding = findings.find(({rule}) => rule === 'abbreviation-unknown')
  expect(finding?.place?.page).toBe(2)
  const map = JSON.parse(String(rendition!.files.get('source-map.json')))
  const places = Object.values<{page: number; place: {page: number; box: {x: number}}}>(map.elements)
  expect(places.map(({page}) => page)).toContain(2)
  expect(places.every(({place}) => place.box.x > 0)).toBe(true)
})

test('links lead where they led, and a hyphen at a line’s end is taken out', async () => {
  const pdf = await print(
    '<h1>Rapport om träd</h1><p>Läs mer på <a href="https://www.example.org/trad">stadens sidor</a> om detta.</p><p style="width:9em">Vi har en förvaltnings&shy;organisation.</p>',
  )
  const {rendition, document} = read(pdf)
  expect(String(rendition!.files.get('index.html'))).toContain(
    '<a href="https://www.example.org/trad">stadens sidor</a>',
  )
  expect(outline(document)).toContain('paragraph Vi har en förvaltningsorganisation.')
})

test('a picture with a description comes along, to the page and into the book', async () => {
  const dot = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
  const png = await picture()
  const pdf = await print(
    `<h1>Rapport om träd</h1><p>Så här:</p><img alt="Ett rött fält" width="200" height="120" src="${png}"><p>Slut.</p><img alt="" src='${dot}'>`,
  )
  const {rendition, rules} = read(pdf)
  expect([...rendition!.files.keys()].filter((name) => name.endsWith('.png'))).toHaveLength(1)
  expect(String(rendition!.files.get('index.html'))).toContain('alt="Ett rött fält"')
  expect(rules).not.toContain('image-without-alternative')
})

/** A red field, as the browser paints it. */
async function picture(): Promise<string> {
  const page = await browser.newPage()
  await page.setContent('<body style="margin:0;background:red">')
  await page.setViewport({width: 200, height: 120})
  const bytes = await page.screenshot({encoding: 'base64'})
  await page.close()
  return `data:image/png;base64,${bytes}`
}

test('page numbers as printed, spans and heads of a table, and what is marked as no part of the text', () => {
  const {document, rendition} = read(
    pdfOf({
      labels: '<< /Nums [0 << /S /r >> 1 << /S /D >>] >>',
      pages: [
        [
          {tag: 'Artifact', text: 'Provstad', y: 800},
          {tag: 'H1', text: 'Rapport om träden i staden', y: 700},
          {tag: 'P', text: 'Den handlar om träd och buskar.', y: 660},
        ],
        [
          {tag: 'H2', text: 'Antal', y: 760},
          {tag: 'TH', text: 'Ort', y: 700, row: 0},
          {tag: 'TH', text: 'Antal', y: 700, x: 200, row: 0, attributes: '/O /Table /ColSpan 2'},
          {tag: 'TH', text: 'Lund', y: 680, row: 1, attributes: '/O /Table /Scope /Row'},
          {tag: 'TD', text: '12', y: 680, x: 200, row: 1},
          {tag: 'TD', text: '14', y: 680, x: 300, row: 1},
          {tag: 'P', text: 'Det var allt om antalet träd.', y: 640},
        ],
      ],
    }),
  )
  const page = String(rendition!.files.get('index.html'))
  expect(page).toContain('title="Sida i"')
  expect(page).toContain('<th scope="col" colspan="2">Antal</th>')
  expect(page).toContain('<th scope="row">Lund</th>')
  expect(outline(document)).toEqual([
    'heading1 Rapport om träden i staden',
    'paragraph Den handlar om träd och buskar.',
    'heading2 Antal',
    'cell Ort',
    'cell Antal',
    'cell Lund',
    'cell 12',
    'cell 14',
    'paragraph Det var allt om antalet träd.',
  ])
})

test('lines are numbered as they are printed, over all pages, and a person corrects them by these numbers', () => {
  const value = pdfOf({
    pages: ['Ett.', 'Två.', 'Om XYZQ och mer.'].map((text, index) => [
      {tag: 'Artifact', text: 'Provstad', y: 800},
      {tag: 'P', text: `Avsnitt ${index + 1}`, y: 720},
      {tag: 'P', text, y: 700},
    ]),
  })
  const {findings, document} = read(value)
  const finding = findings.find(({rule}) => rule === 'abbreviation-unknown')
  expect(finding).toMatchObject({line: 9, place: {page: 3, box: {x: 70}}})
  const {sha256} = document!.data.source
  const text = `sha256: ${sha256}\nlines:\n  5: heading 2\n`
  const corrected = renderer({publisher: 'Provstad'})({
    path: 'svar.pdf',
    value,
    data: {corrections: {name: 'svar.klarsvar.yaml', text}},
  })
  expect(outline(corrected.document)).toContain('heading2 Avsnitt 2')
})

test('tags for every line are not trusted: the looks of the page decide', () => {
  const lines = [
    'Staden har under lång tid arbetat med',
    'träden i parkerna och längs gatorna.',
    'Arbetet har gett',
    'goda resultat för alla.',
  ]
  const page = Array.from({length: 12}, (_, index) => ({
    tag: 'P',
    text: lines[index % 4]!,
    y: 700 - index * 14,
  }))
  const {rules, document} = read(pdfOf({pages: [page]}))
  expect(rules).toContain('pdf-tags-not-trusted')
  expect(outline(document).length).toBeLessThan(12)
})

describe('read by layout', () => {
  /** Lines of print 15 points apart, from a height down. */
  const lines = (x: number, y: number, ...texts: string[]) =>
    texts.map((text, index) => ({tag: 'P', text, x, y: y - index * 15}))
  const outlineOf = (...pages: ReturnType<typeof lines>[]) =>
    outline(read(pdfOf({pages}), {tags: 'ignore'}).document)

  test('an item goes on in the next column, and what follows is no part of it', () => {
    const left = [
      ...lines(
        70,
        780,
        'Nämnden arbetar på flera sätt',
        'för att korta väntan i staden',
        'och för att nå fler unga än i',
      ),
      ...lines(70, 735, 'dag. Det sker genom att den', 'stöder skolor och föreningar,', 'och genom att den:'),
      ...lines(70, 685, 'a) öppnar två mottagningar', 'b) ger stöd till föreningar som'),
    ]
    const right = [
      ...lines(330, 780, 'arbetar med unga i staden'),
      ...lines(
        320,
        755,
        'Kostnaden är sju miljoner för',
        'de båda åren, och den ryms',
        'inom den budget som nämnden',
        'har fått av fullmäktige i år.',
      ),
    ]
    expect(outlineOf([...left, ...right]).slice(1)).toEqual([
      'item öppnar två mottagningar',
      'item ger stöd till föreningar som arbetar med unga i staden',
      'paragraph Kostnaden är sju miljoner för de båda åren, och den ryms inom den budget som nämnden har fått av fullmäktige i år.',
    ])
  })

  test('one line in the second column of the last page is read last', () => {
    const left = lines(70, 780, 'Nämnden har under året arbetat', 'med väntan i enlighet med stadens')
    expect(outlineOf([...left, ...lines(320, 780, 'budget.')])).toEqual([
      'paragraph Nämnden har under året arbetat med väntan i enlighet med stadens budget.',
    ])
  })

  test('a page number that states the total is one on a single page as well', () => {
    const texts = lines(70, 600, 'Nämnden har beslutat att öppna två mottagningar.')
    expect(outlineOf([...texts, ...lines(500, 30, 'Sida 1 av 1')])).toEqual([
      'paragraph Nämnden har beslutat att öppna två mottagningar.',
    ])
  })

  test('paragraphs of one line, each with its first line further in', () => {
    const sentence = 'Nämnden har under året arbetat med väntan på en tid hos socialtjänsten.'
    const texts = [
      ...lines(70, 700, 'Nämnden svarar för de frågor som ställs i interpellationen, och lämnar'),
      ...lines(70, 685, 'de siffror som finns.'),
      ...lines(90, 670, sentence, sentence),
      ...lines(70, 640, 'Det har gett färre i kö.'),
    ]
    expect(outlineOf(texts).slice(1)).toEqual([
      `paragraph ${sentence}`,
      `paragraph ${sentence} Det har gett färre i kö.`,
    ])
  })
})

describe('what cannot be read is said to be what it is', () => {
  test('a scan', async () => {
    const pdf = await print(`<img width="600" height="900" src="${await picture()}">`)
    expect(read(pdf).rules).toContain('pdf-scanned')
    expect(read(pdf).rendition).toBeUndefined()
  })

  test('letters drawn as shapes', async () => {
    const shapes = Array.from(
      {length: 800},
      (_, index) => `<path d="M${index % 40} ${index / 8} l3 9 l2 -5 z"/>`,
    ).join('')
    const pdf = await print(`<svg width="600" height="600">${shapes}</svg>`)
    expect(read(pdf).rules).toContain('pdf-without-letters')
  })

  test('locked, damaged, cut off, empty', async () => {
    expect(read(readFileSync('test/fixtures/encrypted.pdf')).rules).toContain('pdf-encrypted')
    expect(read(new TextEncoder().encode('%PDF-1.7 nothing')).rules).toContain('file-damaged')
    const [report] = reports as [PrintedReport]
    const half = read(report.pdf.slice(0, report.pdf.length / 3))
    expect(half.rendition === undefined || half.findings.length > 0).toBe(true)
    expect(read(new Uint8Array()).rules).toContain('file-empty')
  })

  test('too many pages, or too slow; the next file is read all the same', () => {
    const [report] = reports as [PrintedReport]
    const limits = {pages: 2000, seconds: 60, memory: 4000}
    const whole = outline(read(report.pdf, {limits}).document)
    expect(whole[0]).toMatch(/^heading1 \p{L}/u)
    expect(read(report.pdf, {limits: {...limits, pages: 1}}).rules).toContain('pdf-too-many-pages')
    expect(read(report.pdf, {limits: {...limits, seconds: 0.001}}).rules).toContain('reading-too-long')
    expect(outline(read(report.pdf, {limits}).document)).toEqual(whole)
  })
})
