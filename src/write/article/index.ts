import type {Element, ElementContent, Root as HastRoot} from 'hast'
import {h} from 'hastscript'
import {toHast} from 'mdast-util-to-hast'
import {fill, type Language} from '../../language/language.ts'
import type {Article, RootContent} from '../../tree.ts'
import type {ArticleContext} from './context.ts'
import {facts} from './facts.ts'
import {handlers} from './handlers/index.ts'
import {readabilityAttributes, readabilityLine} from './readability.ts'
import {separated} from './separated.ts'

/** What stands in the article besides the answer's own body. */
export interface ArticleParts {
  /** Between the title block and the body. */
  opening: ElementContent[]
  /** After the body. */
  closing: ElementContent[]
}

/**
 * An article as one element: the answer's text, and what was added to it, marked `data-added`. Take the marked elements
 * out and the answer is left, in order. Ids must be assigned.
 */
export function articleElement(article: Article, name: string, context: ArticleContext, parts: ArticleParts): Element {
  const {language} = context
  const titled = article.children.findIndex((node) => node.type === 'titleBlock') + 1
  const convert = (nodes: RootContent[]) => blocks(nodes, context)
  const measured = article.tags?.readability
  return h(
    'article',
    {
      lang: language.tag,
      // The level that every article reaches: wording intact, abbreviations bound or shown as unresolved.
      dataPl: 'PT-1',
      dataPlMethod: language.readability.method,
      ...readabilityAttributes(measured),
    },
    separated([
      ...(titled ? [] : [untitled(name, language)]),
      ...convert(article.children.slice(0, titled)),
      ...facts(article, language.strings),
      ...readabilityLine(measured, language),
      ...parts.opening,
      ...convert(article.children.slice(titled)),
      ...parts.closing,
    ]),
  )
}

/** A document without a title needs a heading all the same; this one is ours and says so. */
const untitled = (name: string, {strings}: Language): Element =>
  h('header', h('h1', {dataAdded: 'label'}, fill(strings.untitled, {name})))

function blocks(children: RootContent[], context: ArticleContext): ElementContent[] {
  const root = toHast({type: 'root', children}, {handlers: handlers(context)}) as HastRoot
  return root.children.filter((child) => child.type === 'element')
}
