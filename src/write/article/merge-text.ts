import type {ElementContent} from 'hast'

/** Makes one text of neighbouring texts: the answer's lines came apart, and every node costs time to write. */
export function mergeText(nodes: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = {...last, value: last.value + node.value}
    else merged.push(node)
    if (node.type === 'element') node.children = mergeText(node.children)
  }
  return merged
}
