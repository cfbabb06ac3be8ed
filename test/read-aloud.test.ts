/** Books that are read aloud: a recording and its times beside the answer. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {audit} from '../src/index.ts'
import {build} from './support/build.ts'
import {aceViolations, isThere, javaMessages} from './support/checkers.ts'
import {openReadingEngine} from './support/reading-engine.ts'
import {bookFiles} from './support/rendered.ts'
import {silence} from './support/silence.ts'

const answer = `Svar på interpellation av Anna Ek (M) till borgarrådet Bo Alm (S) om träd
Dnr KS 2026/1

Jag tackar för frågan. Det finns en plan förra året.1 Den gäller bl.a. parker. Den är så

1 Planen är från 2024.
\f
gammal att den ska bytas.

1. Hur många träd finns det?
Tusen träd.

Område        2024      2025
Söder         12,5      14,0
Norr          11,0      13,5

Stockholm den 28 januari 2026
Bo Alm
`
/** What the voice says, and for how many seconds: the numbers of the pages too, and a sentence that is not the answer's. */
const said: [text: string, seconds: number][] = [
  ['Inläst av Provstad.', 2],
  ['Sida 1.', 1],
  ['Svar på interpellation av Anna Ek (M) till borgarrådet Bo Alm (S) om träd', 4],
  ['Dnr KS 2026/1', 2],
  ['Jag tackar för frågan.', 1.5],
  ['Det finns en plan förra året. Den gäller bland annat parker.', 2.5],
  ['Den är så', 0.5],
  ['Sida 2.', 1],
  ['gammal att den ska bytas.', 0.5],
  ['Planen är från 2024.', 1],
  ['Hur många träd finns det?', 1.5],
  ['Tusen träd.', 1],
  ['Område 2024 2025', 2],
  ['Söder 12,5 14,0', 2],
  ['Norr 11,0 13,5', 2],
  ['Stockholm den 28 januari 2026', 2],
  ['Bo Alm', 1],
]
const times = (list = said) => {
  let at = 0
  return list.map(([text, seconds]) => {
    const start = at
    at += seconds
    return {start, end: at, text}
  })
}
const inputs = (recording: Record<string, string | Uint8Array>) => ({
  'input/svar.txt': answer,
  ...Object.fromEntries(Object.entries(recording).map(([name, content]) => [`input/${name}`, content])),
})
const mp3 = silence(32)
const whole = inputs({'svar.mp3': mp3, 'svar.json': JSON.stringify(times())})
const configuration = {publisher: 'Provstad', search: false, book: {narrator: 'Eva Lind'}}
const filesOf = (folder: string) => bookFiles(readFileSync(join(folder, 'svar/svar.epub')))

describe('a recording of the whole answer', () => {
  const site = build(whole, configuration, ['--read-aloud'])
  const files = filesOf(site.folder)
  const texts = new Map(
    Array.from(
      files['EPUB/text.xhtml']!.matchAll(/<span id="(mening-\d+)">(.*?)<\/span>/gs),
      ([, id, inner]) => [`text.xhtml#${id}`, inner!.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')],
    ),
  )
  const pars = Array.from(
    files['EPUB/text.smil']!.matchAll(
      /<par id="[^"]+"(?: epub:type="(\w+)")?><text src="([^"]+)"><\/text><audio src="svar.mp3" clipBegin="0:00:([^"]+)" clipEnd="0:00:([^"]+)">/g,
    ),
    ([, type, href, begin, end]) => `${begin} ${end} ${type ?? texts.get(href!)}`,
  )

  test('every sentence has its clip, in order; page numbers can be skipped', () => {
    expect(pars).toMatchInlineSnapshot(`
      [
        "02.000 03.000 pagebreak",
        "03.000 07.000 Svar på interpellation av Anna Ek (M) till borgarrådet Bo Alm (S) om träd",
        "07.000 09.000 Dnr KS 2026/1",
        "09.000 10.500 Jag tackar för frågan.",
        "10.500 13.000 Det finns en plan förra året.1 Den gäller bl.a. parker.",
        "13.000 13.500 Den är så",
        "13.500 14.500 pagebreak",
        "14.500 15.000 gammal att den ska bytas.",
        "15.000 16.000 1 Planen är från 2024.",
        "16.000 17.500 1. Hur många träd finns det?",
        "17.500 18.500 Tusen träd.",
        "18.500 19.357 Område",
        "19.357 19.929 2024",
        "19.929 20.500 2025",
        "20.500 21.409 Söder",
        "21.409 21.955 12,5",
        "21.955 22.500 14,0",
        "22.500 23.300 Norr",
        "23.300 23.900 11,0",
        "23.900 24.500 13,5",
        "24.500 26.500 Stockholm den 28 januari 2026",
        "26.500 27.500 Bo Alm",
      ]
    `)
  })

  test('a table and a note can be left as a whole', () => {
    expect(
      Array.from(
        files['EPUB/text.smil']!.matchAll(/<seq [^>]*epub:type="(\w+)" epub:textref="([^"]+)"/g),
        ([, ...seq]) => seq,
      ),
    ).toEqual([
      ['footnote', 'text.xhtml#not-1'],
      ['table', 'text.xhtml#tabell-1'],
    ])
  })

  test('the package says how long it is, who reads, and that hearing is enough', () => {
    const opf = files['EPUB/package.opf']!
    const values = (property: string) =>
      Array.from(
        opf.matchAll(new RegExp(`<meta property="${property}"[^>]*>([^<]*)<`, 'g')),
        ([, value]) => value,
      )
    expect({
      durations: values('media:duration'),
      narrator: values('media:narrator'),
      modes: values('schema:accessMode'),
      sufficient: values('schema:accessModeSufficient'),
      isSynchronized: values('schema:accessibilityFeature').includes('synchronizedAudioText'),
    }).toEqual({
      durations: ['0:00:25.500', '0:00:25.500'],
      narrator: ['Eva Lind'],
      modes: ['textual', 'auditory'],
      sufficient: ['textual', 'auditory'],
      isSynchronized: true,
    })
  })

  test('the recording lies in the book as it came; the page is the same as without', () => {
    using silent = build(inputs({}), configuration)
    const page = (folder: string) =>
      readFileSync(join(folder, 'svar/index.html'), 'utf8').replace(/EPUB, \d+ kB/, '')
    expect(page(site.folder)).toBe(page(silent.folder))
    expect(files['EPUB/svar.mp3']!.length).toBeGreaterThan(0)
  })

  test('a reading engine plays it: each sentence is shown while it is read', async () => {
    const {page, open, close} = await openReadingEngine(site.folder)
    await open('/svar/svar.epub')
    await page.evaluate(`
      window.shown = []
      view.mediaOverlay.addEventListener('highlight', ({detail}) => shown.push(detail.text))
      view.mediaOverlay.setRate(2)
    `)
    // A browser plays nothing before somebody has touched the page.
    await page.mouse.click(10, 10)
    await page.evaluate(
      "view.mediaOverlay.start(view.book.sections.findIndex(({id}) => id.endsWith('text.xhtml')))",
    )
    await page.waitForFunction('new Set(shown).size >= 3', {timeout: 20_000})
    const shown = (await page.evaluate('shown')) as string[]
    await close()
    // A busy machine may skip one; none comes before its turn.
    const order = ['sida-1', 'mening-1', 'mening-2', 'mening-3', 'mening-4', 'mening-5'].map(
      (id) => `EPUB/text.xhtml#${id}`,
    )
    const distinct = [...new Set(shown)]
    expect(distinct[0]).toBe(order[0])
    expect(distinct).toEqual(order.filter((id) => distinct.includes(id)))
  })

  test('every checker has nothing to say', async () => {
    const path = join(site.folder, 'svar/svar.epub')
    expect((await audit([{path, shownAs: path}])).findings).toEqual([])
    if (isThere('EPUBCheck (Java)')) expect(await javaMessages(path)).toEqual([])
    expect(await aceViolations(path)).toEqual([])
  })
})

describe('the times come in other shapes', () => {
  const clips = (json: string) => {
    using site = build(inputs({'svar.mp3': mp3, 'svar.json': json}), configuration, ['--read-aloud'])
    return filesOf(site.folder)['EPUB/text.smil']
  }
  const plain = clips(JSON.stringify(times()))

  test('of aeneas', () => {
    const fragments = times().map(({start, end, text}, index) => ({
      id: `f${index}`,
      begin: start.toFixed(3),
      end: end.toFixed(3),
      language: 'swe',
      lines: [text],
      children: [],
    }))
    expect(clips(JSON.stringify({fragments}))).toBe(plain)
  })

  test('of Whisper, which hears other sentences than are written', () => {
    const segments = [
      {
        start: 0,
        end: 31.5,
        text: said.map(([text]) => text).join(' '),
        words: times().map(({text, ...time}) => ({...time, word: ` ${text}`})),
      },
    ]
    expect(clips(JSON.stringify({segments}))).toBe(plain)
  })

  test('clock values', () => {
    const clock = times().map(({start, end, text}) => ({text, start: `0:00:${start}`, end: `00:${end}s`}))
    expect(clips(JSON.stringify(clock))).toBe(plain)
  })
})

describe('a recording that cannot be used as it is', () => {
  const said_ = (recording: Record<string, string | Uint8Array>, ...flags: string[]) => {
    using site = build(inputs(recording), configuration, flags)
    return {
      said: site.said,
      hasOverlay: 'EPUB/text.smil' in filesOf(site.folder),
      status: site.status,
      opf: filesOf(site.folder)['EPUB/package.opf']!,
    }
  }

  test('one that nobody asked for is left out, and that is said', () => {
    expect(said_({'svar.mp3': mp3, 'svar.json': JSON.stringify(times())})).toMatchObject({
      hasOverlay: false,
      said: expect.stringContaining('The recording svar.mp3 was not taken into the book'),
      status: 0,
    })
  })

  test.each([
    ['it is no MP3', {'svar.mp3': 'ljud', 'svar.json': '[]'}, 'no MP3'],
    ['there are no times', {'svar.mp3': mp3}, 'svar.json: ENOENT'],
    ['the times are no JSON', {'svar.mp3': mp3, 'svar.json': '{'}, 'JSON'],
    [
      'the times are empty',
      {'svar.mp3': mp3, 'svar.json': '{"fragments": []}'},
      'neither a list, nor fragments',
    ],
    [
      'a time is missing',
      {'svar.mp3': mp3, 'svar.json': '[{"start": 0, "text": "Hej"}]'},
      'entry 1: begin, end',
    ],
    [
      'times run backwards',
      {
        'svar.mp3': mp3,
        'svar.json': '[{"start": 3, "end": 4, "text": "Hej"}, {"start": 1, "end": 2, "text": "du"}]',
      },
      'entry 2: begin, end',
    ],
  ])('%s', (_, recording, detail) => {
    const {said, hasOverlay, status} = said_(recording, '--read-aloud')
    expect(said).toContain('The recording svar.mp3 cannot be used')
    expect(said).toContain(detail)
    expect({hasOverlay, status}).toEqual({hasOverlay: false, status: 1})
  })

  test('it reads another text', () => {
    const other = times([
      ['Det här är något helt annat än svaret.', 5],
      ['Och det tar aldrig slut.', 3],
    ])
    const {said, hasOverlay, status} = said_(
      {'svar.mp3': mp3, 'svar.json': JSON.stringify(other)},
      '--read-aloud',
    )
    expect(said).toContain('The recording svar.mp3 reads another text')
    expect({hasOverlay, status}).toEqual({hasOverlay: false, status: 1})
  })

  test('a sentence is not read: the book says that hearing is not enough', () => {
    const most = times(said.filter(([text]) => text !== 'Tusen träd.'))
    const {
      said: message,
      hasOverlay,
      opf,
    } = said_({'svar.mp3': mp3, 'svar.json': JSON.stringify(most)}, '--read-aloud')
    expect(message).toContain('lacks 1 of')
    expect(message).toContain('“Tusen träd.”')
    expect(hasOverlay).toBe(true)
    expect(opf).not.toContain('accessModeSufficient">auditory')
  })
})
