/** What must come out of the two answers in `input/`, on the page and in the book. */
import {readFileSync} from 'node:fs'
import {JSDOM} from 'jsdom'
import {describe, expect, test} from 'vitest'
import {render} from '../src/index.ts'
import {bookFiles} from './support/rendered.ts'

const expected = {
  'ks-2026-469': {
    title:
      'Svar på Interpellation av Andréa Hedin (M) till social- och trygghetsborgarrådet Alexander Ojanne (S) om vårdinsatser för barn och unga',
    metadata: {
      caseNumber: 'KS 2026/469',
      askers: [{name: 'Andréa Hedin', party: 'M'}],
      answerer: {name: 'Alexander Ojanne', party: 'S', role: 'social- och trygghetsborgarrådet'},
      date: '2026-05-20',
      place: 'Stockholm',
      signers: ['Alexander Ojanne'],
    },
    questions: [
      '1. Hur ser socialborgarrådet på att Stockholm ger färre insatser per barn än jämförbara storstäder?',
      '2. Hur ser socialborgarrådet på att Stockholms stad i större utsträckning ger öppna insatser än andra storstadskommuner?',
      '3. Ser socialborgarrådet att de öppna insatserna riskerar att tränga undan mer omfattande insatser?',
      '4. Ser socialborgarrådet att den nya socialtjänstlagen kommer att påverka vilka insatser som ges och när?',
      '5. Har socialborgarrådet analyserat om det finns barn som skulle behöva mer omfattande insatser men som i dag enbart får öppna insatser?',
    ],
    paragraphs: 13,
    asWritten: ['jour- och familjehem', 'med planerad start den 1 oktober. Den nya'],
    acrossPages: 'den 1 ‖3‖oktober',
    pages: ['1', '2', '3'],
    abbreviations: {M: 'Moderaterna', S: 'Socialdemokraterna', Dnr: 'diarienummer', KS: 'kommunstyrelsen'},
    compounds: ['(M)', '(S)'],
    words: 683,
    lix: 50.6,
  },
  'ks-2025-799': {
    title:
      'Svar på interpellation av Jan Jönsson (L) till socialborgarrådet Alexander Ojanne (S) om JO-anmälan och allvarliga brister inom Stockholms socialtjänst',
    metadata: {
      caseNumber: 'KS 2025/799',
      askers: [{name: 'Jan Jönsson', party: 'L'}],
      answerer: {name: 'Alexander Ojanne', party: 'S', role: 'socialborgarrådet'},
      date: '2025-08-27',
      place: 'Stockholm',
      signers: ['Alexander Ojanne'],
    },
    questions: [],
    paragraphs: 8,
    asWritten: ['flera år till tillbaka', 'gått med underskott på grund av detta'],
    acrossPages: 'gått med underskott ‖2‖på grund av detta',
    pages: ['1', '2'],
    abbreviations: {
      L: 'Liberalerna',
      S: 'Socialdemokraterna',
      Dnr: 'diarienummer',
      KS: 'kommunstyrelsen',
      JO: 'Justitieombudsmannen (Riksdagens ombudsmän)',
      SiS: 'Statens institutionsstyrelse',
      HVB: 'hem för vård eller boende',
    },
    compounds: ['(L)', '(S)', 'JO-anmälan', 'JO:s', 'HVB-hem'],
    words: 480,
    lix: 38.8,
  },
} as const

const flat = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/gu, ' ').trim()

for (const [name, answer] of Object.entries(expected)) {
  const value = readFileSync(`input/${name}.txt`)
  const {
    rendition,
    document: tree,
    findings,
  } = render({path: `${name}.txt`, value}, {publisher: 'Stockholms stad'})
  const page = new JSDOM(String(rendition!.files.get('index.html'))).window.document
  const book = bookFiles(rendition!.files.get(`${name}.epub`) as Uint8Array)
  const bookText = new JSDOM(book['EPUB/text.xhtml']!, {contentType: 'application/xhtml+xml'}).window.document

  describe(name, () => {
    test('nothing was found to say', () => expect(findings).toEqual([]))

    test('metadata', () => {
      const [article] = tree!.children
      const {title, ...metadata} = article!.type === 'article' ? article.metadata : {}
      expect(title).toBe(answer.title)
      expect(metadata).toEqual(answer.metadata)
    })

    describe.each([
      ['page', page],
      ['book', bookText],
    ])('%s', (_, document) => {
      const own = <T extends Element>(selector: string) =>
        [...document.querySelectorAll<T & HTMLElement>(`article ${selector}`)].filter(
          (element) => !element.closest('[data-added]'),
        )

      test('the whole title is the only h1', () => {
        expect([...document.querySelectorAll('h1')].map((heading) => flat(heading.textContent))).toEqual([
          answer.title,
        ])
      })

      test('the answer has its own headings and no others', () => {
        expect(own('h2').map((heading) => flat(heading.textContent))).toEqual(answer.questions)
        expect(own('h3, h4, h5, h6')).toEqual([])
      })

      test('paragraphs, one of them across a page break', () => {
        expect(own('p')).toHaveLength(answer.paragraphs)
        const withBreak = own('p').filter((paragraph) => paragraph.querySelector('[role="doc-pagebreak"]'))
        expect(withBreak).toHaveLength(1)
        const shown = withBreak[0]!.cloneNode(true) as Element
        const marker = shown.querySelector('[role="doc-pagebreak"]')!
        marker.textContent = `‖${marker.id.replace('sida-', '')}‖`
        expect(flat(shown.textContent)).toContain(answer.acrossPages)
        for (const words of answer.asWritten)
          expect(
            own('p')
              .map((p) => flat(p.textContent))
              .join('\n'),
          ).toContain(words)
      })

      test('a marker for every page', () => {
        const markers = own('[role="doc-pagebreak"]')
        expect(markers.map((marker) => marker.id)).toEqual(answer.pages.map((number) => `sida-${number}`))
        expect(markers.map((marker) => marker.title)).toEqual(answer.pages.map((number) => `Sida ${number}`))
      })

      test('every abbreviation is bound to its meaning, and only it', () => {
        const found = own('abbr').map((abbreviation) => [
          abbreviation.textContent,
          abbreviation.dataset.plGloss,
        ])
        expect(Object.fromEntries(found)).toEqual(answer.abbreviations)
        for (const compound of answer.compounds)
          expect(flat(document.querySelector('article')!.textContent)).toContain(compound)
        expect(document.querySelectorAll('abbr[title], abbr[aria-label]')).toHaveLength(0)
      })

      test('it ends with place and date, and the name as signature', () => {
        const [placeAndDate, signer] = document.querySelector('.signature')!.children
        expect(flat(placeAndDate!.textContent)).toBe(`${answer.metadata.place} den ${answer.metadata.date}`)
        expect(placeAndDate!.querySelector('time')!.getAttribute('datetime')).toBe(answer.metadata.date)
        expect(flat(signer!.textContent)).toBe(answer.metadata.signers[0])
      })

      test('the answering voice is measured', () => {
        const {plWords, plLix, plMethod} = document.querySelector<HTMLElement>('article')!.dataset
        expect([plMethod, Number(plWords), Number(plLix)]).toEqual(['lix-sv-1', answer.words, answer.lix])
      })
    })

    test('landmarks, and contents only where there is something to navigate', () => {
      expect(page.documentElement.lang).toBe('sv')
      expect(page.title).toBe(`${answer.title} – Stockholms stad`)
      expect(page.querySelectorAll('body > header, body > main, body > footer')).toHaveLength(3)
      expect(page.querySelectorAll('main article')).toHaveLength(1)
      const navigation = page.querySelectorAll('nav')
      expect(navigation).toHaveLength(answer.questions.length ? 1 : 0)
      const links = [...page.querySelectorAll('nav a')].map(
        (link) => page.querySelector(link.getAttribute('href')!)!,
      )
      expect(links.slice(0, -1).map((heading) => flat(heading.textContent))).toEqual(
        answer.questions.slice(0, links.length),
      )
      expect(page.querySelector('a')!.getAttribute('href')).toBe('#main')
    })

    test('every id of the source map leads to the same words in the raw answer', () => {
      const map = JSON.parse(String(rendition!.files.get('source-map.json')))
      const source = new TextDecoder().decode(value)
      const paragraphs = Object.entries<{start: number; end: number; line: number}>(map.elements)
      expect(paragraphs.length).toBeGreaterThan(answer.paragraphs)
      for (const [id, {start, end, line}] of paragraphs) {
        const element = page.getElementById(id)!
        const raw = flat(source.slice(start, end)).replaceAll('JO- anmälan', 'JO-anmälan')
        expect(flat(element.textContent), id).toBe(raw)
        expect(line, id).toBe(source.slice(0, start).split('\n').length)
      }
    })

    test('annotations point at the recovered text', () => {
      const map = JSON.parse(String(rendition!.files.get('source-map.json')))
      const {items} = JSON.parse(String(rendition!.files.get('annotations.jsonld')))
      const dates = items.filter((item: {body: {purpose: string}}) => item.body.purpose === 'date')
      const [{body, target}] = dates.slice(-1)
      expect(map.text[0].slice(target.selector.start, target.selector.end)).toBe(answer.metadata.date)
      expect(body.value).toBe(answer.metadata.date)
    })
  })
}
