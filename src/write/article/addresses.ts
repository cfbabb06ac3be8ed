import type {RootContent} from 'mdast'
import type {Strings} from '../../language/language.ts'
import {textBlocks} from '../../tag/blocks.ts'
import type {Article} from '../../tree.ts'

/** The id by which each block of an article's text is reached, its own or that of what it stands in, by index. Ids must be assigned. */
export function blockAddresses(article: Article): string[] {
  const ids = new Map<RootContent, string>()
  const walk = (node: RootContent, around: string): void => {
    const id = String(node.data?.hProperties?.id ?? around)
    ids.set(node, id)
    if ('children' in node) for (const child of node.children as RootContent[]) walk(child, id)
  }
  for (const child of article.children) walk(child, '')
  return textBlocks(article).map(({node}) => ids.get(node) ?? '')
}

/** What a place is called, from its id: `stycke-5` → `stycke 5`, `fraga-2` → `fråga 2`. */
export function placeName(id: string, {ids, places}: Pick<Strings, 'ids' | 'places'>): string {
  for (const [kind, name] of Object.entries(places)) {
    const prefix = ids[kind as keyof typeof places]
    if (id === prefix) return name
    if (id.startsWith(`${prefix}-`)) return `${name} ${id.slice(prefix.length + 1)}`
  }
  return id
}
