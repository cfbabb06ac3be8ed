import type {ElementContent} from 'hast'
import type {Settings} from '../../settings.ts'
import type {GlossaryEntry, Metadata} from '../../tree.ts'
import {contentsEntries} from '../article/contents.ts'
import {articleElement} from '../article/index.ts'
import {measure, type Part, partOf} from '../features.ts'
import {bookDocument} from './document.ts'
import {type BookInput, glossaryName} from './index.ts'

/** What a book of many answers keeps of one of them, besides its text. */
export interface Chapter extends Pick<Metadata, 'date' | 'caseNumber' | 'askers' | 'answerer'> {
  /** Its file in the book. */
  file: string
  title: string
  parts: Part[]
  pages: readonly {id: string; label: string}[]
  hasImages: boolean
  areDescribed: boolean
  /** The explained words, each with the id of its first use where it is linked. */
  words: {entry: GlossaryEntry; use: string | undefined}[]
  pictures: Map<string, Uint8Array>
}

/** Prepares the chapters of a book of many answers; each call gives the text of one, as XHTML, and what the book keeps of it. */
export function chapterWriter(
  settings: Settings,
): (input: BookInput & {name: string}) => {chapter: Chapter; xhtml: string} {
  const document = bookDocument(settings, glossaryName)
  return ({articles, fallbackTitle, pictures, preface, name}) => {
    const [{article}] = articles as [BookInput['articles'][number]]
    const {title = fallbackTitle, date, caseNumber, askers, answerer} = article.metadata
    const texts = articles.map((elements, index) =>
      articleElement(elements, {preface: index === 0 ? preface : [], opening: [], closing: []}),
    )
    // Pictures of many answers lie side by side.
    const ownName = (file: string) => `${name}-${file}`
    const renamed = texts.map((text) => withPictures(text, new Set(pictures.keys()), ownName))
    const chapter: Chapter = {
      file: `${name}.xhtml`,
      title,
      ...(date && {date}),
      ...(caseNumber && {caseNumber}),
      askers,
      ...(answerer && {answerer}),
      parts: articles.map(({article: own, title: block}) => partOf(own, block, contentsEntries(own), title)),
      ...measure(texts),
      words: articles.flatMap(({article: {tags}, language: {strings}}) =>
        (tags?.glossary ?? []).map((entry) => ({
          entry,
          use: entry.uses ? `${strings.ids.reference}-${entry.id}-1` : undefined,
        })),
      ),
      pictures: new Map([...pictures].map(([file, bytes]) => [ownName(file), bytes])),
    }
    return {chapter, xhtml: document(title, renamed)}
  }
}

function withPictures<Node extends ElementContent>(
  node: Node,
  files: ReadonlySet<string>,
  rename: (file: string) => string,
): Node {
  if (node.type !== 'element') return node
  const {src} = node.properties
  const properties =
    typeof src === 'string' && files.has(src) ? {...node.properties, src: rename(src)} : node.properties
  return {...node, properties, children: node.children.map((child) => withPictures(child, files, rename))}
}
