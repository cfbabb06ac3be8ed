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
import {contents, landmarks, link, outlineItem, pageList} from './navigation.ts'
import {packageDocument} from './package.ts'
import {titlePage} from './title-page.ts'

/** How a book of many answers is divided. */
export const orders = ['date', 'asker'] as const
export type Order = (typeof orders)[number]

export interface Collection {
  title: string
  order: Order
  chapters: readonly Chapter[]
  /** The texts of the chapters, by their files. */
  texts: ReadonlyMap<string, Uint8Array>
}

/** One book of many answers: parts by date or by asker, contents in levels, one glossary, the pages of each answer for itself. */
export function collectionBook(collection: Collection, settings: Settings): Uint8Array {
  const document = bookDocument(settings)
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
    ['nav.xhtml', document({title: strings.contents, content: navigation()})],
    [titleFile, document({title, content: [titlePage({title, date, summary}, settings)]})],
    ...chapters.flatMap((chapter) => chapter.files.map((file) => [file, texts.get(file)!] as const)),
    ...(glossaryFile
      ? [
          [
            glossaryFile,
            document({
              title: strings.glossary.heading,
              content: [glossarySection(words, language, 'h1')],
            }),
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
    const files = {titleFile, textFile: first!.files[0]!, glossaryFile}
    const items = parts.map(({name, chapters: own}) => {
      const answers = own.flatMap((chapter) => chapter.parts.map(outlineItem))
      return h('li', [h('span', name), '\n', h('ol', answers)])
    })
    const pages = chapters.flatMap((chapter) =>
      chapter.pages.map(({href, label}) => link(href, `${chapter.caseNumber ?? chapter.title}: ${label}`)),
    )
    return [contents(files, items, strings), landmarks(files, strings), ...pageList(pages, strings)]
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
    (a, b) => compare(a.date ?? '9', b.date ?? '9') || compare(a.files[0]!, b.files[0]!),
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
  for (const {words: own} of chapters) {
    for (const {entry, use} of own) {
      const word = words.get(entry.id) ?? {entry, target: undefined}
      if (use) word.target ??= use
      words.set(entry.id, word)
    }
  }
  const collator = new Intl.Collator(language.tag)
  return [...words.values()].sort((a, b) => collator.compare(a.entry.term, b.entry.term))
}
