import type {Element, RootContent} from 'hast'
import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {fill} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'
import type {Article} from '../../tree.ts'
import {contents} from '../article/contents.ts'
import {glossary} from '../article/glossary.ts'
import {type ArticleElements, articleElement} from '../article/index.ts'
import {separated} from '../article/separated.ts'
import {loadTemplate, templatesFolder} from '../template.ts'

const stringifier = unified().use(rehypeStringify).freeze()
const slots = ['head', 'skip-link', 'banner', 'document', 'footer'] as const

export interface PageInput {
  /** One or more documents recognized in one file. */
  articles: readonly ArticleElements[]
  /** Title where the answer has none. */
  fallbackTitle: string
  /** From the page's folder to the site's. */
  root: string
  book: {file: string; size: number} | undefined
}

/** Prepares the page's template; each call gives one page of HTML. */
export function pageWriter(settings: Settings): (input: PageInput) => {html: string; tree: RootContent[]} {
  const template = loadTemplate(new URL('page.html', templatesFolder), slots)
  const {language, publisher} = settings
  const {strings} = language
  return (input) => {
    const {articles, fallbackTitle, root} = input
    const title = articles[0]?.article.metadata.title ?? fallbackTitle
    const document = articles.map(articleOf)
    const tree = template({
      head: head(publisher ? `${title} – ${publisher}` : title, `${root}assets/style.css`),
      'skip-link': [h('a', {className: ['skip-link'], href: '#main'}, strings.skipLink)],
      banner: [h('a', {href: `${root}index.html`}, publisher ?? strings.site.title)],
      document: separated([...document, about(input)]),
      footer: [h('p', strings.site.madeBy)],
    })
    tree.children.forEach((node) => {
      if (node.type === 'element') node.properties.lang = language.tag
    })
    return {html: stringifier.stringify(tree), tree: document}
  }

  function articleOf(elements: ArticleElements): Element {
    const {article} = elements
    return articleElement(elements, language, {
      opening: contents(article, strings),
      closing: [...glossary(article.tags?.glossary ?? [], language, ''), ...method(article)],
    })
  }

  function method(article: Article): Element[] {
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

/** What stands in every page's head besides what the template says. */
export const head = (title: string, styleSheet: string): Element[] => [
  h('title', title),
  h('link', {rel: ['stylesheet'], href: styleSheet}),
]

/** Whole kilobytes, at least 1. */
export const kilobytes = (bytes: number): number => Math.max(1, Math.round(bytes / 1024))
