import type {Element, RootContent} from 'hast'
import {h} from 'hastscript'
import {fill, type Language} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'
import type {Article} from '../../tree.ts'
import {contents} from '../article/contents.ts'
import {glossary} from '../article/glossary.ts'
import {type ArticleElements, articleElement} from '../article/index.ts'
import {separated} from '../article/separated.ts'
import {pageShell} from './shell.ts'

export interface PageInput {
  /** One or more documents recognized in one file. */
  articles: readonly ArticleElements[]
  /** Title where the answer has none. */
  fallbackTitle: string
  /** From the page's folder to the site's. */
  root: string
  book: {file: string; size: number} | undefined
}

/** Prepares the page of a document; each call gives one page of HTML. */
export function pageWriter(settings: Settings): (input: PageInput) => {html: string; tree: RootContent[]} {
  const shell = pageShell(settings)
  const {language, publisher} = settings
  const {strings} = language
  return (input) => {
    const {articles, fallbackTitle, root} = input
    const tree = articles.map(articleOf)
    const html = shell({
      title: articles[0]?.article.metadata.title ?? fallbackTitle,
      root,
      banner: h('a', {href: `${root}index.html`}, publisher ?? strings.site.title),
      document: separated([...tree, about(input)]),
    })
    return {html, tree}
  }

  function articleOf(elements: ArticleElements): Element {
    const {article, language: own} = elements
    return articleElement(elements, {
      opening: contents(article, own.strings),
      closing: [...glossary(article.tags?.glossary ?? [], own, ''), ...method(article, own)],
    })
  }

  function method(article: Article, {strings}: Language): Element[] {
    if (!article.tags?.readability) return []
    const {heading, method: text} = strings.readability
    return [
      h(
        'section',
        {className: ['method'], dataAdded: 'readability', ariaLabelledBy: strings.ids.readability},
        [
          h('h2', {id: strings.ids.readability}, heading),
          h('p', fill(text, {method: language.readability.method})),
        ],
      ),
    ]
  }

  function about({book, root}: PageInput): Element {
    const {heading, note, index, epub} = strings.about
    return h('section', {className: ['about'], ariaLabelledBy: strings.ids.about}, [
      h('h2', {id: strings.ids.about}, heading),
      h('p', note),
      h('ul', [
        ...(book ? [h('li', h('a', {href: book.file}, fill(epub, {size: kilobytes(book.size)})))] : []),
        h('li', h('a', {href: `${root}index.html`}, index)),
      ]),
    ])
  }
}

/** Whole kilobytes, at least 1. */
export const kilobytes = (bytes: number): number => Math.max(1, Math.round(bytes / 1024))
