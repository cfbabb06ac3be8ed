import type {Nodes} from 'mdast'

/** The answer's own text in a node: page breaks and notes of ours have none; a hard break is a line end. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

export const textOfAll = (nodes: readonly Nodes[]): string => nodes.map(textOf).join('')
