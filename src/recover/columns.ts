import {columnsOf, type Gutter, growRegion, partings, type Region} from './aligned.ts'
import {emptyAt, type TextLine} from './lines.ts'

/** Lines in the order in which they are read, and those that stood side by side. */
export interface InOrder {
  lines: TextLine[]
  /** The first line of each stretch that was set in columns. */
  columnsAt: TextLine[]
}

/** Fewer lines than this in a column prove nothing. */
const fewest = 5
/** Columns of running text are at least this wide on average. Characters. */
const narrowest = 18
/** The share of line ends inside a sentence that shows running text. */
const running = 0.35
/** Pairs of short blocks side by side, such as signatures, have at most so many lines, parted at least so widely. */
const shortest = {lines: 6, gutter: 6}

/**
 * Running text in several columns comes out of a PDF line by line, across the columns. Where each column goes on with
 * its own sentences, the lines are cut at the gutter and read column by column. The same goes for a few short lines
 * side by side, such as two signatures: each column is a block of its own.
 */
export function inReadingOrder(
  lines: readonly TextLine[],
  isFurniture: (line: TextLine) => boolean,
): InOrder {
  const ordered: TextLine[] = []
  const columnsAt: TextLine[] = []
  let number = 0
  /** No line before this one can begin columns: a region that reached it was looked at. */
  let seen = 0
  for (let at = 0; at < lines.length; ) {
    const region = at < seen ? undefined : grow(lines, at, isFurniture)
    const found =
      region && (runningColumns(region, lines, at, isFurniture) ?? sideBySide(lines, at, isFurniture))
    if (!found) {
      seen = Math.max(seen, at + (region?.lines.length ?? 0))
      ordered.push(lines[at]!)
      at += 1
      continue
    }
    takeHead(found, ordered, isFurniture)
    columnsAt.push(found.lines[0]!)
    const parts = columnParts(found, number)
    ordered.push(...parts.flat())
    number += parts.length
    at = found.lines.at(-1)!.index + 1
  }
  return {lines: ordered, columnsAt}
}

/** Moves the lines above a region that stand in its first column from what was ordered into the region. */
function takeHead(region: Region, ordered: TextLine[], isFurniture: (line: TextLine) => boolean): void {
  const [first] = region.lines as [TextLine]
  const [gutter] = region.gutters as [Gutter]
  let from = ordered.length
  let blanks = 0
  for (let at = ordered.length - 1; at >= 0 && blanks < 2; at -= 1) {
    const line = ordered[at]!
    if (line.page !== first.page || line.column || isFurniture(line)) break
    blanks = line.text ? 0 : blanks + 1
    if (!line.text) continue
    if (line.to > gutter.from) break
    from = at
  }
  region.lines.unshift(...ordered.splice(from))
}

function grow(
  lines: readonly TextLine[],
  start: number,
  isFurniture: (line: TextLine) => boolean,
): Region | undefined {
  const line = lines[start]!
  if (!line.text || isFurniture(line)) return undefined
  return growRegion(lines, start, isFurniture, {unparted: Number.POSITIVE_INFINITY, blanks: 3})
}

function runningColumns(
  region: Region,
  lines: readonly TextLine[],
  start: number,
  isFurniture: (line: TextLine) => boolean,
): Region | undefined {
  const cut = {...region, gutters: widestGutters(region)}
  return isRunningText(cut) ? withTail(cut, lines, start, isFurniture) : undefined
}

/** Gutters that at least a third of the lines have text on both sides of. */
function widestGutters({lines, gutters}: Region): Gutter[] {
  const text = lines.filter((line) => line.text)
  return gutters.filter((gutter) => {
    const both = text.filter((line) => line.from < gutter.from && line.to > gutter.to)
    return both.length >= Math.max(2, text.length / 4)
  })
}

function isRunningText(region: Region): boolean {
  if (!region.gutters.length) return false
  return columnParts(region, 0).every((column) => {
    const lines = column.filter((line) => line.text)
    if (lines.length < fewest) return false
    const letters = lines.reduce((sum, line) => sum + line.text.length, 0)
    const goesOn = lines.slice(1).filter((line, index) => continues(lines[index]!.text, line.text))
    return letters / lines.length >= narrowest && goesOn.length / (lines.length - 1) >= running
  })
}

const continues = (before: string, after: string): boolean =>
  /[\p{L}\p{N}][-\u00AD]$/u.test(before) || (/^\p{Ll}/u.test(after) && !/[.?!:]$/u.test(before))

/** The lines below a region that stand in one column only. */
function withTail(
  region: Region,
  lines: readonly TextLine[],
  start: number,
  isFurniture: (line: TextLine) => boolean,
): Region {
  let end = start + region.lines.length
  let blanks = 0
  let last = end
  for (; end < lines.length; end += 1) {
    const line = lines[end]!
    if (line.page !== region.lines[0]!.page || isFurniture(line)) break
    if (!line.text) {
      blanks += 1
      if (blanks > 1) break
      continue
    }
    blanks = 0
    if (!region.gutters.every((gutter) => line.to <= gutter.from || line.from >= gutter.to)) break
    last = end + 1
  }
  return {...region, lines: lines.slice(start, last)}
}

/** Two or more short blocks side by side: every line is parted at one wide gutter, and no cell is a number. */
function sideBySide(
  lines: readonly TextLine[],
  start: number,
  isFurniture: (line: TextLine) => boolean,
): Region | undefined {
  const previous = lines[start - 1]
  const parted = partings(lines[start]!)
  if (parted.length !== 1 || parted[0]!.to - parted[0]!.from < shortest.gutter) return undefined
  if (previous?.text && previous.page === lines[start]!.page && !isFurniture(previous)) return undefined
  const region = growRegion(lines, start, isFurniture, {unparted: 1, blanks: 1})
  if (region?.gutters.length !== 1) return undefined
  const text = region.lines.filter((line) => line.text)
  if (text.length > shortest.lines) return undefined
  const next = lines[start + region.lines.length]
  if (next?.text && next.page === lines[start]!.page) return undefined
  const cells = columnParts(region, 0).flat()
  const isWords = cells.every(
    (cell) => !/^[\d\s.,%–+-]+$/u.test(cell.text) || !cell.text || date.test(cell.text),
  )
  const opposite = columnParts(region, 0)[1]!.filter((cell) => cell.text)
  return isWords && (isPerson(opposite) || isLabelled(opposite)) ? region : undefined
}

const date = /^\d{4}-\d{2}-\d{2}$/

/** Names and roles: words without a digit. */
const isPerson = (cells: readonly TextLine[]): boolean =>
  cells.length <= 3 &&
  cells.every((cell) => /^[\p{L}’'.,\s()-]+$/u.test(cell.text)) &&
  /^\p{Lu}\p{Ll}+\s\p{Lu}/u.test(cells[0]?.text ?? '')

/** A letterhead's facts: several of its lines are a word and a colon, an address or a number. */
const isLabelled = (cells: readonly TextLine[]): boolean =>
  cells.filter((cell) => /^\p{L}[\p{L}-]*:\s|@|\d{4}-\d{2}/u.test(cell.text)).length >= 1

function columnParts({lines, gutters}: Region, number: number): TextLine[][] {
  const columns: TextLine[][] = Array.from({length: gutters.length + 1}, () => [])
  for (const line of lines) {
    const parts = line.text
      ? columnsOf(line, gutters, (part) => number + part + 1)
      : emptyParts(line, columns, number)
    for (const [index, part] of parts.entries()) {
      // Each column counts from its own left edge.
      const left = index > 0 ? gutters[index - 1]!.to : 0
      columns[index]!.push({...part, from: part.from - left, to: part.to - left})
    }
  }
  return columns.map((column, index) => {
    const others = columns.filter((_, other) => other !== index)
    const isAlone = (row: number) => Boolean(column[row]?.text) && others.every((other) => !other[row]!.text)
    return column.map((part, row) => {
      const isBetween = !part.text && Boolean(column[row - 1]?.text) && Boolean(column[row + 1]?.text)
      return isBetween && isAlone(row - 1) && isAlone(row + 1) ? {...part, isStaggered: true as const} : part
    })
  })
}

/** A blank line belongs to the first column; in the others it is there without any part of the source. */
const emptyParts = (line: TextLine, columns: readonly unknown[], number: number): TextLine[] =>
  columns.map((_, index) =>
    index === 0 ? {...line, column: number + 1} : emptyAt(line, line.until, number + index + 1),
  )
