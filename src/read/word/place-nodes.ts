import type {Nodes, Root} from 'mdast'
import type {Point} from 'unist'
import {type Locate, rangeOf} from '../../place.ts'

/**
 * Gives every node the place of the texts in it, instead of one in what the rendering library wrote; what has no text
 * stands where the text before it ended.
 */
export function placeNodes(root: Root, locate: Locate): void {
  let last: Point = locate(0)
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      last = locate(rangeOf(node).end)
      return
    }
    const before = last
    const start = 'children' in node ? firstText(node) : undefined
    if ('children' in node) for (const child of node.children) walk(child)
    node.position = start === undefined ? {start: before, end: before} : {start: locate(start), end: last}
  }
  walk(root)
}

function firstText(node: Nodes): number | undefined {
  if (node.type === 'text') return rangeOf(node).start
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const start = firstText(child)
    if (start !== undefined) return start
  }
  return undefined
}
