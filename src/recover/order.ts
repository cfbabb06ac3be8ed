import type {Range} from '../tree.ts'
import {type Block, linesOfBlock} from './blocks.ts'
import type {TextLine} from './lines.ts'

export interface Order {
  /** The source's ranges as they are read; `undefined` where they are read as they stand. */
  ranges: Range[] | undefined
  /** Blank lines and furniture that follow a line of text, by its `lineStart`. */
  silence: Map<number, TextLine[]>
}

/**
 * The order in which the blocks are read: columns one after the other, notes after the paragraph that their page cuts in
 * two. Blank lines and furniture stay behind the line that they followed.
 */
export function orderOf(lines: readonly TextLine[], blocks: readonly Block[]): Order {
  const following = new Map<TextLine | undefined, TextLine[]>()
  const placed = new Set(
    blocks.flatMap((block) => (block.kind === 'table' ? block.table.lines : linesOfBlock(block))),
  )
  let last: TextLine | undefined
  for (const line of lines) {
    if (placed.has(line)) last = line
    else if (following.has(last)) following.get(last)!.push(line)
    else following.set(last, [line])
  }
  const ordered = [
    ...(following.get(undefined) ?? []),
    ...blocks.flatMap((block) => {
      const after = (line: TextLine) => following.get(line) ?? []
      if (block.kind !== 'table') return linesOfBlock(block).flatMap((line) => [line, ...after(line)])
      // What follows a table follows its last line, whichever cell is read last.
      return [...linesOfBlock(block), ...block.table.lines.flatMap(after)]
    }),
  ]
  const ranges: Range[] = []
  for (const {lineStart: start, until: end} of ordered) {
    const before = ranges.at(-1)
    if (before?.end === start) before.end = end
    else if (end > start) ranges.push({start, end})
  }
  const silence = new Map<number, TextLine[]>()
  for (const [line, silent] of following) if (line) silence.set(line.lineStart, silent)
  return {ranges: ranges.length > 1 ? ranges : undefined, silence}
}
