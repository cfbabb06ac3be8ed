import {readFileSync} from 'node:fs'
import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Settings} from '../../settings.ts'
import {contentsEntries} from '../article/contents.ts'
import {glossary} from '../article/glossary.ts'
import {type ArticleElements, articleElement} from '../article/index.ts'
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
  elements: ArticleElements
  /** Title where the answer has none. */
  fallbackTitle: string
  /** Relative path of the input; part of the book's identifier. */
  path: string
}

/** Prepares the book's template; each call gives one EPUB 3.3 book. */
export function bookWriter(settings: Settings): (input: BookInput) => Uint8Array {
  const template = loadTemplate(new URL('book.xhtml', templatesFolder), ['head', 'document'])
  const style = readFileSync(new URL('book.css', templatesFolder), 'utf8')
  const {language} = settings
  const {strings} = language

  return ({elements, fallbackTitle, path}) => {
    const {article} = elements
    const title = article.metadata.title ?? fallbackTitle
    const entries = article.tags?.glossary ?? []
    const glossaryFile = entries.length ? glossaryName : undefined
    const text = articleElement(elements, language, {opening: [], closing: []})
    const facts: BookFacts = {article, contents: contentsEntries(article), ...measured(text)}
    const documents = new Map([
      ['nav.xhtml', document(strings.contents, navigation(facts, title, {textFile, glossaryFile}, strings))],
      [textFile, document(title, [text])],
      ...(glossaryFile
        ? [[glossaryFile, document(strings.glossary.heading, glossary(entries, language, textFile))] as const]
        : []),
    ])
    const files = [...documents.keys()].map(bookFile)
    const styleFile = {id: 'style', href: 'style.css', mediaType: 'text/css'}
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
    return toXhtml(tree, glossaryName)
  }
}

/** Pages and images, counted in the text as it is written. */
function measured(text: Element): Pick<BookFacts, 'pages' | 'hasImages'> {
  const facts = {pages: [] as number[], hasImages: false}
  const walk = (node: ElementContent): void => {
    if (node.type !== 'element') return
    const {role, id} = node.properties
    if (role === 'doc-pagebreak') facts.pages.push(Number(/\d+$/.exec(String(id))![0]))
    if (node.tagName === 'img') facts.hasImages = true
    node.children.forEach(walk)
  }
  walk(text)
  return facts
}

const bookFile = (href: string): BookFile => ({
  id: href.replace('.xhtml', ''),
  href,
  mediaType: 'application/xhtml+xml',
  ...(href === 'nav.xhtml' && {properties: 'nav'}),
  spine: href === 'nav.xhtml' ? 'aside' : 'linear',
})
