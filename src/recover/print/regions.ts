import type {PrintLine} from './lines.ts'
import {type Interval, type PrintRow, rowsOf} from './rows.ts'

/** A stretch of a page: rows one below the other, or rows that leave gutters free. */
export interface PrintRegion {
  rows: PrintRow[]
  gutters: Interval[]
}

/** A gutter is at least so wide, in heights of the print. */
const narrowest = 0.8
/** A row further below, in heights of the print, belongs to another region. */
const furthest = 5

/** Parts a page into stretches with gutters and without. */
export function regionsOf(rows: readonly PrintRow[]): PrintRegion[] {
  const regions: PrintRegion[] = []
  const plain: PrintRow[] = []
  const page = {from: Math.min(...rows.map(({x}) => x)), to: Math.max(...rows.map(({right}) => right))}
  const flush = () => {
    if (plain.length) regions.push({rows: plain.splice(0), gutters: []})
  }
  for (let at = 0; at < rows.length; ) {
    const grown = grow(rows, at, page)
    if (grown && !narrowsTable(grown, rows, at, page)) {
      flush()
      regions.push(grown)
      at += grown.rows.length
    } else {
      plain.push(rows[at]!)
      at += 1
    }
  }
  flush()
  return regions
}

/** A short line above a table would close a gutter of it that lies to its left. */
function narrowsTable(grown: PrintRegion, rows: readonly PrintRow[], at: number, page: Interval): boolean {
  const first = grown.rows.findIndex(({spans}) => spans.length > 1)
  if (first <= 0) return false
  const table = grow(rows, at + first, page)
  return table !== undefined && table.gutters.length > grown.gutters.length
}

/**
 * Grows a region down from a row, for as long as the rows leave a gutter free. The rows of two columns need not stand at one
 * height: what lies beside a line is free as well.
 */
function grow(rows: readonly PrintRow[], start: number, page: Interval): PrintRegion | undefined {
  let gutters = freeOf(rows[start]!, page)
  if (!gutters.length) return undefined
  let end = start + 1
  /** The longest stretch so far that has lines on both sides of a gutter, to its end. */
  let best: PrintRegion | undefined
  for (; end < rows.length; end += 1) {
    const row = rows[end]!
    const above = rows[end - 1]!
    if (row.y - above.y > furthest * Math.max(row.size, above.size)) break
    const left = gutters.flatMap((gutter) => freeIn(row, gutter))
    if (!left.length) break
    const stretch = rows.slice(start, end)
    const used = left.length < gutters.length ? usedGutters(stretch, gutters) : []
    // A full line ends columns that many rows have had.
    if (used.some((gutter) => row.spans.some((span) => crosses(span, gutter))) && stretch.length > 2) break
    gutters = left
    const region = rows.slice(start, end + 1)
    const both = usedGutters(region, gutters)
    if (both.length) best = {rows: region, gutters: both}
  }
  return best
}

const crosses = (span: Interval, {from, to}: Interval): boolean => span.from < from && span.to > to

/** Only gutters with two lines or more on either side, not all of them in a row of its own. */
function usedGutters(rows: readonly PrintRow[], gutters: readonly Interval[]): Interval[] {
  const lines = rows.flatMap((row) => row.lines)
  return gutters.filter(({from, to}) => {
    const left = lines.filter(({print}) => print.right <= from + 1)
    const right = lines.filter(({print}) => print.x >= to - 1)
    if (left.length < 2 || right.length < 2) return false
    const [top, bottom] = [left, right].map((side) => ({
      from: Math.min(...side.map(({print}) => print.y)),
      to: Math.max(...side.map(({print}) => print.y)),
    })) as [Interval, Interval]
    return Math.min(top.to, bottom.to) - Math.max(top.from, bottom.from) >= 0
  })
}

/** What a row leaves free of the page: the gaps in it, and what lies beside it. */
function freeOf({spans, x, right, size}: PrintRow, page: Interval): Interval[] {
  const gaps = spans.slice(1).map((span, index) => ({from: spans[index]!.to, to: span.from}))
  return [{from: page.from, to: x}, ...gaps, {from: right, to: page.to}].filter(
    ({from, to}) => to - from >= size * narrowest,
  )
}

/** What a row leaves free of a gutter: the widest of the pieces between its lines. */
function freeIn({spans, size}: PrintRow, gutter: Interval): Interval[] {
  let pieces: Interval[] = [gutter]
  for (const span of spans) {
    pieces = pieces.flatMap(({from, to}) =>
      span.to <= from || span.from >= to
        ? [{from, to}]
        : [
            {from, to: Math.min(to, span.from)},
            {from: Math.max(from, span.to), to},
          ].filter((piece) => piece.to > piece.from),
    )
  }
  return pieces.filter(({from, to}) => to - from >= Math.min(size * narrowest, 6))
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
