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
  const walk = (node: RootContent, question?: number): void => {
    const id = idOf(node, question)
    if (id) node.data = {...node.data, hProperties: {...node.data?.hProperties, id}}
    if (node.type === 'question') {
      const [heading, ...answer] = node.children
      walk(heading, node.number)
      for (const child of answer) walk(child)
    } else if ('children' in node && node.type !== 'listItem') {
      for (const child of node.children as RootContent[]) walk(child)
    }
  }
  const idOf = (node: RootContent, question?: number): string | undefined => {
    switch (node.type) {
      case 'pageBreak':
        return `${ids.page}-${node.number}`
      case 'heading':
        return headingId(node, question)
      case 'paragraph':
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
  const headingId = (heading: Heading, question?: number): string => {
    if (question) return `${ids.question}-${question}`
    return heading.depth === 1 && counts.section === 0 && counts.paragraph === 0 ? ids.title : next('section')
  }
  for (const child of article.children) walk(child)
}
