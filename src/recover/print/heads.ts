import {type CellShape, isFigure} from '../tables.ts'
import type {PrintLine} from './lines.ts'
import type {CellPart} from './tagged.ts'

/** Which cells of a table are heads. */
export interface Heads {
  /** So many rows at the top head the columns. */
  rows: number
  /** The first cell of each row heads it. */
  column: boolean
  /** The looks show it; else the first row was taken for want of anything better. */
  isSeen: boolean
}

/** A table has no more rows of heads. */
const most = 3

/**
 * The heads of a table whose file does not name them: rows of words above rows of figures, or a bold row above others.
 * `undefined` for a table that only places words, such as two signatures side by side.
 */
export function headsOf(rows: readonly PrintLine[][][]): Heads | undefined {
  const [head, ...rest] = rows
  if (!head || !rest.length || Math.max(...rows.map((row) => row.length)) < 2) return undefined
  const byFigures = rowsAboveFigures(rows)
  if (byFigures) return {rows: byFigures, column: true, isSeen: true}
  const isBold = (row: readonly PrintLine[][]) => row.every((cell) => cell.every(({print}) => print.isBold))
  const isOneRow = {rows: 1, column: false}
  if (head.some((cell) => cell.length) && isBold(head) && !rest.every(isBold))
    return {...isOneRow, isSeen: true}
  return head.every((cell) => cell.length) && rows.length > 2 ? {...isOneRow, isSeen: false} : undefined
}

const said = (cell: readonly PrintLine[] | undefined): string => (cell ?? []).map(({text}) => text).join(' ')

/** How many rows of words stand above rows that are mostly figures but for their first cells; 0 where they are not. */
function rowsAboveFigures(rows: readonly PrintLine[][][]): number {
  const figures = rows.findIndex((row) =>
    row.slice(1).some((cell) => isFigure(said(cell)) && !/^(?:19|20)\d{2}$/.test(said(cell))),
  )
  // A row with nothing but its first cell names the rows below it.
  const isGroup = (row: readonly PrintLine[][]) => row.slice(1).every((cell) => !cell.length)
  const group = rows.findIndex((row, at) => at > 0 && isGroup(row))
  const first = group > 0 ? Math.min(group, figures) : figures
  if (first < 1 || first > most) return 0
  const cells = rows.slice(first).flatMap((row) => row.slice(1).map(said).filter(Boolean))
  const terms = rows.slice(first).filter((row) => said(row[0]) && !isFigure(said(row[0])))
  const areFigures = cells.filter(isFigure).length >= cells.length * 0.6
  return areFigures && terms.length >= (rows.length - first) * 0.6 ? first : 0
}

/** What the heads make of the cells. */
export const withHeads = (shapes: readonly CellShape[][], {rows, column}: Heads): CellShape[][] =>
  shapes.map((row, at) =>
    row.map((shape, index): CellShape => {
      if (at < rows) return {...shape, header: 'row'}
      return column && index === 0 ? {...shape, header: 'column'} : shape
    }),
  )

/** Whether the tags name heads; `none` where every cell is one: such a table only places words. */
export function taggedHeads(rows: readonly CellPart[][]): 'tagged' | 'none' | undefined {
  const cells = rows.flat().filter(({parts}) => parts.length)
  if (!cells.some(({shape}) => shape.header)) return undefined
  // Heads of columns have something below them.
  const last = rows.at(-1)!.some(({shape, parts}) => shape.header === 'row' && parts.length)
  return last || cells.every(({shape}) => shape.header) ? 'none' : 'tagged'
}
