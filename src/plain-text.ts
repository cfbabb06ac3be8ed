import type {Nodes} from 'mdast'

/** `§ 46`, `12 a §`: the mark of a section of a statute or of minutes, at a line's start. */
export const sectionMark = /^(?:§\s?\d{1,4}|\d{1,3}\s?\p{Ll}?\s§)(?!\p{L})/u

/** The answer's own text in a node: page breaks and notes of ours have none; a hard break is a line end. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

export const textOfAll = (nodes: readonly Nodes[]): string => nodes.map(textOf).join('')
