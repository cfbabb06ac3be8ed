import type {PrintLine} from './lines.ts'
import type {PrintRow} from './rows.ts'
import {rowsOf} from './rows.ts'

/** A stretch of a page: rows one below the other, or rows that leave gutters free. */
export interface PrintRegion {
  rows: PrintRow[]
  gutters: Interval[]
}

export interface Interval {
  from: number
  to: number
}

/** A gutter is at least so wide, in heights of the print. */
const narrowest = 0.8
/** A row further below, in heights of the print, belongs to another region. */
const furthest = 4

/** Parts a page into stretches with gutters and without. */
export function regionsOf(rows: readonly PrintRow[]): PrintRegion[] {
  const regions: PrintRegion[] = []
  const plain: PrintRow[] = []
  const flush = () => {
    if (plain.length) regions.push({rows: plain.splice(0), gutters: []})
  }
  for (let at = 0; at < rows.length; ) {
    const grown = rows[at]!.lines.length > 1 ? grow(rows, at) : undefined
    if (!grown) {
      plain.push(rows[at]!)
      at += 1
      continue
    }
    const head = headOf(plain, grown)
    flush()
    regions.push({rows: [...head, ...grown.rows], gutters: grown.gutters})
    at += grown.rows.length
  }
  flush()
  return regions
}

/** The rows right above a region that stand in one of its columns; they are taken from what stands above. */
function headOf(above: PrintRow[], {rows: [first], gutters}: PrintRegion): PrintRow[] {
  const head: PrintRow[] = []
  let below = first!
  for (let row = above.at(-1); row; row = above.at(-1)) {
    if (below.y - row.y > 2.2 * below.size || gutters.some((gutter) => crosses(row, gutter))) break
    head.unshift(above.pop()!)
    below = row
  }
  return head
}

const crosses = ({x, right}: PrintRow, {from, to}: Interval): boolean => x < from && right > to

/** Grows a region down from a row with a gap, for as long as the rows leave a gutter free. */
function grow(rows: readonly PrintRow[], start: number): PrintRegion | undefined {
  let gutters = gapsOf(rows[start]!)
  /** The gutters when the last row with lines on both sides was met, and its index. */
  let kept = gutters
  let last = start
  let end = start + 1
  for (; end < rows.length; end += 1) {
    const row = rows[end]!
    const above = rows[end - 1]!
    if (row.y - above.y > furthest * Math.max(row.size, above.size)) break
    const left = gutters.flatMap((gutter) => freeIn(row, gutter))
    if (!left.length) break
    // Full lines end the region, unless they only close gutters that few rows have had.
    if (left.length < gutters.length && row.lines.length === 1 && last - start > 1) break
    gutters = left
    const used = gutters.filter((gutter) => row.x < gutter.from && row.right > gutter.to)
    if (used.length) {
      last = end
      kept = gutters
    }
  }
  const region = {rows: rows.slice(start, end), gutters: usedGutters(rows.slice(start, end), gutters)}
  if (region.gutters.length) return region.rows.length > 1 ? region : undefined
  const shorter = rows.slice(start, last + 1)
  const used = usedGutters(shorter, kept)
  return used.length && shorter.length > 1 ? {rows: shorter, gutters: used} : undefined
}

/** Only gutters with lines on both sides. */
const usedGutters = (rows: readonly PrintRow[], gutters: readonly Interval[]): Interval[] =>
  gutters.filter(
    (gutter) =>
      rows.filter((row) => row.lines.length > 1 && row.x < gutter.from && row.right > gutter.to).length > 1,
  )

function gapsOf({lines, size}: PrintRow): Interval[] {
  return lines.slice(1).flatMap((line, index) => {
    const gap = {from: lines[index]!.print.right, to: line.print.x}
    return gap.to - gap.from >= size * narrowest ? [gap] : []
  })
}

/** What a row leaves free of a gutter. */
function freeIn({lines, size}: PrintRow, gutter: Interval): Interval[] {
  let {from, to} = gutter
  for (const {print} of lines) {
    if (print.right <= from || print.x >= to) continue
    if (print.x <= from && print.right >= to) return []
    if (print.x <= from || (print.x + print.right) / 2 < (from + to) / 2) from = Math.max(from, print.right)
    else to = Math.min(to, print.x)
  }
  return to - from >= Math.min(size * narrowest, 6) ? [{from, to}] : []
}

/** The lines of each column of a region, in rows. */
export function columnsOf({rows, gutters}: PrintRegion): PrintRow[][] {
  const columns: PrintLine[][] = Array.from({length: gutters.length + 1}, () => [])
  for (const line of rows.flatMap((row) => row.lines)) columns[columnOf(line, gutters)]!.push(line)
  return columns.map(rowsOf)
}

export function columnOf({print}: PrintLine, gutters: readonly Interval[]): number {
  const middle = (print.x + Math.min(print.right, print.x + 10)) / 2
  return gutters.filter((gutter) => middle > (gutter.from + gutter.to) / 2).length
}
