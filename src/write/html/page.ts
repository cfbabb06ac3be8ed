import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {fill} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'
import {encodePath} from '../address.ts'
import {contents, contentsEntries} from '../article/contents.ts'
import {glossary} from '../article/glossary.ts'
import {type ArticleElements, articleElement} from '../article/index.ts'
import {separated} from '../article/separated.ts'
import {type Facts, measure, partOf} from '../features.ts'
import {about, type Downloads} from './about.ts'
import {choices} from './choices.ts'
import {withQuestionLinks} from './question-links.ts'
import {pageShell} from './shell.ts'
import {structuredData} from './structured-data.ts'

export interface PageInput extends Downloads {
  /** One or more documents recognized in one file. */
  articles: readonly ArticleElements[]
  /** Title where the answer has none. */
  fallbackTitle: string
  /** From the page's folder to the site's; absent where the page stands alone. */
  root: string | undefined
  /** The page's folder in the site. */
  folder: string
  /** What stands between the title and the facts of the first document. */
  preface: readonly ElementContent[]
}

/** Where the ways to the documents before and after are put in, once all documents are known. */
export const neighboursPlace = 'klarsvar:neighbours'

/** Prepares the page of a document; each call gives one page of HTML, and its articles as they stand in it. */
export function pageWriter(settings: Settings): (input: PageInput) => {html: string; tree: Element[]} {
  const shell = pageShell(settings)
  return (input) => {
    const {articles, fallbackTitle, root, folder} = input
    const tree = pageArticles(input, true)
    const parts = articles.map(({article, title}) =>
      partOf(article, title, contentsEntries(article), fallbackTitle),
    )
    const {article} = articles[0]!
    const hasGlossary = articles.some(({article: {tags}}) => Boolean(tags?.glossary.length))
    const facts: Facts = {article, parts, hasGlossary, ...measure(tree)}
    const address =
      settings.base && root !== undefined ? new URL(`${encodePath(folder)}/`, settings.base).href : ''
    const html = shell({
      title: articles[0]?.article.metadata.title ?? fallbackTitle,
      root,
      head: [
        ...(address ? [h('link', {rel: ['canonical'], href: address})] : []),
        structuredData(facts, address, input, settings),
      ],
      document: separated([...tree, about(facts, input, settings)]),
      neighbours: root === undefined ? [] : [{type: 'comment', value: neighboursPlace}],
    })
    return {html, tree}
  }
}

/** The articles with what stands around the answer on a page: contents, links to the questions, glossary, method; choices only where there is our style. */
export function pageArticles(
  {articles, preface}: Pick<PageInput, 'articles' | 'preface'>,
  isStyled: boolean,
): Element[] {
  return articles.map((elements, index) => {
    const {article, language, body} = elements
    const linked = {...elements, body: withQuestionLinks(body, language.strings)}
    return articleElement(linked, {
      preface: index === 0 ? preface : [],
      opening: [
        ...(isStyled && index === 0 && article.tags ? [choices(language.strings)] : []),
        ...contents(article, language.strings),
      ],
      closing: [...glossary(article.tags?.glossary ?? [], language), ...method(elements)],
    })
  })
}

function method({article: {tags}, level, language}: ArticleElements): Element[] {
  const {strings, readability} = language
  if (!tags?.readability) return []
  const {heading, methods, level: text} = strings.readability
  return [
    h('section', {className: ['method'], dataAdded: 'readability', ariaLabelledBy: strings.ids.readability}, [
      h('h2', {id: strings.ids.readability}, heading),
      h('p', fill(methods[readability.method]!, {method: readability.method})),
      h('p', fill(text, {level, means: strings.levels[level]})),
    ]),
  ]
}
