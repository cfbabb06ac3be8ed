import type {Heading, RootContent} from 'mdast'
import type {Strings} from '../../language/language.ts'
import type {Article} from '../../tree.ts'

/** Gives every heading, paragraph, table, note, page break and line of the signature an address that stays the same. */
export function assignIds(article: Article, {ids}: Strings): void {
  const counts = {paragraph: 0, section: 0, signature: 0, table: 0}
  const notes = noteNumbers()
  const next = (name: keyof typeof counts) => {
    counts[name] += 1
    return `${ids[name]}-${counts[name]}`
  }
  const walk = (node: RootContent, around?: RootContent): void => {
    const id = idOf(node, around)
    const target = notes.targetOf(node, ids)
    if (id) node.data = {...node.data, hProperties: {...node.data?.hProperties, id}}
    if (target) node.data = {...node.data, target}
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
        // So has a note.
        return around?.type === 'listItem' || around?.type === 'footnote' ? undefined : next('paragraph')
      case 'listItem':
        return next('paragraph')
      case 'table':
        return next('table')
      case 'noteReference':
        return `${ids.noteReference}-${notes.refer(node.number)}`
      case 'footnote':
        return `${ids.note}-${notes.place(node.number)}`
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

/** Notes count from 1 on every page: each reference and its note get a number of their own in the article. */
function noteNumbers() {
  let count = 0
  let current = 0
  /** The last reference by its printed number. */
  const open = new Map<string, number>()
  return {
    refer(number: string): number {
      count += 1
      open.set(number, count)
      return count
    },
    place(number: string): number {
      current = open.get(number) ?? 0
      return current
    },
    /** The reference was met just before, the label stands inside the note that was placed last. */
    targetOf(node: RootContent, ids: Strings['ids']): string | undefined {
      if (node.type === 'noteReference') return `${ids.note}-${count}`
      return node.type === 'noteLabel' ? `${ids.noteReference}-${current}` : undefined
    },
  }
}
