import type {Element, ElementContent, Root as HastRoot} from 'hast'
import {h} from 'hastscript'
import {toHast} from 'mdast-util-to-hast'
import {fill, type Language} from '../../language/language.ts'
import type {Article} from '../../tree.ts'
import {facts} from './facts.ts'
import {handlers} from './handlers/index.ts'
import {type Level, levelOf} from './level.ts'
import {mergeText} from './merge-text.ts'
import {readabilityAttributes, readabilityLine} from './readability.ts'
import {separated} from './separated.ts'

/** An article as elements: made once, for the page and the book alike. */
export interface ArticleElements {
  article: Article
  /** The language, with ids of this article's own where the file holds several. */
  language: Language
  level: Level
  /** The block with the title, in the answer's own words or, where it has none, in ours. */
  title: Element
  /** The rest of the answer. */
  body: ElementContent[]
}

/** What stands in the article besides the answer. */
export interface ArticleParts {
  /** Between the title block and the facts. */
  preface: readonly ElementContent[]
  /** Between the facts and the body. */
  opening: ElementContent[]
  /** After the body. */
  closing: ElementContent[]
}

/** The answer's own elements. Ids must be assigned. */
export function articleElements(
  article: Article,
  name: string,
  language: Language,
  isFirst: boolean,
  isSummarized: boolean,
): ArticleElements {
  const root = toHast({type: 'root', children: article.children}, {handlers: handlers(language)}) as HastRoot
  const elements = mergeText(root.children as ElementContent[]).filter((child) => child.type === 'element')
  const isTitled = article.children[0]?.type === 'titleBlock'
  return {
    article,
    language,
    level: levelOf(article, isSummarized),
    title: isTitled ? elements[0]! : untitled(name, language, isFirst),
    body: isTitled ? elements.slice(1) : elements,
  }
}

/**
 * Addresses and the names of what we add are unique on a page: those of a file's second article and of further ones carry
 * its number. Pages count on.
 */
export function languageOf(language: Language, index: number): Language {
  if (index === 0) return language
  const {strings} = language
  const number = index + 1
  const ids = mapped(strings.ids, (id) => `${id}-${number}`)
  return {
    ...language,
    strings: {
      ...strings,
      ids: {...ids, page: strings.ids.page},
      contents: `${strings.contents} ${number}`,
      questionLink: `${strings.questionLink} (${number})`,
      glossary: {...strings.glossary, heading: `${strings.glossary.heading} ${number}`},
      readability: {...strings.readability, heading: `${strings.readability.heading} ${number}`},
    },
  }
}

const mapped = <Key extends string>(
  texts: Record<Key, string>,
  map: (text: string) => string,
): Record<Key, string> =>
  Object.fromEntries(Object.entries<string>(texts).map(([key, text]) => [key, map(text)])) as Record<
    Key,
    string
  >

/** A document without a title needs a heading all the same; this one is ours and says so. */
const untitled = (name: string, {strings}: Language, isFirst: boolean): Element =>
  h('header', h(isFirst ? 'h1' : 'h2', {dataAdded: 'label'}, fill(strings.untitled, {name})))

/**
 * The whole article as one element: the answer's text, and what was added to it, marked `data-added`. Take the marked
 * elements out and the answer is left, in order.
 */
export function articleElement(elements: ArticleElements, parts: ArticleParts): Element {
  const {article, language, level, title, body} = elements
  const measured = article.tags?.readability
  return h(
    'article',
    {
      lang: language.tag,
      dataPl: level,
      dataPlMethod: language.readability.method,
      ...readabilityAttributes(measured, language),
    },
    separated([
      title,
      ...parts.preface,
      ...facts(article, language.strings),
      ...readabilityLine(measured, language),
      ...parts.opening,
      ...body,
      ...parts.closing,
    ]),
  )
}
