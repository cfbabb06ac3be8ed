/** Small tools for the text inside blocks; each keeps every text node a copy of its range of the source. */
import type {Paragraph, PhrasingContent, RootContent, Text} from 'mdast'
import {type Locate, rangeOf, textNode} from '../place.ts'
import {textOf, textOfAll} from '../plain-text.ts'
import type {PageBreak} from '../tree.ts'

/** One source line of a block. */
export interface BlockLine {
  text: string
  children: PhrasingContent[]
}

/** A paragraph of running text; preformatted text is none, though it is kept as one. */
export const isParagraph = (block: RootContent | undefined): block is Paragraph =>
  block?.type === 'paragraph' && !block.data?.hName

/** The lines of a block; a page break belongs to the line after it. */
export function blockLines(block: {children: PhrasingContent[]}): BlockLine[] {
  const lines: {number: number; children: PhrasingContent[]}[] = []
  for (const child of block.children) {
    const number = child.position?.start.line ?? 0
    const line = lines.at(-1)
    if (line?.number === number) line.children.push(child)
    else lines.push({number, children: [child]})
  }
  return lines.map(({children}) => ({children, text: textOfAll(children).trim()}))
}

/** Parts a block's children at an offset of the source. */
export function splitAt(
  children: readonly PhrasingContent[],
  offset: number,
  locate: Locate,
): [PhrasingContent[], PhrasingContent[]] {
  const before: PhrasingContent[] = []
  const after: PhrasingContent[] = []
  for (const child of children) {
    const {start, end} = rangeOf(child)
    if (child.type === 'text' && start < offset && offset < end) {
      before.push(textNode(locate, start, offset, child.value.slice(0, offset - start)))
      after.push(textNode(locate, offset, end, child.value.slice(offset - start)))
    } else if (end <= offset && (end > start || start < offset)) before.push(child)
    else after.push(child)
  }
  return [before, after]
}

/** Takes the blanks off both ends; they fall to the removal list as `space`. */
export function trimBlanks(children: readonly PhrasingContent[], locate: Locate): PhrasingContent[] {
  const trimmed = [...children]
  const last = trimmed.findLastIndex((child) => child.type !== 'pageBreak')
  const first = trimmed.findIndex((child) => child.type !== 'pageBreak')
  if (trimmed[last]?.type === 'text') trimmed[last] = trimEnd(trimmed[last], locate)
  if (trimmed[first]?.type === 'text') trimmed[first] = trimStart(trimmed[first], locate)
  return trimmed.filter((child) => child.type !== 'text' || child.value)
}

function trimEnd(node: Text, locate: Locate): Text {
  const {start, end} = rangeOf(node)
  const blanks = node.value.length - node.value.trimEnd().length
  return blanks && isCopy(node) ? textNode(locate, start, end - blanks, node.value.trimEnd()) : node
}

function trimStart(node: Text, locate: Locate): Text {
  const {start, end} = rangeOf(node)
  const blanks = node.value.length - node.value.trimStart().length
  return blanks && isCopy(node) ? textNode(locate, start + blanks, end, node.value.trimStart()) : node
}

/** Whether a text is as long as its range: a blank written as a reference (`&nbsp;`) is not, and stays. */
function isCopy(node: Text): boolean {
  const {start, end} = rangeOf(node)
  return end - start === node.value.length
}

/** A block from some children; a page break that would open it stands before it instead. */
export function blocksOf<T extends RootContent>(
  children: readonly PhrasingContent[],
  locate: Locate,
  make: (children: PhrasingContent[]) => T,
): (PageBreak | T)[] {
  const trimmed = trimBlanks(children, locate)
  const first = trimmed.findIndex((child) => child.type !== 'pageBreak')
  if (first < 0) return trimmed as PageBreak[]
  const content = trimmed.slice(first)
  const node = make(content)
  node.position = {start: content[0]!.position!.start, end: content.at(-1)!.position!.end}
  return [...(trimmed.slice(0, first) as PageBreak[]), node]
}

export const paragraphOf = (children: PhrasingContent[]): Paragraph => ({type: 'paragraph', children})

/** The offset in the source of an index into a block's text. */
export function sourceOffset(children: readonly PhrasingContent[], index: number): number | undefined {
  let passed = 0
  for (const child of children) {
    const length = textOf(child).length
    if (index < passed + length || (index === passed + length && child.type === 'text')) {
      return child.type === 'text' ? rangeOf(child).start + (index - passed) : undefined
    }
    passed += length
  }
  return undefined
}
