import type {Reason} from '../tree.ts'
import {columnsOf, type Gutter, growRegion, type Region} from './aligned.ts'
import type {TextLine} from './lines.ts'

/** A cell's lines, top to bottom. */
export type Cell = TextLine[]

/** Aligned lines: a table where its header cells are known, else text to keep as it stands. */
export interface Table {
  /** All of its lines, blank ones included. */
  lines: TextLine[]
  /** The same, or their parts cell by cell, as they are read. */
  inOrder: TextLine[]
  /** As many cells in every row; empty where there is no evidence of header cells. */
  rows: Cell[][]
  /** Which cells are headers; a row of contents is an entry and its page. */
  header: 'row' | 'column' | 'contents' | undefined
  /** What the file says of single cells, row by row. */
  shapes?: CellShape[][]
  /** Lines that begin a further paragraph of their cell. */
  breaks?: ReadonlySet<TextLine>
  why: Reason
}

/** What a file says of a cell. */
export interface CellShape {
  header?: 'row' | 'column'
  rowSpan?: number
  colSpan?: number
}

/** What a cell of figures looks like: numbers, amounts, shares, a dash for none. */
const figure =
  /^(?:[-–—]|n\/a|[+–−-]?\s?\d[\d\s.,:]*\s?(?:%|kr|tkr|mnkr|mkr|st|p|procent(?:enheter)?)?\*?)$/iu

export const isFigure = (text: string): boolean => figure.test(text)

const year = /^(?:19|20)\d{2}$/
/** Words of a column's head: no sentence, and not long. */
const longestHead = 60

/** Finds the table, or the aligned text, that begins at a line, if one does. To be asked line by line, downwards. */
export function tableFinder(
  lines: readonly TextLine[],
  isBarrier: (line: TextLine) => boolean,
): (start: number) => Table | undefined {
  /** No line before this one can begin a table: a long region that reached it was none. */
  let seen = 0
  return (start) => {
    if (start < seen) return undefined
    const region = growRegion(lines, start, isBarrier, {unparted: 2, blanks: 2})
    const table = region && tableFrom(region)
    if (region && !table && region.lines.length > retried) seen = start + region.lines.length
    return table
  }
}

/** A region that is no table may hold one further down, if it is no longer than this. Lines. */
const retried = 12

function tableFrom(grown: Region): Table | undefined {
  const region = withUsedGutters(grown)
  if (!region) return undefined
  return tableOfGrid(gridOf(region), region.lines)
}

/** The table, or the aligned text, that lines cut into cells make, if they make one. */
export function tableOfGrid(grid: readonly GridLine[], lines: TextLine[]): Table | undefined {
  const full = grid.filter(({cells}) => cells.filter((cell) => cell.text).length > 1)
  if (full.length < 2) return undefined
  const rows = rowsOf(grid)
  if (isContents(rows))
    return {lines, ...inCells(rows), inOrder: lines, header: 'contents', why: 'contents-line'}
  const heads = headerRows(rows)
  if (heads) {
    const head = merged(rows.slice(0, heads))
    return {lines, ...inCells([head, ...rows.slice(heads)]), header: 'row', why: 'header-row'}
  }
  if (hasHeaderColumn(rows)) return {lines, ...inCells(rows), header: 'column', why: 'terms-and-texts'}
  // Two lines may be aligned by chance.
  if (full.length < 3 && grid[0]!.cells.length < 3) return undefined
  return {lines, inOrder: lines, rows: [], header: undefined, why: 'no-header-cells'}
}

/** The cells' texts, and all parts of the lines cell by cell, the blank ones and the blank lines below each row included. */
const inCells = (rows: readonly Row[]): Pick<Table, 'rows' | 'inOrder'> => ({
  rows: rows.map(({cells}) => cells.map((cell) => cell.filter((part) => part.text))),
  inOrder: rows.flatMap(({cells, below}) => [...cells.flat(), ...below]),
})

/** Only gutters with text on both sides, in two lines or more. */
function withUsedGutters(region: Region): Region | undefined {
  const text = region.lines.filter((line) => line.text)
  const used = region.gutters.filter(
    (gutter) => text.filter((line) => line.from < gutter.from && line.to > gutter.to).length > 1,
  )
  return used.length ? {...region, gutters: withoutShifts(text, used)} : undefined
}

/**
 * A head need not stand right above its figures: where neighbouring columns never both have text, and one of them only
 * in the first lines, they are one column.
 */
function withoutShifts(text: readonly TextLine[], gutters: readonly Gutter[]): Gutter[] {
  const filled = text.map((line) => columnsOf(line, gutters).map((cell) => cell.text !== ''))
  const linesOf = (column: number) => filled.flatMap((row, line) => (row[column] ? [line] : []))
  const isHead = (lines: readonly number[]) => lines.every((line) => line < 3)
  const kept: Gutter[] = []
  let left = linesOf(0)
  for (const [at, gutter] of gutters.entries()) {
    const right = linesOf(at + 1)
    const both = left.some((line) => right.includes(line))
    if (both || (!isHead(left) && !isHead(right))) {
      kept.push(gutter)
      left = right
    } else left = [...left, ...right]
  }
  return kept
}

/** A line cut into cells. */
export interface GridLine {
  cells: TextLine[]
  /** A blank line stands above. */
  apart: boolean
  /** The blank lines below. */
  below: TextLine[]
}

function gridOf({lines, gutters}: Region): GridLine[] {
  const grid: GridLine[] = []
  let apart = false
  for (const line of lines) {
    if (line.text) grid.push({cells: columnsOf(line, gutters), apart, below: []})
    else grid.at(-1)!.below.push(line)
    apart = !line.text
  }
  return grid
}

interface Row {
  /** The parts of its lines, column by column; some have no text. */
  cells: Cell[]
  /** A blank line stands above. */
  apart: boolean
  /** The blank lines in it and below. */
  below: TextLine[]
}

/** Lines → rows: a line whose cells go on with those above it is no row of its own. */
function rowsOf(grid: readonly GridLine[]): Row[] {
  const widths = grid[0]!.cells.map((_, column) =>
    Math.max(...grid.map(({cells}) => cells[column]!.text.length)),
  )
  const rows: Row[] = []
  for (const line of grid) {
    const row = rows.at(-1)
    if (row && goesOn(row, line, widths)) {
      for (const [column, cell] of line.cells.entries()) row.cells[column]!.push(cell)
      row.below.push(...line.below)
    } else rows.push({...line, cells: line.cells.map((cell) => [cell])})
  }
  return rows
}

/** Every cell goes on with the one above it: in lower case, or because its first word had no room there. */
function goesOn(row: Row, {cells, apart}: GridLine, widths: readonly number[]): boolean {
  const filled = cells.flatMap((cell, column) =>
    cell.text
      ? [{cell, above: row.cells[column]!.findLast((part) => part.text), width: widths[column]!}]
      : [],
  )
  if (filled.length === cells.length && filled.some(({cell}) => figure.test(cell.text))) return false
  return filled.every(({cell, above, width}) => {
    if (!above || figure.test(cell.text)) return false
    if (/^[\p{Ll}(]/u.test(cell.text) && !/[.!?]$/u.test(above.text)) return true
    const word = /^\S+/u.exec(cell.text)![0]
    return !apart && above.text.length + 1 + word.length > width && filled.length < cells.length
  })
}

/** Entries on the left, on the right page numbers that never go back. */
function isContents(rows: readonly Row[]): boolean {
  if (rows.length < 4 || rows[0]!.cells.length !== 2) return false
  const pages = rows.map(({cells}) => said(cells[1]))
  const numbers = pages.filter(Boolean).map(Number)
  const words = rows.filter(({cells}) => /^\p{L}|^\d+(?:\.\d+)*\.?\s+\p{L}/u.test(said(cells[0])))
  return (
    numbers.length >= rows.length * 0.8 &&
    words.length >= rows.length * 0.9 &&
    numbers.every(
      (page, index) => Number.isInteger(page) && page < 2000 && (index === 0 || page >= numbers[index - 1]!),
    )
  )
}

/** How many rows at the top are heads of the columns below; 0 where there is no evidence. */
function headerRows(rows: readonly Row[]): number {
  for (const count of [1, 2, 3]) {
    const [head, body] = [rows.slice(0, count), rows.slice(count)]
    if (!body.length) return 0
    const columns = rows[0]!.cells.map((_, column) => column)
    const texts = columns.map((column) => ({
      head: head
        .map((row) => said(row.cells[column]))
        .filter(Boolean)
        .join(' '),
      body: body.map((row) => said(row.cells[column])).filter(Boolean),
    }))
    if (texts.slice(1).some(({head: text}) => !text)) continue
    if (!texts.every(({head: text}) => isHead(text))) return 0
    const figures = texts.filter(
      ({body: cells}) =>
        cells.length && cells.filter((cell) => figure.test(cell)).length >= cells.length * 0.6,
    )
    if (figures.length) return count
    const setApart =
      body[0]!.apart && rows.slice(1).filter((row) => row.apart).length <= Math.max(1, rows.length / 3)
    if (count === 1 && (setApart || (columns.length > 2 && body.length > 1 && texts[0]!.head))) return 1
    if (
      count === 1 &&
      body.length > 1 &&
      texts.every(({head: text, body: cells}) => text && isUnlike(text, cells))
    )
      return 1
  }
  return 0
}

/** Words that could head a column: short, no figures but years, no sentence. */
const isHead = (text: string): boolean =>
  text.length <= longestHead * 2 &&
  !/[.!?;]$/u.test(text) &&
  (!figure.test(text) || year.test(text)) &&
  (!text || /^[\p{Lu}\d(*#%]/u.test(text) || text.length <= longestHead)

/** A head of one or two words over cells that say more, or other things. */
const isUnlike = (head: string, cells: readonly string[]): boolean =>
  head.split(/\s/u).length <= 3 &&
  /^\p{Lu}/u.test(head) &&
  !cells.some((cell) => cell.length < 2) &&
  cells.length > 1

/** Terms on the left, sentences about them on the right. */
function hasHeaderColumn(rows: readonly Row[]): boolean {
  if (rows.length < 2 || rows[0]!.cells.length !== 2) return false
  const pairs = rows.map(({cells}) => cells.map(said))
  return (
    pairs.every(
      ([term = '', text = '']) =>
        term &&
        term.length <= longestHead &&
        text.length > term.length &&
        /\s/u.test(text) &&
        !/[.!?]$/u.test(term),
    ) && pairs.filter(([, text = '']) => /[.,;:]/u.test(text)).length >= pairs.length / 2
  )
}

const merged = (rows: readonly Row[]): Row => ({
  ...rows[0]!,
  cells: rows[0]!.cells.map((_, column) => rows.flatMap(({cells}) => cells[column]!)),
  below: rows.flatMap(({below}) => below),
})

/** What a cell says. */
const said = (cell: Cell | undefined): string =>
  (cell ?? []).flatMap(({text}) => (text ? [text] : [])).join(' ')
