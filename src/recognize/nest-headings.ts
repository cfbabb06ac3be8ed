import type {Heading, RootContent} from 'mdast'
import type {Article} from '../tree.ts'

/**
 * A page has one heading of depth 1, and no level is skipped: below the title each heading stands one level below the nearest
 * before it that the source sets higher. Where the source keeps to that, nothing changes.
 */
export function nestHeadings({children}: Article, title: number): void {
  /** The levels in the source of the headings that are open. */
  let open: number[] = []
  const walk = (node: RootContent, around?: RootContent): void => {
    if (node.type === 'heading' && !(around?.type === 'titleBlock' && node.depth === title)) nest(node)
    else if ('children' in node) for (const child of node.children as RootContent[]) walk(child, node)
  }
  const nest = (heading: Heading) => {
    const {depth} = heading
    open = open.filter((level) => level < depth)
    open.push(depth)
    heading.depth = Math.min(6, title + open.length) as Heading['depth']
  }
  for (const child of children) walk(child)
}
