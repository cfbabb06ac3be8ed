import type {PrintLine} from './lines.ts'

/** Lines side by side, from left to right. */
export interface PrintRow {
  lines: PrintLine[]
  /** Baseline, left and right end, in points. */
  y: number
  x: number
  right: number
  size: number
  /** What its lines take of the width; the words of a justified line are one. */
  spans: Interval[]
}

export interface Interval {
  from: number
  to: number
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
    } else rows.push({lines: [line], y, x, right, size, spans: []})
  }
  for (const row of rows) row.lines.sort((a, b) => a.print.x - b.print.x)
  const edges = flushEdges(rows)
  for (const [index, row] of rows.entries()) {
    const around = {above: rows.slice(0, index).reverse(), below: rows.slice(index + 1)}
    row.spans = spansOf(row, around, edges)
  }
  return rows
}

const overlap = ({print: a}: PrintLine, {print: b}: PrintLine): boolean =>
  Math.min(a.right, b.right) - Math.max(a.x, b.x) > Math.min(a.size, b.size) * 0.3

/** The words of a row. */
export const wordsOf = ({lines}: Pick<PrintRow, 'lines'>): string => lines.map(({text}) => text).join(' ')

/** Blanks of a justified line are no wider, in heights of the print. */
const widestBlank = 4
/** In a narrow column a long word leaves a line of two words: between lines that fill it, or with all blanks the same. */
const widestFlush = 12
/** Rows of one text stand no further apart. */
const nextRow = 1.75

/** Where so many undivided lines end, text is set flush right. */
const manyLines = 3

/** The right edges of flush text, in whole points. */
function flushEdges(rows: readonly PrintRow[]): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (const {lines, right} of rows) {
    if (lines.length === 1) counts.set(Math.round(right), (counts.get(Math.round(right)) ?? 0) + 1)
  }
  return new Set(
    [...counts].flatMap(([right, count]) => (count >= manyLines ? [right - 1, right, right + 1] : [])),
  )
}

/**
 * Pieces that the file shows one after the other are one line where the lines above and below run across the blank, or where
 * they reach to the edge of flush text, or where all blanks of the line are alike and do not stand below those of the lines
 * around.
 */
function spansOf(
  row: PrintRow,
  {above, below}: {above: readonly PrintRow[]; below: readonly PrintRow[]},
  edges: ReadonlySet<number>,
): Interval[] {
  const gaps = row.lines
    .slice(1)
    .map((line, index) => ({from: row.lines[index]!.print.right, to: line.print.x}))
  const around = [nextWide(row, above), nextWide(row, below)]
  const standsAlone = gaps.some((gap) => !around.some((other) => other && hasGap(other, gap)))
  const isFlush = edges.has(Math.round(row.right))
  const isJustified = (standsAlone && (isEven(gaps) || isFlush)) || (isFlush && runsOn(row, below[0]))
  const spans: Interval[] = []
  for (const [index, line] of row.lines.entries()) {
    const {x, right} = line.print
    const last = row.lines[index - 1]
    const gap = gaps[index - 1]
    const width = gap ? (gap.to - gap.from) / row.size : 0
    const isBlank =
      gap &&
      line.index === last!.index + 1 &&
      (isCrossed(row, gap, above, below)
        ? width < (isFlush ? widestFlush : widestBlank)
        : isJustified && width < (isFlush && isEven(gaps, 1.02) ? widestFlush : widestBlank))
    if (isBlank) spans.at(-1)!.to = right
    else spans.push({from: x, to: right})
  }
  return spans
}

/** The nearest row that is more than a line of one narrow cell. */
const nextWide = (row: PrintRow, others: readonly PrintRow[]): PrintRow | undefined =>
  others.slice(0, 3).find(({lines, x, right}) => lines.length > 1 || right - x > (row.right - row.x) / 3)

/** A row that opens in lower case, or that the next goes on so, is a line of running text. */
const runsOn = ({lines}: PrintRow, next: PrintRow | undefined): boolean =>
  /^\p{Ll}/u.test(lines[0]!.text) || /^\p{Ll}/u.test(next?.lines[0]?.text ?? '')

/** Two blanks or more, of about one width. */
function isEven(gaps: readonly Interval[], most = 1.4): boolean {
  const widths = gaps.map(({from, to}) => to - from)
  return widths.length > 1 && Math.max(...widths) < Math.min(...widths) * most
}

const hasGap = ({lines}: PrintRow, gap: Interval): boolean =>
  lines.slice(1).some((line, index) => lines[index]!.print.right < gap.to && line.print.x > gap.from)

function isCrossed(
  row: PrintRow,
  gap: Interval,
  above: readonly PrintRow[],
  below: readonly PrintRow[],
): boolean {
  const near = [nearest(row, above, gap), nearest(row, below, gap)].filter((crosses) => crosses !== undefined)
  return near.length > 0 && near.every(Boolean)
}

/** Whether the next line of the same column runs across a gap; `undefined` where none stands near. */
function nearest(row: PrintRow, others: readonly PrintRow[], gap: Interval): boolean | undefined {
  for (const other of others) {
    if (Math.abs(other.y - row.y) > row.size * nextRow) return undefined
    const beside = other.lines.filter(
      ({print}) =>
        print.x < gap.to + row.size * 2 &&
        print.right > gap.from - row.size * 2 &&
        Math.abs(print.size - row.size) < 1,
    )
    if (!beside.length) continue
    return beside.some(({print}) => print.x < gap.from && print.right > gap.to)
  }
  return undefined
}
