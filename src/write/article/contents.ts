import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Heading, RootContent} from 'mdast'
import type {Strings} from '../../language/language.ts'
import {textOf} from '../../plain-text.ts'
import type {Article} from '../../tree.ts'

/** A heading of the answer that contents lead to. */
export interface ContentsEntry {
  id: string
  text: string
}

/** The article's own headings one level below its title. Ids must be assigned. */
export function contentsEntries(article: Article): ContentsEntry[] {
  const entries: ContentsEntry[] = []
  const depth = titleDepth(article) + 1
  const walk = (node: RootContent | Article): void => {
    if (node.type === 'heading' && node.depth === depth)
      entries.push({id: headingId(node), text: flatText(node)})
    else if ('children' in node) for (const child of node.children as RootContent[]) walk(child)
  }
  walk(article)
  return entries
}

/** The title of a file's second article stands below that of its first. */
function titleDepth({children: [first]}: Article): number {
  const title =
    first?.type === 'titleBlock' ? first.children.find((node) => node.type === 'heading') : undefined
  return title?.type === 'heading' ? title.depth : 1
}

/** A labelled list of links, only where there is something to navigate. */
export function contents(article: Article, {ids, contents: label, glossary}: Strings): Element[] {
  const entries = contentsEntries(article)
  if (entries.length < 2) return []
  if (article.tags?.glossary.length) entries.push({id: ids.glossary, text: glossary.heading})
  return [
    h('nav', {ariaLabelledBy: ids.contents, dataAdded: 'toc', className: ['contents']}, [
      h('h2', {id: ids.contents}, label),
      h(
        'ul',
        entries.map(({id, text}) => h('li', h('a', {href: `#${id}`}, text))),
      ),
    ]),
  ]
}

const headingId = (heading: Heading): string => String(heading.data?.hProperties?.id)
const flatText = (node: Heading): string => textOf(node).replaceAll(/\s+/gu, ' ').trim()
