/** The site as a whole: its own pages, and what is true of them however many answers there are. */
import {existsSync, globSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {JSDOM} from 'jsdom'
import {afterAll, describe, expect, test} from 'vitest'
import type {AuditReport} from '../src/write/site/audit-report.ts'
import {build, shortAnswer} from './support/build.ts'
import {brokenLinks} from './support/links.ts'

const documentOf = (html: string): Document => new JSDOM(html).window.document
const texts = (html: string, selector: string): string[] =>
  Array.from(documentOf(html).querySelectorAll(selector), (element) =>
    element.textContent!.replaceAll(/\s+/g, ' ').trim(),
  )
const links = (html: string, selector: string): string[] =>
  Array.from(documentOf(html).querySelectorAll(selector), (element) => element.getAttribute('href')!)

const title = 'Svar på interpellation av Anna Ek (M) till borgarrådet Bo Alm (S) om träd'
const answer = shortAnswer({})

test('every link of the reference output leads to a file, and to an element where it names one', () => {
  expect(brokenLinks('dist')).toEqual([])
})

test('a link that leads nowhere is found', () => {
  using site = build({'input/a.txt': answer})
  writeFileSync(join(site.folder, 'ny.html'), '<a href="a/index.html#ingenstans">a</a><a href="b.html">b</a>')
  expect(brokenLinks(site.folder)).toEqual(['ny.html: a/index.html#ingenstans', 'ny.html: b.html'])
})

describe('a small site', () => {
  const site = build({
    'input/2026/a.txt': shortAnswer({asker: 'Anna Ek (M)', date: '2026-05-20', number: '2026/1'}),
    'input/b.txt': shortAnswer({asker: 'Carin Öst (L)', date: '2025-03-01', number: '2025/7'}),
    'input/c.txt': shortAnswer({
      asker: 'Bea Alm (C)',
      answerer: 'Eva Lind (V)',
      date: '2026-01-02',
      number: '2026/2',
    }),
  })
  afterAll(() => site[Symbol.dispose]())
  const [index, people, words] = ['index.html', 'personer/index.html', 'ordlista/index.html'].map(
    site.read,
  ) as [string, string, string]

  test('the index lists the answers by year, the newest first', () => {
    expect(texts(index, 'h2')).toEqual(['2026', '2025'])
    expect(links(index, '.answers > li > a')).toEqual(['2026/a/index.html', 'c/index.html', 'b/index.html'])
    expect(texts(index, '.answers p.facts')[0]).toBe('20 maj 2026, diarienummer KS 2026/1')
  })

  test('people are listed by family name, with what they asked and answered', () => {
    expect(texts(people, 'h2')).toEqual(['De som har frågat', 'De som har svarat'])
    expect(texts(people, 'h3')).toEqual([
      'Bea Alm (C)',
      'Anna Ek (M)',
      'Carin Öst (L)',
      'Bo Alm (S)',
      'Eva Lind (V)',
    ])
    expect(links(people, '#svarar-bo-alm + ul a')).toEqual(['../2026/a/index.html', '../b/index.html'])
  })

  test('the glossary tells every place where a word stands', () => {
    expect(texts(words, '#ord-jo')).toEqual(['JO'])
    const places = documentOf(words).querySelector('#ord-jo')!.closest('dt')!.nextElementSibling!
      .nextElementSibling!
    expect(texts(places.outerHTML, 'li')).toEqual([
      'KS 2026/1, stycke 1',
      'KS 2026/2, stycke 1',
      'KS 2025/7, stycke 1',
    ])
    expect(links(places.outerHTML, 'a')).toEqual([
      '../2026/a/index.html#stycke-1',
      '../c/index.html#stycke-1',
      '../b/index.html#stycke-1',
    ])
  })

  test('an answer leads to the older and the newer one', () => {
    const page = site.read('c/index.html')
    expect(texts(page, '.neighbours li')).toEqual([
      `Äldre svar (1 mars 2025): ${title.replace('Anna Ek (M)', 'Carin Öst (L)')}`,
      `Nyare svar (20 maj 2026): ${title}`,
    ])
    expect(links(page, '.neighbours a')).toEqual(['../b/index.html', '../2026/a/index.html'])
  })

  test('all links lead somewhere', () => expect(brokenLinks(site.folder)).toEqual([]))

  test('the feed has the answers, the newest first, with addresses of its own kind', () => {
    const feed = new JSDOM(site.read('feed.xml'), {contentType: 'application/xml'}).window.document
    const entries = [...feed.querySelectorAll('entry')]
    expect(entries.map((entry) => entry.querySelector('link')!.getAttribute('href'))).toEqual([
      '2026/a/index.html',
      'c/index.html',
      'b/index.html',
    ])
    const ids = Array.from(feed.querySelectorAll('id'), (id) => id.textContent)
    expect(new Set(ids).size).toBe(4)
    expect(ids.every((id) => /^urn:uuid:[\da-f-]{36}$/.test(id!))).toBe(true)
    expect(feed.querySelector('updated')!.textContent).toBe('2026-05-20T00:00:00Z')
  })

  test('index.json tells programs what there is', () => {
    const {documents} = JSON.parse(site.read('index.json'))
    expect(documents[0]).toMatchObject({
      title,
      caseNumber: 'KS 2026/1',
      date: '2026-05-20',
      askers: [{name: 'Anna Ek', party: 'M'}],
      answerer: {name: 'Bo Alm', party: 'S', role: 'borgarrådet'},
      questions: [
        {id: 'fraga-1', text: '1. Hur många träd finns det?'},
        {id: 'fraga-2', text: '2. När planteras fler?'},
      ],
      page: '2026/a/index.html',
      book: '2026/a/a.epub',
    })
  })

  test('without an address of the site nothing absolute is written', () => {
    expect(existsSync(join(site.folder, 'sitemap.xml'))).toBe(false)
    const allowed = /https?:\/\/(?:www\.digg\.se\/tdosanmalan|schema\.org|www\.w3\.org\/2005\/Atom)/g
    for (const file of globSync('**/*.{html,xml,json}', {cwd: site.folder})) {
      if (file.startsWith('search')) continue
      expect(site.read(file).replaceAll(allowed, ''), file).not.toMatch(/https?:\/\//)
    }
  })
})

test('with an address of the site: sitemap, canonical and absolute addresses', () => {
  using site = build({'input/å/a.txt': answer}, {publisher: 'Provstad', base: 'https://svar.example/under'})
  const locations = [...site.read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(
    ([, address]) => address!,
  )
  expect(locations).toContain('https://svar.example/under/')
  for (const address of locations) {
    const file = decodeURIComponent(address.replace('https://svar.example/under/', ''))
    expect(existsSync(join(site.folder, file, 'index.html')), address).toBe(true)
  }
  expect(site.read('å/a/index.html')).toContain(
    '<link rel="canonical" href="https://svar.example/under/%C3%A5/a/">',
  )
  expect(site.read('feed.xml')).toContain('href="https://svar.example/under/%C3%A5/a/index.html"')
  expect(JSON.parse(site.read('index.json')).documents[0].page).toBe(
    'https://svar.example/under/%C3%A5/a/index.html',
  )
})

test('structured data tells the questions with their answers', () => {
  using site = build({'input/a.txt': answer}, {publisher: 'Provstad'})
  const page = documentOf(site.read('a/index.html'))
  const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')!.textContent!)
  expect(data).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    name: title,
    identifier: 'KS 2026/1',
    author: {'@type': 'Person', name: 'Bo Alm', jobTitle: 'borgarrådet'},
    publisher: {'@type': 'GovernmentOrganization', name: 'Provstad'},
    datePublished: '2026-05-20',
    inLanguage: 'sv',
    accessMode: ['textual'],
    accessibilityHazard: ['none'],
    encoding: {encodingFormat: 'application/epub+zip', contentUrl: 'a.epub'},
    hasPart: [
      {
        '@type': 'Question',
        url: '#fraga-1',
        name: '1. Hur många träd finns det?',
        acceptedAnswer: {text: 'Det finns många träd.'},
      },
      {'@type': 'Question', url: '#fraga-2', acceptedAnswer: {text: 'Fler planteras i vår.'}},
    ],
  })
  expect(data.accessibilityFeature).toContain('tableOfContents')
})

test('markup in an answer cannot end the structured data', () => {
  using site = build({'input/a.txt': answer.replace('många träd.', 'många </script><b>träd</b>.')})
  const page = documentOf(site.read('a/index.html'))
  expect(page.querySelectorAll('b')).toHaveLength(0)
  expect(page.querySelector('script[type="application/ld+json"]')!.textContent).toContain('\\u003c/script>')
})

test('answers of one title or one case have names of their own in lists', () => {
  using site = build({
    'input/a.txt': shortAnswer({number: '2026/1'}),
    'input/b.txt': shortAnswer({number: '2026/2'}),
    'input/c.txt': shortAnswer({number: '2026/2'}),
    'input/d.txt': shortAnswer({number: '2026/4', asker: 'Carin Öst (L)'}),
  })
  expect(texts(site.read('index.html'), '.answers > li > a')).toEqual([
    `${title} (KS 2026/1)`,
    `${title} (b)`,
    `${title} (c)`,
    title.replace('Anna Ek (M)', 'Carin Öst (L)'),
  ])
  const words = site.read('ordlista/index.html')
  expect(new Set(texts(words, '.uses a')).size).toBe(new Set(links(words, '.uses a')).size)
})

test('people whose names differ in a mark alone have addresses of their own', () => {
  using site = build({
    'input/a.txt': shortAnswer({asker: 'Åsa Ek (M)'}),
    'input/b.txt': shortAnswer({asker: 'Asa Ek (L)', number: '2026/2'}),
  })
  const ids = Array.from(documentOf(site.read('personer/index.html')).querySelectorAll('h3'), ({id}) => id)
  expect(ids).toEqual(['fragar-asa-ek', 'fragar-asa-ek-2', 'svarar-bo-alm'])
})

describe('a large site', () => {
  const count = 230
  const inputs = Object.fromEntries(
    Array.from({length: count}, (_, number) => [
      `input/${number}.txt`,
      shortAnswer({
        asker: number % 3 ? 'Anna Ek (M)' : 'Carin Öst (L)',
        date: `${2024 + (number % 3)}-05-${String((number % 28) + 1).padStart(2, '0')}`,
        number: `2026/${number}`,
      }),
    ]),
  )
  const site = build(inputs, {search: false})
  afterAll(() => site[Symbol.dispose]())

  test('its years, people and words have pages of their own, and the index stays short', () => {
    const index = site.read('index.html')
    expect(links(index, '.answers > li > a')).toHaveLength(20)
    expect(texts(index, '.groups li')).toEqual(['2026 (76 svar)', '2025 (77 svar)', '2024 (77 svar)'])
    expect(links(site.read('ar/2025/index.html'), '.answers > li > a')).toHaveLength(77)
    expect(links(site.read('personer/fragar-carin-ost/index.html'), '.answers > li > a')).toHaveLength(77)
    expect(links(site.read('ordlista/jo/index.html'), 'main li a')).toHaveLength(count)
    expect(links(site.read('ordlista/index.html'), '.uses a')).toContain('jo/index.html')
  })

  test('all links lead somewhere', () => expect(brokenLinks(site.folder)).toEqual([]))

  test('from the newest answer to the oldest, every one is passed', () => {
    const seen = new Set<string>()
    let folder = /href="(\d+)\/index\.html"/.exec(site.read('index.html'))?.[1]
    while (folder && !seen.has(folder)) {
      seen.add(folder)
      const older = documentOf(site.read(`${folder}/index.html`)).querySelector('.neighbours li')
      const link = older?.textContent?.startsWith('Äldre') ? older.querySelector('a') : undefined
      folder = link?.getAttribute('href')?.match(/\d+/)?.[0]
    }
    expect(seen.size).toBe(count)
  })

  test('without search nothing speaks of it', () => {
    expect(existsSync(join(site.folder, 'sok'))).toBe(false)
    expect(existsSync(join(site.folder, 'assets/search.js'))).toBe(false)
    expect(site.read('index.html')).not.toContain('sok/')
  })
})

describe('what stands around an answer', () => {
  const summary =
    '---\nFörfattare: Cecilia Ås\napprover: David Ö\ndatum: 2026-06-01\n---\n\nDet finns träd.\n'
  const site = build(
    {
      'input/gammal.txt': shortAnswer({number: '2025/9', date: '2025-01-01'}),
      'input/ny.txt': answer,
      'input/ny.summary.md': summary,
      'input/sagt.md': `---\nersattAv: ny\nersatt: 2026-06-03\n---\n\n# ${title}\n\nTräden är gröna.\n`,
    },
    {
      publisher: 'Provstad',
      notices: {gammal: {status: 'withdrawn', date: '2026-06-02', reason: 'Siffran var fel.'}},
      moved: {'svar/12.html': 'ny', borta: 'https://arkiv.example/'},
      originals: true,
      formats: ['html', 'epub', 'fragment'],
    },
  )
  afterAll(() => site[Symbol.dispose]())

  test('that it was withdrawn stands after its title, and in the lists', () => {
    expect(texts(site.read('gammal/index.html'), 'article > header + .notice p')).toEqual([
      'Det här svaret har återkallats och gäller inte längre. Det skedde den 2 juni 2026. Siffran var fel.',
    ])
    expect(texts(site.read('index.html'), '.status')).toEqual(['(återkallat)', '(ersatt)'])
  })

  test('a document can say itself what replaced it', () => {
    const page = site.read('sagt/index.html')
    expect(texts(page, '.notice p')[0]).toBe(
      'Det här svaret har ersatts av ett nyare svar. Det skedde den 3 juni 2026.',
    )
    expect(links(page, '.notice a')).toEqual(['../ny/index.html'])
  })

  test('a summary says who wrote and who approved it, and that it is no part of the answer', () => {
    expect(texts(site.read('ny/index.html'), '[data-added="summary"] p')).toEqual([
      'Det finns träd.',
      'Sammanfattningen är ett tillägg. Den är inte en del av svaret. Skriven av Cecilia Ås. Godkänd av David Ö den 1 juni 2026.',
    ])
  })

  test('an old address leads on at once, and by a link', () => {
    const page = documentOf(site.read('svar/12.html'))
    expect(page.querySelector('meta[http-equiv="refresh"]')!.getAttribute('content')).toBe(
      '0; url=../ny/index.html',
    )
    expect(page.querySelector('main a')!.getAttribute('href')).toBe('../ny/index.html')
    expect(site.read('borta/index.html')).toContain('content="0; url=https://arkiv.example/"')
  })

  test('the original lies beside the page, byte by byte, with its format and size', () => {
    expect(site.read('ny/ny.txt')).toBe(answer)
    expect(texts(site.read('ny/index.html'), '.downloads a')[1]).toBe(
      'Originalet, som det kom in (TXT, 1 kB)',
    )
  })

  test('a fragment is the article of the page, its headings one level deeper', () => {
    const page = documentOf(site.read('ny/index.html')).querySelector('article')!
    // Without our style sheet there is nothing to choose.
    page.querySelector('.choices')!.nextSibling!.remove()
    page.querySelector('.choices')!.remove()
    const fragment = documentOf(site.read('ny/fragment.html'))
    expect(fragment.body.children).toHaveLength(1)
    const lowered = page.outerHTML.replaceAll(
      /(<\/?h)([1-5])\b/g,
      (_, tag, level) => `${tag}${Number(level) + 1}`,
    )
    expect(fragment.querySelector('article')!.outerHTML).toBe(lowered)
    expect(site.read('ny/fragment.html')).not.toContain('<html')
  })
})

describe('the accessibility statement', () => {
  const clean: AuditReport = {
    date: '2026-09-01',
    engines: [{name: 'axe', version: '4.14.1'}],
    notTested: [],
    passes: ['light-1280'],
    pages: 3,
    books: 1,
    failed: 0,
    needsAPerson: 2,
    accepted: 0,
    findings: [],
    files: {},
  }
  const assessment = {method: 'self', by: 'Provstad', date: '2026-09-01'}
  const statementOf = (statement: object, report?: AuditReport) => {
    const configuration = {publisher: 'Provstad', statement, ...(report && {report: 'granskning.json'})}
    const files = report ? {'granskning.json': JSON.stringify(report)} : {}
    using site = build({'input/a.txt': answer, ...files}, configuration)
    return {page: site.read('tillganglighet/index.html'), said: site.said, status: site.status}
  }

  test('states no level where no person has assessed the site', () => {
    const {page, said, status} = statementOf({conformance: 'partial'})
    expect(page).toContain('Ingen person har ännu bedömt')
    expect(page).not.toContain('delvis förenlig')
    expect(said).toContain('statement-overclaimed')
    expect(status).toBe(1)
  })

  test('is not fully compliant where the audit found a fault', () => {
    const finding = {
      rule: 'one-h1',
      outcome: 'failed',
      count: 1,
      says: 'Sidan har 2 h1',
      language: 'sv',
    } as const
    const {page, said} = statementOf(
      {conformance: 'full', assessment},
      {...clean, failed: 1, findings: [finding]},
    )
    expect(page).not.toContain('helt förenlig')
    expect(texts(page, 'main li[lang]')).toEqual(['Sidan har 2 h1'])
    expect(said).toContain('statement-overclaimed')
  })

  test('says what the law wants, from the configuration and the report alone', () => {
    const {page, said} = statementOf(
      {
        service: 'svarswebben',
        conformance: 'partial',
        assessment,
        shortcomings: [
          {what: 'Gamla svar är bilder.', why: 'law-not-met', plan: 'De tolkas 2027.'},
          {what: 'Kartor.', why: 'exempt'},
        ],
        feedback: {email: 'hej@provstad.example', phone: '0123-45 67 89'},
        published: '2026-09-15',
      },
      clean,
    )
    const main = documentOf(page).querySelector('main')!.textContent!
    for (const part of [
      'Provstad står bakom svarswebben',
      'delvis förenlig med lagens krav',
      'Gamla svar är bilder. Åtgärd: De tolkas 2027.',
      'Innehåll som lagen inte omfattar',
      'hej@provstad.example',
      'Provstad har bedömt webbplatsen själv, senast den 1 september 2026',
      'Den omfattade 3 sidor och 1 e-böcker. Den fann 0 fel och 2 ställen',
      'Redogörelsen upprättades den 15 september 2026',
    ])
      expect(main).toContain(part)
    expect(links(page, 'main a')).toEqual([
      'mailto:hej@provstad.example',
      'tel:0123456789',
      'https://www.digg.se/tdosanmalan',
      '../granskning/index.html',
    ])
    expect(said).not.toContain('statement-')
  })

  test('every page leads to it', () => {
    for (const file of globSync('**/*.html', {cwd: 'dist'}).filter((name) => !name.startsWith('report')))
      expect(readFileSync(join('dist', file), 'utf8'), file).toMatch(
        /href="[./]*tillganglighet\/index\.html"/,
      )
  })
})
