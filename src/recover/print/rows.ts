import type {PrintLine} from './lines.ts'

/** Lines side by side, from left to right. */
export interface PrintRow {
  lines: PrintLine[]
  /** Baseline, left and right end, in points. */
  y: number
  x: number
  right: number
  size: number
}

/** The lines of a page in rows, from top to bottom: what stands on one baseline is a row. */
export function rowsOf(lines: readonly PrintLine[]): PrintRow[] {
  const rows: PrintRow[] = []
  for (const line of lines.toSorted((a, b) => a.print.y - b.print.y || a.print.x - b.print.x)) {
    const {x, y, right, size} = line.print
    const row = rows.at(-1)
    if (
      row &&
      y - row.y < Math.min(size, row.size) * 0.35 &&
      row.lines.every((each) => !overlap(each, line))
    ) {
      row.lines.push(line)
      row.x = Math.min(row.x, x)
      row.right = Math.max(row.right, right)
      row.size = Math.max(row.size, size)
    } else rows.push({lines: [line], y, x, right, size})
  }
  for (const row of rows) row.lines.sort((a, b) => a.print.x - b.print.x)
  return rows
}

const overlap = ({print: a}: PrintLine, {print: b}: PrintLine): boolean =>
  Math.min(a.right, b.right) - Math.max(a.x, b.x) > Math.min(a.size, b.size) * 0.3

/** The words of a row. */
export const wordsOf = ({lines}: Pick<PrintRow, 'lines'>): string => lines.map(({text}) => text).join(' ')
