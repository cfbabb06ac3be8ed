/** Small tools for the text inside blocks; each keeps every text node a copy of its range of the source. */
import type {Paragraph, PhrasingContent, RootContent, Text} from 'mdast'
import type {Position} from 'unist'
import {type Locate, rangeOf, textNode} from '../place.ts'
import {textOf, textOfAll} from '../plain-text.ts'
import type {Layout, PageBreak} from '../tree.ts'

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

/** Parts a block's children at an index of their text; what cannot be cut (a link) falls to the first part. */
export function splitAt(
  children: readonly PhrasingContent[],
  index: number,
  locate: Locate,
): [PhrasingContent[], PhrasingContent[]] {
  let passed = 0
  for (const [at, child] of children.entries()) {
    const {length} = textOf(child)
    if (passed + length < index || (passed + length === index && length > 0)) {
      passed += length
      continue
    }
    if (passed >= index) return [children.slice(0, at), children.slice(at)]
    if (child.type !== 'text' || !isCopy(child)) return [children.slice(0, at + 1), children.slice(at + 1)]
    const {start, end} = rangeOf(child)
    const cut = index - passed
    return [
      [...children.slice(0, at), textNode(locate, start, start + cut, child.value.slice(0, cut))],
      [textNode(locate, start + cut, end, child.value.slice(cut)), ...children.slice(at + 1)],
    ]
  }
  return [[...children], []]
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

/** All that some nodes span: in columns the last of them need not stand last. */
export function spanOf(nodes: readonly PhrasingContent[]): Position {
  const positions = nodes.map((node) => node.position!)
  const start = positions.reduce(
    (first, {start: other}) => (other.offset! < first.offset! ? other : first),
    positions[0]!.start,
  )
  const end = positions.reduce(
    (last, {end: other}) => (other.offset! > last.offset! ? other : last),
    positions[0]!.end,
  )
  return {start, end}
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
  node.position = spanOf(content)
  return [...(trimmed.slice(0, first) as PageBreak[]), node]
}

/** A block's content with the line end after it as a blank, so that another line may follow. */
export function withBlank(children: readonly PhrasingContent[], locate: Locate): PhrasingContent[] {
  const last = children.at(-1)
  if (last?.type !== 'text' || /\s$/u.test(last.value)) return [...children]
  const {start, end} = rangeOf(last)
  return [...children.slice(0, -1), textNode(locate, start, end + 1, `${last.value} `)]
}

/** A paragraph cut off from the end of another; it begins right below what stood before it. */
export const paragraphCut =
  ({data}: {data?: {layout?: Layout} | undefined}) =>
  (children: PhrasingContent[]): Paragraph => {
    const layout = data?.layout
    const lines = new Set(children.map((child) => child.position?.start.line)).size
    return {
      type: 'paragraph',
      children,
      ...(layout && {data: {layout: {...layout, why: 'short-line', blanksAbove: 0, lines}}}),
    }
  }

export const paragraphOf = (children: PhrasingContent[]): Paragraph => ({type: 'paragraph', children})
