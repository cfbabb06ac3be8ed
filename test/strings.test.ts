/**
 * What stands on a page is the answer's, or comes from the language folder, the lexicon or the configuration: no text of ours lies
 * anywhere else, in Swedish or in English.
 */
import {JSDOM} from 'jsdom'
import {describe, expect, test} from 'vitest'
import {languages, renderer, strings} from '../src/index.ts'
import type {Language, Strings} from '../src/language/language.ts'
import type {Settings} from '../src/settings.ts'
import {listed, type SiteEntry} from '../src/write/site/entry.ts'
import {siteFiles} from '../src/write/site/index.ts'
import {withNeighbours} from '../src/write/site/neighbours.ts'
import {shortAnswer} from './support/build.ts'

const {sv} = languages
/** Swedish answers; what is said around them in the language of the strings. */
const languageWith = (tag: 'sv' | 'en'): Language => ({...sv, tag, strings: strings[tag]})

/** All pages of a site with everything that a page can say. */
function pagesIn(language: Language): Map<string, string> {
  const settings: Settings = {language, publisher: 'Provstad'}
  const render = renderer(settings)
  const names = ['a', 'b']
  const pages = new Map<string, string>()
  const entries = names.map((name, number): SiteEntry => {
    const value = shortAnswer({date: `2026-05-0${number + 1}`, number: `2026/${number}`})
    const summary = {
      name: `${name}.summary.md`,
      text: '---\nauthor: Cecilia Ås\napprovedBy: David Ö\ndate: 2026-06-01\n---\nKort sagt.',
    }
    const place = {
      path: name,
      name,
      root: '../',
      ...(number === 0 && {
        original: {href: 'a.txt', size: 4000},
        notice: {status: 'replaced', successor: 'b', date: '2026-06-02', reason: 'Fel siffra.'} as const,
      }),
    }
    const {rendition} = render({path: `${name}.txt`, value, data: {place, summary}})
    pages.set(`${name}/index.html`, String(rendition!.files.get('index.html')))
    return {
      ...rendition!.entry,
      folder: name,
      pageFile: 'index.html',
      bookFile: `${name}.epub`,
      fragmentFile: undefined,
    }
  })
  const sorted = listed(entries)
  for (const [index, {folder}] of sorted.entries()) {
    const file = `${folder}/index.html`
    pages.set(file, withNeighbours(pages.get(file)!, sorted, index, settings))
  }
  const input = {
    entries: sorted,
    statement: {},
    report: {
      date: '2026-09-01',
      engines: [{name: 'axe', version: '4.14.1'}],
      notTested: [{engine: 'epubcheck', why: 'Ett skäl'}],
      passes: ['light-1280', 'forced-320'],
      pages: 3,
      books: 1,
      failed: 1,
      needsAPerson: 2,
      accepted: 0,
      findings: [{rule: 'one-h1', outcome: 'failed' as const, count: 1, says: 'Två h1', language: 'sv'}],
      files: {},
    },
    since: {changed: 1, added: 1},
    moved: {gammal: 'a'},
  }
  for (const [file, content] of siteFiles(input, settings))
    if (file.endsWith('.html')) pages.set(file, [...content].join(''))
  return pages
}

/** Values that a text of ours may hold: of the documents, the configuration, the lexicon. */
function valuesFor({strings: own}: Language): Set<string> {
  const answer = shortAnswer({number: '2026/0'})
  const title = answer.split('\n')[0]!
  const given = [
    title,
    ...['2026-05-01', '2026-05-02', '2026-06-01', '2026-06-02', '2026-09-01'].map(own.longDate),
    ...[
      'KS 2026/0',
      'KS 2026/1',
      '2026',
      'Provstad',
      'Anna Ek',
      'Bo Alm',
      'Moderaterna',
      'Socialdemokraterna',
      'borgarrådet',
      'M',
      'S',
    ],
    ...[
      '1. Hur många träd finns det?',
      '2. När planteras fler?',
      'Kort sagt.',
      'Cecilia Ås',
      'David Ö',
      'Fel siffra.',
      'TXT',
    ],
    ...['4.14.1', 'Ett skäl', 'one-h1', 'Två h1', 'lix-sv-1', 'LIX'],
    ...Object.entries(own.levels).flat(),
    ...[1, 2].flatMap((number) => [`${own.places.paragraph} ${number}`, `${own.places.question} ${number}`]),
    ...[own.places.title, own.places.caseNumber],
    ...sv.lexicon.entries.flatMap(({term, definition, expansion, pronunciation}) => [
      term,
      definition,
      `${expansion.charAt(0).toUpperCase()}${expansion.slice(1)}.`,
      pronunciation.replace(/^\p{L}+:\s*/u, ''),
      (/\p{L}/u.exec(term)?.[0] ?? '#').toUpperCase(),
    ]),
  ]
  return new Set(given)
}

/** All texts of a language as patterns, their places as groups. */
function patternsOf(own: Strings): RegExp[] {
  const found: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') found.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  collect({...own, ids: {}})
  return found.map((text) => {
    const parts = text.split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return new RegExp(`^${parts.join('(.+?)')}$`, 'su')
  })
}

/** The texts of a page that are neither the answer's nor known. */
function strangeTexts(html: string, language: Language): string[] {
  const values = valuesFor(language)
  const patterns = patternsOf(language.strings)
  const isKnown = (text: string, depth = 0): boolean => {
    if (values.has(text) || /^[\d\s.,:()±”"“-]*$/u.test(text)) return true
    if (depth > 2) return false
    return patterns.some((pattern) => {
      const match = pattern.exec(text)
      return match?.slice(1).every((part) => isKnown(part, depth + 1)) ?? false
    })
  }
  const isSaid = (text: string): boolean =>
    isKnown(text) || isKnown(text.charAt(0).toUpperCase() + text.slice(1))
  /** Several known texts may stand in one, a blank, a comma or a bracket between. */
  const isMade = (text: string): boolean => {
    if (isSaid(text)) return true
    return [...text.matchAll(/ – |[.:]? \(?|, |\), |\)|\(/gu)].some(({0: joint, index}) => {
      const before = text.slice(0, index + (/^[.:]/.test(joint) ? 1 : 0))
      return isSaid(before) && isMade(text.slice(index + joint.length))
    })
  }
  const {document, NodeFilter} = new JSDOM(html).window
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
  const strange: string[] = []
  while (walker.nextNode()) {
    const {parentElement, data} = walker.currentNode as Text
    const text = data.replaceAll(/\s+/gu, ' ').trim()
    const isAnswer = parentElement?.closest('article') && !parentElement.closest('[data-added]')
    if (text && !isAnswer && parentElement?.localName !== 'script' && !isMade(text)) strange.push(text)
  }
  for (const element of document.querySelectorAll('[title], [alt], [aria-label], [placeholder]'))
    for (const name of ['title', 'alt', 'aria-label', 'placeholder']) {
      const text = element.getAttribute(name)
      if (text && !isMade(text)) strange.push(`${name}: ${text}`)
    }
  return strange
}

describe.each(['sv', 'en'] as const)('pages in %s', (tag) => {
  const language = languageWith(tag)
  const pages = pagesIn(language)

  test('all kinds of pages are there', () => {
    const {folders} = strings[tag].site
    const own = ['people', 'glossary', 'search', 'method', 'statement', 'checked'] as const
    expect([...pages.keys()].sort()).toEqual(
      [
        'a/index.html',
        'b/index.html',
        'index.html',
        'gammal/index.html',
        ...own.map((page) => `${folders[page]}/index.html`),
      ].sort(),
    )
  })

  test.each([...pages.keys()])('%s', (file) => {
    expect(strangeTexts(pages.get(file)!, language)).toEqual([])
  })
})

test('a text from elsewhere is found, and one in the wrong language', () => {
  const language = languageWith('en')
  const page = pagesIn(language).get('a/index.html')!
  const changed = page.replace('</main>', '<p>Läs mer om det här.</p><p>Innehåll</p><p>Contents</p></main>')
  expect(strangeTexts(changed, language)).toEqual(['Läs mer om det här.', 'Innehåll'])
})

test('both languages say the same with the same values', () => {
  const shape = (value: unknown, at: string): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => shape(inner, `${at}.${key}`))
      : [`${at} ${[...String(value).matchAll(/\{\w+\}/g)].map(String).sort().join(' ')}`]
  expect(shape({...strings.en, longDate: ''}, '')).toEqual(shape({...strings.sv, longDate: ''}, ''))
})
