import {readFileSync} from 'node:fs'
import type {Element, Root, RootContent} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import {fill} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'
import type {Article} from '../../tree.ts'
import {contentsEntries} from '../article/contents.ts'
import {glossary} from '../article/glossary.ts'
import {articleElement} from '../article/index.ts'
import {separated} from '../article/separated.ts'
import {loadTemplate, templatesFolder} from '../template.ts'
import {archive} from './archive.ts'
import type {BookFacts} from './features.ts'
import {navigation} from './navigation.ts'
import {type BookFile, packageDocument} from './package.ts'
import {toXhtml} from './xhtml.ts'

const textFile = 'text.xhtml'
const glossaryName = 'glossary.xhtml'

export interface BookInput {
  article: Article
  /** Name of the input, without folders and extension. */
  name: string
  /** Relative path of the input; part of the book's identifier. */
  path: string
}

/** Prepares the book's template; each call gives one EPUB 3.3 book. */
export function bookWriter(settings: Settings): (input: BookInput) => Uint8Array {
  const template = loadTemplate(new URL('book.xhtml', templatesFolder), ['head', 'document'])
  const style = readFileSync(new URL('book.css', templatesFolder), 'utf8')
  const {language} = settings
  const {strings} = language

  return ({article, name, path}) => {
    const title = article.metadata.title ?? fill(strings.untitled, {name})
    const entries = article.tags?.glossary ?? []
    const glossaryFile = entries.length ? glossaryName : undefined
    const context = {language, glossaryFile: glossaryName}
    const text = articleElement(article, name, context, {opening: [], closing: []})
    const facts: BookFacts = {article, contents: contentsEntries(article), ...measured(text)}
    const documents = new Map([
      ['nav.xhtml', document(strings.contents, navigation(facts, title, {textFile, glossaryFile}, strings))],
      [textFile, document(title, [text])],
      ...(glossaryFile
        ? [[glossaryFile, document(strings.glossary.heading, glossary(entries, context, textFile))] as const]
        : []),
    ])
    const files = [...documents.keys()].map(bookFile)
    const styleFile = {id: 'style', href: 'style.css', mediaType: 'text/css', inSpine: false}
    return archive(
      new Map([
        ['package.opf', packageDocument(facts, title, path, [...files, styleFile], settings)],
        ...documents,
        ['style.css', style],
      ]),
    )
  }

  function document(title: string, content: readonly Element[]): string {
    const tree = template({head: [h('title', title)], document: separated([...content])})
    const html = tree.children.find((node) => node.type === 'element')!
    html.properties.lang = language.tag
    return toXhtml(tree)
  }
}

/** Pages and images, counted in the text as it is written. */
function measured(text: Element): Pick<BookFacts, 'pages' | 'hasImages'> {
  const pages: number[] = []
  let hasImages = false
  visit(text as Root | RootContent, 'element', (element) => {
    if (element.properties.role === 'doc-pagebreak') pages.push(Number(/\d+$/.exec(String(element.properties.id))![0]))
    hasImages ||= element.tagName === 'img'
  })
  return {pages, hasImages}
}

const bookFile = (href: string): BookFile => ({
  id: href.replace('.xhtml', ''),
  href,
  mediaType: 'application/xhtml+xml',
  ...(href === 'nav.xhtml' && {properties: 'nav'}),
  inSpine: true,
})
