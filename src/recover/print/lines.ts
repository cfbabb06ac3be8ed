import type {Document, LinePrint} from '../../tree.ts'
import {linesOf, type TextLine} from '../lines.ts'

/** A line of a PDF. */
export type PrintLine = TextLine & {
  print: LinePrint
  /** Where the longest line of its page ends that begins where it does, in points. */
  edge?: number
}

/** The lines of a PDF; their columns are counted in half the body text's height, about a letter's width. */
export function printLinesOf(document: Document): {lines: PrintLine[]; body: number} {
  const lines = linesOf(document).filter((line): line is PrintLine => line.print !== undefined)
  const body = bodySize(lines)
  const letter = body / 2
  for (const line of lines) {
    line.from = Math.round(line.print.x / letter)
    line.to = Math.round(line.print.right / letter)
  }
  for (const onPage of Map.groupBy(lines, ({page}) => page).values()) markEdges(onPage, body)
  return {lines, body}
}

/** The size in which most letters are set, in points. */
function bodySize(lines: readonly PrintLine[]): number {
  const letters = new Map<number, number>()
  for (const {text, print} of lines) {
    if (print.isArtifact) continue
    letters.set(print.size, (letters.get(print.size) ?? 0) + text.length)
  }
  const [most] = [...letters].sort((a, b) => b[1] - a[1])
  return most?.[0] || 10
}

/** Lines of one size that begin within a few letters of each other stand in one column. */
function markEdges(lines: readonly PrintLine[], body: number): void {
  const key = ({print: {x, size}}: PrintLine) => `${Math.round(x / (body * 4))} ${Math.round(size)}`
  for (const columns of Map.groupBy(lines, key).values()) {
    const edge = Math.max(...columns.map(({print}) => print.right))
    for (const line of columns) line.edge = edge
  }
}

/** Counts the indents of a column as those of another: an item that goes on at the top of it hangs as before. */
export function alignIndents(column: readonly PrintLine[], other: readonly PrintLine[]): void {
  const leftOf = (lines: readonly PrintLine[]) => Math.min(...lines.map(({from}) => from))
  const shift = leftOf(column) - leftOf(other)
  for (const line of column) {
    line.from -= shift
    line.to -= shift
  }
}
