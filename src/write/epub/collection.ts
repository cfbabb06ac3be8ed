import {readFileSync} from 'node:fs'
import type {Element} from 'hast'
import {h} from 'hastscript'
import {fill} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'
import {type ExplainedWord, glossarySection} from '../article/glossary.ts'
import type {Measured} from '../features.ts'
import {compare, familyFirst} from '../order.ts'
import {templateFile} from '../template.ts'
import {modifiedOn} from './about.ts'
import {archive} from './archive.ts'
import type {Chapter} from './chapter.ts'
import {bookDocument} from './document.ts'
import {bookIdentifier} from './identifier.ts'
import {bookFile, glossaryName, pictureFile, titleFile} from './index.ts'
import {landmarks, link, navList} from './navigation.ts'
import {packageDocument} from './package.ts'
import {titlePage} from './title-page.ts'

/** How a book of many answers is divided. */
export const orders = ['date', 'asker'] as const
export type Order = (typeof orders)[number]

export interface Collection {
  title: string
  order: Order
  chapters: readonly Chapter[]
  /** The text of each chapter, by its file. */
  texts: ReadonlyMap<string, Uint8Array>
}

/** One book of many answers: parts by date or by asker, contents in levels, one glossary, the pages of each answer for itself. */
export function collectionBook(collection: Collection, settings: Settings): Uint8Array {
  const document = bookDocument(settings, glossaryName)
  const {language} = settings
  const {strings} = language
  const {title, order, texts} = collection
  const parts = partsOf(collection.chapters, order, settings)
  const chapters = parts.flatMap((part) => part.chapters)
  const words = wordsOf(chapters, settings)
  const date =
    chapters.map((chapter) => chapter.date ?? '').reduce((a, b) => (a > b ? a : b), '') || undefined
  const summary = [strings.book.summary, fill(strings.book.summaryCollection, {count: chapters.length})].join(
    ' ',
  )
  const measured: Measured = {
    parts: chapters.flatMap((chapter) => chapter.parts),
    pages: chapters.flatMap((chapter) => chapter.pages),
    hasImages: chapters.some(({hasImages}) => hasImages),
    areDescribed: chapters.every(({areDescribed}) => areDescribed),
    hasGlossary: words.length > 0,
  }
  const glossaryFile = words.length ? glossaryName : undefined
  const [first] = chapters
  const documents = new Map<string, string | Uint8Array>([
    ['nav.xhtml', document(strings.contents, navigation())],
    [titleFile, document(title, [titlePage({title, date, summary}, settings)])],
    ...chapters.map(({file}) => [file, texts.get(file)!] as const),
    ...(glossaryFile
      ? [
          [
            glossaryFile,
            document(strings.glossary.heading, [glossarySection(words, language, 'h1')]),
          ] as const,
        ]
      : []),
  ])
  const pictures = new Map(chapters.flatMap((chapter) => [...chapter.pictures]))
  const files = [
    ...[...documents.keys()].map(bookFile),
    {id: 'style', href: 'style.css', mediaType: 'text/css'},
    ...[...pictures.keys()].map(pictureFile),
  ]
  const about = {
    identifier: bookIdentifier(['collection', title], settings),
    title,
    creators: [...new Set(chapters.flatMap(({answerer}) => (answerer ? [answerer.name] : [])))],
    date,
    subjects: [],
    ...settings.book,
    modified: modifiedOn(date, settings),
    pageSource: fill(strings.book.pageSourceCollection, {
      count: chapters.length,
      pages: measured.pages.length,
    }),
    summary,
  }
  return archive(
    new Map<string, string | Uint8Array>([
      ['package.opf', packageDocument(about, measured, files, settings)],
      ...documents,
      ['style.css', readFileSync(templateFile('book.css', settings), 'utf8')],
      ...pictures,
    ]),
  )

  function navigation(): Element[] {
    const chapterItem = ({file, title: text, parts: own}: Chapter): Element => {
      const inner = own.flatMap(({id, title: name, contents}, index) => [
        ...(index > 0 && id ? [h('li', link(`${file}#${id}`, name))] : []),
        ...contents.map((entry) => h('li', link(`${file}#${entry.id}`, entry.text))),
      ])
      return h('li', [link(file, text), ...(inner.length ? [h('ol', inner)] : [])])
    }
    const items = [
      h('li', link(titleFile, strings.book.titlePage)),
      ...parts.map(({name, chapters: own}) => h('li', [h('span', name), h('ol', own.map(chapterItem))])),
      ...(glossaryFile ? [h('li', link(glossaryFile, strings.glossary.heading))] : []),
    ]
    const pages = chapters.flatMap((chapter) =>
      chapter.pages.map(({id, label}) =>
        h('li', link(`${chapter.file}#${id}`, `${chapter.caseNumber ?? chapter.title}: ${label}`)),
      ),
    )
    return [
      navList('toc', 'toc-heading', 'h1', strings.contents, items),
      landmarks({titleFile, textFile: first!.file, glossaryFile}, strings),
      ...(pages.length ? [navList('page-list', 'pages-heading', 'h2', strings.book.pages, pages)] : []),
    ]
  }
}

interface BookPart {
  name: string
  chapters: Chapter[]
}

/** By date, the oldest first; or by who asks, by family name, and then by date. */
function partsOf(chapters: readonly Chapter[], order: Order, {language}: Settings): BookPart[] {
  const {strings, tag} = language
  const byDate = [...chapters].sort(
    (a, b) => compare(a.date ?? '9', b.date ?? '9') || compare(a.file, b.file),
  )
  const groups = Map.groupBy(byDate, ({date, askers}) =>
    order === 'date' ? (date ?? '') : (askers[0]?.name ?? ''),
  )
  const collator = new Intl.Collator(tag)
  const sorted =
    order === 'date'
      ? [...groups]
      : [...groups].sort(
          ([a], [b]) => Number(!a) - Number(!b) || collator.compare(familyFirst(a), familyFirst(b)),
        )
  return sorted.map(([key, own]) => {
    const name = order === 'date' ? key && strings.longDate(key) : key
    return {
      name: name || (order === 'date' ? strings.site.index.undated : strings.book.unnamed),
      chapters: own,
    }
  })
}

/** Each explained word once, with the place of its first linked use in the book. */
function wordsOf(chapters: readonly Chapter[], {language}: Settings): ExplainedWord[] {
  const words = new Map<string, ExplainedWord>()
  for (const {file, words: own} of chapters) {
    for (const {entry, use} of own) {
      const word = words.get(entry.id) ?? {entry, target: undefined}
      if (use) word.target ??= `${file}#${use}`
      words.set(entry.id, word)
    }
  }
  const collator = new Intl.Collator(language.tag)
  return [...words.values()].sort((a, b) => collator.compare(a.entry.term, b.entry.term))
}
