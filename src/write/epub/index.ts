import {readFileSync} from 'node:fs'
import type {ElementContent} from 'hast'
import type {Settings} from '../../settings.ts'
import type {BookMetadata} from '../../tree.ts'
import {contentsEntries} from '../article/contents.ts'
import {glossary} from '../article/glossary.ts'
import {type ArticleElements, articleElement} from '../article/index.ts'
import {type Facts, measure, partOf} from '../features.ts'
import {templateFile} from '../template.ts'
import {bookAbout, bookSummary} from './about.ts'
import {archive} from './archive.ts'
import {bookDocument} from './document.ts'
import {navigation} from './navigation.ts'
import {type BookFile, packageDocument} from './package.ts'
import {type Reading, readAloud} from './read-aloud/index.ts'
import type {Recording} from './read-aloud/recording.ts'
import {type ContentFile, homes, textFiles} from './text-files.ts'
import {titlePage} from './title-page.ts'

export const titleFile = 'title.xhtml'
export const glossaryName = 'glossary.xhtml'

export interface BookInput {
  /** One or more documents recognized in one file. */
  articles: readonly ArticleElements[]
  /** Title where the answer has none. */
  fallbackTitle: string
  /** Relative path of the input; part of the book's identifier. */
  path: string
  /** By the address that the text has for them. */
  pictures: ReadonlyMap<string, Uint8Array>
  /** What stands between the title and the text. */
  preface: readonly ElementContent[]
  /** What the answer's front matter says of its book. */
  about: BookMetadata
  recording?: Recording | undefined
}

export interface BookMade {
  bytes: Uint8Array
  /** What came of the recording. */
  reading?: Reading | undefined
}

/** Prepares the book's template; each call gives one EPUB 3.3 book. */
export function bookWriter(settings: Settings): (input: BookInput) => BookMade {
  const document = bookDocument(settings)
  const style = readFileSync(templateFile('book.css', settings), 'utf8')
  const {language} = settings
  const {strings} = language

  return ({articles, fallbackTitle, path, pictures, preface, about, recording}) => {
    const [{article}] = articles as [ArticleElements]
    const title = article.metadata.title ?? fallbackTitle
    const texts = articles.map((elements, index) =>
      articleElement(elements, {preface: index === 0 ? preface : [], opening: [], closing: []}),
    )
    const explained = articles.flatMap(({article: {tags}, language: own}) =>
      glossary(tags?.glossary ?? [], own, 'h1'),
    )
    const glossaryFile = explained.length ? glossaryName : undefined
    const parts = articles.map(({article, title: block}) =>
      partOf(article, block, contentsEntries(article), fallbackTitle),
    )
    const heard =
      recording &&
      readAloud(
        texts,
        articles.map((each) => each.language),
        recording,
      )
    const spoken = heard?.reading.isOther ? undefined : heard
    const facts: Facts = {
      article,
      parts,
      hasGlossary: explained.length > 0,
      recording: spoken && {isWhole: spoken.reading.unread.length === 0},
      ...measure(texts),
    }
    const text = textFiles(
      spoken?.texts ?? texts,
      'text',
      title,
      parts.flatMap(({contents}) => contents),
    )
    const textFile = text[0]!.file
    const summary = bookSummary(facts, settings)
    const contentFiles: ContentFile[] = [
      {
        file: titleFile,
        title,
        content: [titlePage({title, date: article.metadata.date, summary}, settings)],
      },
      {
        file: 'nav.xhtml',
        title: strings.contents,
        content: navigation(facts, {titleFile, textFile, glossaryFile}, strings),
      },
      ...text,
      ...(glossaryFile ? [{file: glossaryFile, title: strings.glossary.heading, content: explained}] : []),
    ]
    const home = homes(contentFiles)
    const documents = contentFiles.map((each) => [each.file, document(each, home.from(each.file))] as const)
    const overlays = spoken?.overlays(text, home.address) ?? []
    const files = [
      ...contentFiles.map(({file}) => ({
        ...bookFile(file),
        overlay: overlays.find(({textFile}) => textFile === file)?.id,
      })),
      ...overlays.map(({id, file, milliseconds}) => ({
        id,
        href: file,
        mediaType: 'application/smil+xml',
        milliseconds,
      })),
      ...(spoken ? [{id: 'recording', href: recording!.name, mediaType: 'audio/mpeg'}] : []),
    ]
    const styleFile = {id: 'style', href: 'style.css', mediaType: 'text/css'}
    const pictureFiles = [...pictures.keys()].map(pictureFile)
    const bytes = archive(
      new Map<string, string | Uint8Array>([
        [
          'package.opf',
          packageDocument(
            bookAbout(facts, title, path, about, settings),
            facts,
            [...files, styleFile, ...pictureFiles],
            settings,
          ),
        ],
        ...documents,
        ['style.css', style],
        ...pictures,
        ...overlays.map(({file, xml}) => [file, xml] as const),
        ...(spoken ? [[recording!.name, recording!.bytes] as const] : []),
      ]),
    )
    return {bytes, reading: heard?.reading}
  }
}

const mediaTypes: Readonly<Record<string, string>> = {svg: 'image/svg+xml', jpg: 'image/jpeg'}

export function pictureFile(href: string): BookFile {
  const extension = /[^.]+$/.exec(href)![0]
  return {id: href.replaceAll(/[^\w-]/g, '-'), href, mediaType: mediaTypes[extension] ?? `image/${extension}`}
}

export const bookFile = (href: string): BookFile => ({
  id: href.replace('.xhtml', ''),
  href,
  mediaType: 'application/xhtml+xml',
  ...(href === 'nav.xhtml' && {properties: 'nav'}),
  spine: href === 'nav.xhtml' ? 'aside' : 'linear',
})
