import type {ElementContent} from 'hast'
import type {Settings} from '../../settings.ts'
import type {GlossaryEntry, Metadata} from '../../tree.ts'
import {contentsEntries} from '../article/contents.ts'
import {articleElement} from '../article/index.ts'
import {measure, partOf} from '../features.ts'
import {bookDocument} from './document.ts'
import {type BookInput, glossaryName} from './index.ts'
import {type Outline, outline} from './navigation.ts'
import {homes, textFiles} from './text-files.ts'

/** What a book of many answers keeps of one of them, besides its text. */
export interface Chapter extends Pick<Metadata, 'date' | 'caseNumber' | 'askers' | 'answerer'> {
  /** Its files in the book, in order. */
  files: string[]
  title: string
  parts: Outline[]
  /** The pages of the original by their addresses in the book, with the numbers as printed. */
  pages: {href: string; label: string}[]
  hasImages: boolean
  areDescribed: boolean
  /** The explained words, each with the address of its first use where it is linked. */
  words: {entry: GlossaryEntry; use: string | undefined}[]
  pictures: Map<string, Uint8Array>
}

/** Prepares the chapters of a book of many answers; each call gives the text of one, as XHTML by file, and what the book keeps of it. */
export function chapterWriter(
  settings: Settings,
): (input: BookInput & {name: string}) => {chapter: Chapter; documents: Map<string, string>} {
  const document = bookDocument(settings)
  return ({articles, fallbackTitle, pictures, preface, name}) => {
    const [{article}] = articles as [BookInput['articles'][number]]
    const {title = fallbackTitle, date, caseNumber, askers, answerer} = article.metadata
    const texts = articles.map((elements, index) =>
      articleElement(elements, {preface: index === 0 ? preface : [], opening: [], closing: []}),
    )
    // Pictures of many answers lie side by side.
    const ownName = (file: string) => `${name}-${file}`
    const renamed = texts.map((text) => withPictures(text, new Set(pictures.keys()), ownName))
    const parts = articles.map(({article, title: block}) =>
      partOf(article, block, contentsEntries(article), title),
    )
    const {pages, ...images} = measure(texts)
    const files = textFiles(
      renamed,
      name,
      title,
      parts.flatMap(({contents}) => contents),
    )
    const home = homes(files)
    const chapter: Chapter = {
      files: files.map(({file}) => file),
      title,
      ...(date && {date}),
      ...(caseNumber && {caseNumber}),
      askers,
      ...(answerer && {answerer}),
      parts: outline(parts, files[0]!.file, home.address),
      pages: pages.map(({id, label}) => ({href: home.address(id), label})),
      ...images,
      words: articles.flatMap(({article: {tags}, language: {strings}}) =>
        (tags?.glossary ?? []).map((entry) => ({
          entry,
          use: entry.uses ? home.address(`${strings.ids.reference}-${entry.id}-1`) : undefined,
        })),
      ),
      pictures: new Map([...pictures].map(([file, bytes]) => [ownName(file), bytes])),
    }
    const isWord = (id: string) => id.startsWith(`${settings.language.strings.ids.word}-`)
    const documents = files.map((each) => {
      const fileOf = home.from(each.file)
      // The words are explained for all answers together.
      return [each.file, document(each, (id) => (isWord(id) ? glossaryName : fileOf(id)))] as const
    })
    return {chapter, documents: new Map(documents)}
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
