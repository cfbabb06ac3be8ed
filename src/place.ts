/** Places in a source: from offsets to lines and columns, and text nodes that know where they came from. */
import type {Text} from 'mdast'
import type {Point, Position} from 'unist'

/** Turns an offset into a point (line and column from 1). */
export type Locate = (offset: number) => Point

const lineEnd = /\r\n|[\n\r\f\v\u2028\u2029]/g

/** The offset at which each line starts. A form feed ends a line, as every line end of Unicode does. */
export function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(lineEnd), (match) => match.index + match[0].length)]
}

/**
 * The number of each line, from 1, as an editor counts: by line feeds and carriage returns. A page that begins with a form
 * feed begins on the line that the editor shows it in.
 */
export function lineNumbers(text: string, starts: readonly number[]): number[] {
  let number = 1
  return starts.map((start) => {
    if (start > 0 && /[\n\r]/.test(text[start - 1]!)) number += 1
    return number
  })
}

export function locator(text: string): Locate {
  const starts = lineStarts(text)
  const numbers = lineNumbers(text, starts)
  return (offset) => {
    const index = lastUpTo(starts, offset)
    return {line: numbers[index]!, column: offset - starts[index]! + 1, offset}
  }
}

/** Index of the last of some rising offsets that is not beyond another; 0 where all are. */
export function lastUpTo(offsets: readonly number[], offset: number): number {
  let low = 0
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (offsets[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

export const positionOf = (locate: Locate, start: number, end: number): Position => ({
  start: locate(start),
  end: locate(end),
})

/** A text node for one range of the source. */
export const textNode = (locate: Locate, start: number, end: number, value: string): Text => ({
  type: 'text',
  value,
  position: positionOf(locate, start, end),
})

/** Where a node begins and ends in the source; nodes without a place are a programmer's mistake. */
export function rangeOf(node: {type: string; position?: Position | undefined}): {start: number; end: number} {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) throw new Error(`A ${node.type} node lost its position`)
  return {start, end}
}
