/** The answer as a page tells it: what stands in its article once everything marked as ours is taken out. */
export function articleWords(article: Element): string[] {
  const parts: string[] = []
  const walk = (node: Node): void => {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '')
    if (node.nodeType !== 1 || (node as Element).hasAttribute('data-added')) return
    const parting = !inline.has((node as Element).localName)
    if (parting) parts.push(' ')
    node.childNodes.forEach(walk)
    if (parting) parts.push(' ')
  }
  walk(article)
  return wordsOf(parts.join(''))
}

const inline = new Set('a abbr b code del dfn em i ins mark q s small span strong sub sup time u'.split(' '))

export const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(Boolean)

/** The words in which two texts differ, from the first to the last difference. */
export interface WordDifference {
  found: string
  expected: string
}

export function differenceOf(
  found: readonly string[],
  expected: readonly string[],
): WordDifference | undefined {
  let start = 0
  while (start < found.length && found[start] === expected[start]) start += 1
  let foundEnd = found.length
  let expectedEnd = expected.length
  while (foundEnd > start && expectedEnd > start && found[foundEnd - 1] === expected[expectedEnd - 1]) {
    foundEnd -= 1
    expectedEnd -= 1
  }
  if (start === foundEnd && start === expectedEnd) return undefined
  return {
    found: found.slice(start, foundEnd).join(' '),
    expected: expected.slice(start, expectedEnd).join(' '),
  }
}
