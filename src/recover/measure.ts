import type {TextLine} from './lines.ts'

/** Lines that are looked at together. */
const stretch = 12

/**
 * The width to which the text around each line was set: the column at which the longer of the lines nearby end, were
 * the very longest not to count (two of twelve). Columns of text beside each other have measures of their own.
 */
export function measures(lines: readonly TextLine[]): (line: TextLine) => number {
  const byLine = new Map<TextLine, number>()
  const columns = Map.groupBy(
    lines.filter((line) => line.text),
    (line) => line.column,
  )
  for (const column of columns.values()) {
    const widths: number[] = []
    for (let at = 0; at < column.length; at += stretch) {
      const ends = column.slice(at, at + stretch).map((line) => line.to)
      ends.sort((a, b) => b - a)
      widths.push(ends[Math.floor(ends.length / 6)]!)
    }
    for (const [at, line] of column.entries()) {
      const here = Math.floor(at / stretch)
      byLine.set(line, Math.max(...widths.slice(Math.max(0, here - 1), here + 2)))
    }
  }
  return (line) => byLine.get(line) ?? 0
}
