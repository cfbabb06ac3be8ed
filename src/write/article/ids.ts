import type {Heading, RootContent} from 'mdast'
import type {Strings} from '../../language/language.ts'
import type {Article} from '../../tree.ts'

/** Gives every heading, paragraph, page break and line of the signature an address that stays the same. */
export function assignIds(article: Article, {ids}: Strings): void {
  const counts = {paragraph: 0, section: 0, signature: 0}
  const next = (name: keyof typeof counts) => {
    counts[name] += 1
    return `${ids[name]}-${counts[name]}`
  }
  const walk = (node: RootContent, around?: RootContent): void => {
    const id = idOf(node, around)
    if (id) node.data = {...node.data, hProperties: {...node.data?.hProperties, id}}
    if ('children' in node) for (const child of node.children as RootContent[]) walk(child, node)
  }
  const idOf = (node: RootContent, around?: RootContent): string | undefined => {
    switch (node.type) {
      case 'pageBreak':
        return `${ids.page}-${node.number}`
      case 'heading':
        return headingId(node, around)
      case 'paragraph':
        // A list item has the address itself: most have no paragraph element of their own.
        return around?.type === 'listItem' ? undefined : next('paragraph')
      case 'listItem':
        return next('paragraph')
      case 'caseNumber':
        return ids.caseNumber
      case 'signatureLine':
        return next('signature')
      default:
        return undefined
    }
  }
  const headingId = (heading: Heading, around?: RootContent): string => {
    if (around?.type === 'question' && around.children[0] === heading)
      return `${ids.question}-${around.number}`
    return around?.type === 'titleBlock' && heading.depth === 1 ? ids.title : next('section')
  }
  for (const child of article.children) walk(child)
}
