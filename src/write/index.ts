import {fill} from '../language/language.ts'
import type {Settings} from '../settings.ts'
import type {Article, Document, Notice} from '../tree.ts'
import {encodePath, isAbsolute} from './address.ts'
import {annotationsJsonLd} from './annotations.ts'
import {assignIds} from './article/ids.ts'
import {articleElements, languageOf} from './article/index.ts'
import {noticeSection} from './article/notice.ts'
import {summarySection} from './article/summary.ts'
import {chapterWriter} from './epub/chapter.ts'
import {bookWriter} from './epub/index.ts'
import type {Recording} from './epub/read-aloud/recording.ts'
import type {Download} from './html/about.ts'
import {fragmentWriter} from './html/fragment.ts'
import {type PageInput, pageWriter} from './html/page.ts'
import {sourceMap} from './html/source-map.ts'
import {recoveredText} from './recovered-text.ts'
import {type Rendition, siteFacts} from './rendition.ts'
import type {Summary} from './summary.ts'

export const formats = ['html', 'epub', 'fragment'] as const
export type Format = (typeof formats)[number]
/** What a document can be made into: a format, or a chapter of a book of many. */
export type Kind = Format | 'chapter'
/** What is written where nothing else is wished. */
export const defaultFormats: readonly Format[] = ['html', 'epub']

/** Where a document's files will lie, and what lies beside it. */
export interface Place {
  /** The document's folder in the site, `/` between folders; part of the book's identifier. */
  path: string
  /** File name of the input without its extension. */
  name: string
  /** From the document's folder to the site's; absent where the page stands alone. */
  root?: string
  /** The raw answer, where it is published beside the page. */
  original?: Download
  /** The name of its chapter in a book of many, without extension. */
  chapter?: string
  /** That the document no longer holds, where the configuration says so; it wins over what the document itself says. */
  notice?: Notice
}

/** What people bring besides the answer. */
export interface Companions {
  summary?: Summary | undefined
  recording?: Recording | undefined
}

/** Prepares the writers; each call gives the files of one document, in memory. */
export function writer(
  settings: Settings,
  wanted: readonly Kind[],
): (document: Document, place: Place, companions?: Companions) => Rendition {
  const writePage = wanted.includes('html') ? pageWriter(settings) : undefined
  const writeFragment = wanted.includes('fragment') ? fragmentWriter(settings) : undefined
  const writeBook = wanted.includes('epub') ? bookWriter(settings) : undefined
  const writeChapter = wanted.includes('chapter') ? chapterWriter(settings) : undefined
  const {language} = settings
  return (document, place, {summary, recording} = {}) => {
    const {path, name, root} = place
    const articles = document.children.filter((node): node is Article => node.type === 'article')
    const elements = articles.map((article, index) => {
      const own = languageOf(language, index)
      assignIds(article, own.strings)
      return articleElements(article, name, own, index === 0, summary !== undefined)
    })
    const fallbackTitle = fill(language.strings.untitled, {name})
    const files: Rendition['files'] = new Map()
    const notice = place.notice ?? document.data.about?.notice
    const entry = siteFacts(articles, document.data.source, fallbackTitle, notice)
    const pictures = document.data.files ?? new Map<string, Uint8Array>()
    const preface = (successor: string | undefined) => [
      ...(notice ? [noticeSection(notice, successor, language.strings)] : []),
      ...(summary ? [summarySection(summary, language.strings)] : []),
    ]

    // A book is read far from the site: only an absolute address leads anywhere.
    const bookInput = {
      articles: elements,
      fallbackTitle,
      path,
      pictures,
      preface: preface(successorOf(notice, undefined)),
      about: document.data.about?.book ?? {},
    }
    const {bytes: book, reading} = writeBook?.({...bookInput, recording}) ?? {}
    if (book) {
      files.set(`${name}.epub`, book)
      entry.bookSize = book.length
    }
    const input: PageInput = {
      articles: elements,
      fallbackTitle,
      root,
      folder: path,
      preface: preface(successorOf(notice, root)),
      book: book && {href: encodeURIComponent(`${name}.epub`), size: book.length},
      original: place.original,
    }
    if (writePage) {
      const {html, tree} = writePage(input)
      files.set('index.html', html)
      files.set('source-map.json', json(sourceMap(document, tree, articles.map(recoveredText))))
      files.set('annotations.jsonld', annotationsJsonLd(articles, settings))
    }
    if (writeFragment) files.set('fragment.html', writeFragment(input))
    if (writePage || writeFragment) for (const [file, content] of pictures) files.set(file, content)
    if (!writeChapter) return {files, entry, reading}
    const {chapter, documents} = writeChapter({...bookInput, name: place.chapter ?? name})
    for (const [file, xhtml] of documents) files.set(file, xhtml)
    return {files, entry, chapter}
  }
}

/** The address of the document that holds instead. */
function successorOf(notice: Notice | undefined, root: string | undefined): string | undefined {
  const {successor} = notice ?? {}
  if (!successor || isAbsolute(successor)) return successor
  return root === undefined ? undefined : `${root}${encodePath(successor)}/index.html`
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`
