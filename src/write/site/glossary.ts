import type {Element} from 'hast'
import {h} from 'hastscript'
import {fill, type LexiconEntry} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'
import {placeName} from '../article/addresses.ts'
import {explanation} from '../article/glossary.ts'
import {htmlOf, pageShell} from '../html/shell.ts'
import {addressOf, type NamedEntry} from './entry.ts'
import {listPlace, withList} from './groups.ts'
import type {SiteFile} from './index.ts'

/** With more places than this a word has a page of its own for them. */
const manyPlaces = 50

/** An explained word and where it stands. */
interface Word {
  id: string
  uses: Use[]
  /** Places in all documents. */
  count: number
}

interface Use {
  entry: NamedEntry
  /** Ids, blanks between. */
  places: string
}

/** The glossary of all documents: every word that one of them explains, with every place where it stands. */
export function* glossaryPages(entries: readonly NamedEntry[], settings: Settings): Iterable<SiteFile> {
  const {strings, lexicon, tag} = settings.language
  const {site, ids} = strings
  const {glossary, folders} = site
  const shell = pageShell(settings)
  const collator = new Intl.Collator(tag)
  const known = new Map(lexicon.entries.map((entry) => [entry.id, entry]))
  const words = wordsOf(entries)
    .map((word) => ({...word, meaning: known.get(word.id)!}))
    .sort((a, b) => collator.compare(a.meaning.term, b.meaning.term))
  const termsFile = 'terms.jsonld'
  yield [`${folders.glossary}/${termsFile}`, termSet(words, settings)]
  const letters = Map.groupBy(words, ({meaning}) => letterOf(meaning.term))
  const html = shell({
    title: glossary.title,
    root: '../',
    current: 'glossary',
    head: [
      h('link', {rel: ['alternate'], type: 'application/ld+json', href: termsFile, title: glossary.title}),
    ],
    document: [
      h('h1', {id: ids.title}, glossary.title),
      h('p', glossary.intro),
      {type: 'text', value: listPlace},
    ],
  })
  const pieces = [...letters].flatMap(([letter, own]) => [
    htmlOf(h('h2', letter)),
    '<dl class="words">',
    ...own.map(wordPiece),
    '</dl>',
  ])
  yield [
    `${folders.glossary}/index.html`,
    withList(html, pieces.length ? pieces : [htmlOf(h('p', glossary.none))]),
  ]

  for (const word of words.filter(({count}) => count > manyPlaces)) {
    const title = fill(glossary.usesOf, {term: word.meaning.term, count: word.count})
    const page = shell({
      title,
      root: '../../',
      document: [
        h('h1', {id: ids.title}, title),
        h('p', explanation(word.meaning, strings.glossary)),
        {type: 'text', value: listPlace},
        h('p', h('a', {href: `../index.html#${ids.word}-${word.id}`}, glossary.back)),
      ],
    })
    yield [`${folders.glossary}/${word.id}/index.html`, withList(page, placeList(word, '../../'))]
  }

  function wordPiece(word: (typeof words)[number]): string {
    const {id, meaning, count} = word
    const label = fill(glossary.usesOf, {term: meaning.term, count})
    const places =
      count > manyPlaces
        ? htmlOf(h('a', {href: `${id}/index.html`}, label))
        : ['<details>', htmlOf(h('summary', label)), ...placeList(word, '../'), '</details>'].join('')
    return [
      htmlOf(h('dt', h('dfn', {id: `${ids.word}-${id}`}, meaning.term))),
      htmlOf(h('dd', explanation(meaning, strings.glossary))),
      `<dd class="uses">${places}</dd>`,
    ].join('\n')
  }

  function* placeList({uses}: Word, root: string): Iterable<string> {
    yield '<ul>'
    for (const {entry, places} of uses)
      for (const id of places.split(' ')) yield htmlOf(h('li', placeLink(entry, id, root)))
    yield '</ul>'
  }

  /** Its name is understood by itself, and unlike that of any other link. */
  function placeLink(entry: NamedEntry, id: string, root: string): Element {
    const place = placeName(id, strings)
    return h(
      'a',
      {href: `${root}${addressOf(entry)}#${id}`},
      fill(glossary.place, {name: entry.shortName, place}),
    )
  }
}

/** The words as data (schema.org, DefinedTermSet): for other sites, and for those who keep lexicons. */
function termSet(words: readonly {id: string; meaning: LexiconEntry}[], {language, base}: Settings): string {
  const {strings, tag} = language
  const {glossary, folders} = strings.site
  const page = `${base ?? ''}${base ? `${folders.glossary}/` : ''}index.html`
  const set = {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': page,
    name: glossary.title,
    inLanguage: tag,
    hasDefinedTerm: words.map(({id, meaning: {term, expansion, definition, reviewed}}) => ({
      '@type': 'DefinedTerm',
      '@id': `${page}#${strings.ids.word}-${id}`,
      name: term,
      ...(expansion !== term && {alternateName: expansion}),
      ...(definition && {description: definition}),
      inDefinedTermSet: page,
      creativeWorkStatus: reviewed ? `reviewed ${reviewed}` : 'not reviewed',
    })),
  }
  return `${JSON.stringify(set, null, 1)}\n`
}

function wordsOf(entries: readonly NamedEntry[]): Word[] {
  const words = new Map<string, Word>()
  for (const entry of entries.filter(({pageFile}) => pageFile)) {
    for (const line of entry.words ? entry.words.split('\n') : []) {
      const at = line.indexOf(' ')
      const id = line.slice(0, at)
      const places = line.slice(at + 1)
      const word = words.get(id) ?? {id, uses: [], count: 0}
      word.uses.push({entry, places})
      word.count += places.split(' ').length
      words.set(id, word)
    }
  }
  return [...words.values()]
}

/** The letter that a word is looked up under. */
const letterOf = (term: string): string => (/\p{L}/u.exec(term)?.[0] ?? '#').toUpperCase()
