import {fill} from '../language/language.ts'
import type {Settings} from '../settings.ts'
import type {Article, Document} from '../tree.ts'
import {annotationsJsonLd} from './annotations.ts'
import {assignIds} from './article/ids.ts'
import {articleElements, languageOf} from './article/index.ts'
import {bookWriter} from './epub/index.ts'
import {pageWriter} from './html/page.ts'
import {sourceMap} from './html/source-map.ts'
import {recoveredText} from './recovered-text.ts'
import {indexEntry, type Rendition} from './rendition.ts'

export const formats = ['html', 'epub'] as const
export type Format = (typeof formats)[number]

/** Where a document's files will lie. */
export interface Place {
  /** Relative path of the input, `/` between folders; part of the book's identifier. */
  path: string
  /** File name of the input without its extension. */
  name: string
  /** From the document's folder to the site's. */
  root: string
}

/** Prepares the writers; each call gives the files of one document, in memory. */
export function writer(
  settings: Settings,
  wanted: readonly Format[],
): (document: Document, place: Place) => Rendition {
  const writePage = wanted.includes('html') ? pageWriter(settings) : undefined
  const writeBook = wanted.includes('epub') ? bookWriter(settings) : undefined
  return (document, {path, name, root}) => {
    const articles = document.children.filter((node): node is Article => node.type === 'article')
    const {language} = settings
    const elements = articles.map((article, index) => {
      const own = languageOf(language, index)
      assignIds(article, own.strings)
      return articleElements(article, name, own, index === 0)
    })
    const fallbackTitle = fill(language.strings.untitled, {name})
    const files: Rendition['files'] = new Map()
    const entry = indexEntry(articles[0]!.metadata, fallbackTitle)

    const pictures = document.data.files ?? new Map<string, Uint8Array>()
    const book = writeBook?.({articles: elements, fallbackTitle, path, pictures})
    if (book) {
      files.set(`${name}.epub`, book)
      entry.bookSize = book.length
    }
    if (writePage) {
      const page = writePage({
        articles: elements,
        fallbackTitle,
        root,
        book: book && {file: encodeURIComponent(`${name}.epub`), size: book.length},
      })
      files.set('index.html', page.html)
      for (const [file, content] of pictures) files.set(file, content)
      files.set('source-map.json', json(sourceMap(document, page.tree, articles.map(recoveredText))))
      files.set('annotations.jsonld', annotationsJsonLd(articles, settings))
    }
    return {files, entry}
  }
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`
