import type {Element, Root as HastRoot, Text as HastText, Nodes} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {EXIT, SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {tell} from '../../message.ts'
import {locator} from '../../place.ts'
import type {Document, Removal, Source} from '../../tree.ts'
import {decode} from '../decode.ts'
import {toMdast} from '../hast/to-mdast.ts'
import {placeIn} from './place-text.ts'

const parser = unified().use(rehypeParse, {emitParseErrors: false, verbose: true}).freeze()

/**
 * A page of HTML → mdast of its main content. Nothing in it is executed or fetched. What stands outside the main content
 * (navigation, site header and footer), and controls inside it, is furniture.
 */
export function readHtml(file: VFile): Document | undefined {
  const source = decode(file, 'html')
  if (!source) return undefined
  const tree = parser.parse(source.text) as HastRoot
  const lang = languageOf(tree)
  const main = mainOf(tree)
  const used = new Set<number>()
  const locate = locator(source.text)
  const children = toMdast({type: 'root', children: [main]}, (value, node) => {
    const texts = placeIn(source.text, value, node, locate)
    used.add(node.position!.start.offset!)
    return texts
  })
  const removals = unused(tree, source, used)
  if (!children.length) return void tell(file, 'only-furniture')
  const [first] = removals
  if (first)
    tell(file, 'html-left-out', {
      values: {count: removals.length, text: source.text.slice(first.start, first.end).trim().slice(0, 60)},
    })
  return {
    type: 'root',
    children,
    data: {
      source,
      pages: [],
      removals,
      decisions: [],
      knowsHeadings: true,
      about: {language: lang, title: titleOf(tree)},
    },
  }
}

/** Elements that hold a page's own content; the first that there is, if there is one of it. */
const mains: readonly ((element: Element) => boolean)[] = [
  ({tagName, properties}) => tagName === 'main' || properties.role === 'main',
  ({tagName}) => tagName === 'article',
  ({tagName}) => tagName === 'body',
]

/** Elements around a page's content, in it or beside it. */
const around = new Set(
  'nav aside script style template noscript iframe object embed audio video canvas svg math form button select textarea input dialog'.split(
    ' ',
  ),
)

function mainOf(tree: HastRoot): Element {
  for (const isMain of mains) {
    const found: Element[] = []
    visit(tree, 'element', (element) => {
      if (!isMain(element)) return undefined
      found.push(element)
      return SKIP
    })
    if (found.length === 1) return pruned(found[0]!)
  }
  return pruned({type: 'element', tagName: 'body', properties: {}, children: tree.children as Element[]})
}

/** The content less what is no part of it. */
function pruned(element: Element): Element {
  const isBody = element.tagName === 'body'
  const isApart = (child: Nodes) =>
    child.type === 'element' &&
    (around.has(child.tagName) ||
      child.properties.hidden !== undefined ||
      child.properties.ariaHidden === 'true' ||
      child.properties.role === 'navigation' ||
      (isBody && /^(?:header|footer|head)$/.test(child.tagName)))
  return {
    ...element,
    children: element.children
      .filter((child) => !isApart(child))
      .map((child) => (child.type === 'element' ? pruned(child) : child)),
  }
}

/** The texts of the page that are no part of its content, one removal each. */
function unused(tree: HastRoot, {text}: Source, used: ReadonlySet<number>): Removal[] {
  const removals: Removal[] = []
  visit(tree, (node) => {
    if (node.type === 'element' && /^(?:head|script|style|template)$/.test(node.tagName)) return SKIP
    if (node.type !== 'text' || !node.value.trim()) return undefined
    const {start, end} = placeOf(node)
    if (!used.has(start) && text.slice(start, end).trim())
      removals.push({kind: 'furniture', start, end, replacement: ' '})
    return undefined
  })
  return removals
}

const placeOf = ({position}: HastText) => ({start: position!.start.offset!, end: position!.end.offset!})

function languageOf(tree: HastRoot): string | undefined {
  let lang: string | undefined
  visit(tree, 'element', ({tagName, properties}) => {
    if (tagName !== 'html') return undefined
    lang = typeof properties.lang === 'string' ? properties.lang : undefined
    return EXIT
  })
  return lang
}

function titleOf(tree: HastRoot): string | undefined {
  let title: string | undefined
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'title') return undefined
    title = element.children.map((child) => ('value' in child ? child.value : '')).join('')
    return EXIT
  })
  return title
}
