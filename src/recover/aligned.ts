import {isLetterSpaced} from './letter-spacing.ts'
import {type Gap, gapsOf, partsOf, type TextLine} from './lines.ts'

/** A stretch of columns in which no line of a region has text. */
export interface Gutter {
  from: number
  to: number
}

/** Neighbouring lines whose blanks stand below each other. */
export interface Region {
  /** Blank lines between them included. */
  lines: TextLine[]
  gutters: Gutter[]
}

/** A blank this wide inside a line is no accident of spacing. Columns. */
const seed = 3
/** Fewer blank columns than this part nothing. */
const narrowest = 2
/** Longer lines are no lines of a column. Characters. */
const longest = 1000

/** A number, letter, bullet or section mark: the blanks after it belong to it. */
const mark =
  /^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|\p{L}[.)]|[•◦▪■●\uF0B7\uF0A7*o–-]|\d{1,3}\s?\p{Ll}?\s§|§§?\s\d{1,4})$/u

/** The blanks inside a line that may part columns; those of a letter-spaced line part its words. */
export function partings(line: TextLine): Gap[] {
  if (line.text.length > longest || isLetterSpaced(line)) return []
  return gapsOf(line).filter((gap) => !mark.test(line.text.slice(0, gap.at)))
}

const isWide = ({from, to}: Gutter): boolean => to - from >= seed

export interface Growth {
  /** Most lines in a row that have no such blank. */
  unparted: number
  /** Most blank lines in a row. */
  blanks: number
}

/**
 * Grows a region from a line with a wide blank, down, for as long as the lines leave a gutter free. `undefined` where
 * nothing follows that is aligned with it.
 */
export function growRegion(
  lines: readonly TextLine[],
  start: number,
  isBarrier: (line: TextLine) => boolean,
  {unparted, blanks}: Growth,
): Region | undefined {
  const first = lines[start]!
  const seeds = partings(first)
  if (!seeds.some(isWide)) return undefined
  // The first line may have no text in the first column.
  let gutters: Gutter[] = [{from: 0, to: first.from}, ...seeds]
  /** The gutters as they were at the last line that counts: lines after it may be no part of the region. */
  let kept = gutters
  let last = start
  let plain = 0
  let empty = 0
  let parted = 1
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at]!
    if (line.page !== first.page || isBarrier(line)) break
    if (!line.text) {
      empty += 1
      if (empty > blanks) break
      continue
    }
    const gaps = partings(line)
    const left = intersect(gutters, freeOf(line, gaps))
    const fewest = Math.max(1, parted > 1 ? Math.ceil(inner(gutters).length * 0.6) : 1)
    if (inner(left).length < fewest) break
    const isParted = left.some((gutter) => line.from < gutter.from && line.to > gutter.to)
    const isBeyond = inner(left).every((gutter) => line.from >= gutter.to)
    plain = isParted || isBeyond ? 0 : plain + 1
    if (plain > unparted) break
    gutters = left
    empty = 0
    if (!isParted && !isBeyond) continue
    if (isParted) parted += 1
    last = at
    kept = gutters
  }
  if (parted < 2) return undefined
  return {lines: lines.slice(start, last + 1), gutters: inner(kept)}
}

/** A margin is no gutter. */
const inner = (gutters: readonly Gutter[]): Gutter[] => gutters.filter(({from}) => from > 0)

/** The columns in which a line has no text: its wide blanks, and all before and after it. */
function freeOf(line: TextLine, gaps: readonly Gap[]): Gutter[] {
  return [{from: 0, to: line.from}, ...gaps, {from: line.to, to: Number.POSITIVE_INFINITY}]
}

function intersect(gutters: readonly Gutter[], free: readonly Gutter[]): Gutter[] {
  return gutters.flatMap((gutter) =>
    free.flatMap((other) => {
      const from = Math.max(gutter.from, other.from)
      const to = Math.min(gutter.to, other.to)
      return to - from >= narrowest ? [{from, to}] : []
    }),
  )
}

/** Cuts a line at the gutters: one part a column, empty where the column has no text. */
export function columnsOf(
  line: TextLine,
  gutters: readonly Gutter[],
  columnOf: (part: number) => number = () => line.column,
): TextLine[] {
  const gaps = gapsOf(line)
  const cuts = gutters.map((gutter) => {
    if (line.to <= gutter.from) return line.text.length
    if (line.from >= gutter.to) return 0
    // A part begins with its text, so that the blanks before it belong to the part before.
    return gaps.find((gap) => gap.from <= gutter.from && gap.to >= gutter.to)!.until
  })
  return partsOf(line, cuts, columnOf)
}
