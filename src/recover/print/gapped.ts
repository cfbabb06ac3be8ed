import type {Cell} from '../tables.ts'
import {headsOf, withHeads} from './heads.ts'
import type {PrintLine} from './lines.ts'
import {columnOf, type PrintRegion} from './regions.ts'
import type {PrintRow} from './rows.ts'
import type {GridPart} from './tagged.ts'

/** Fewer rows prove nothing. */
const fewest = 3
/** A row of cells stands further from the one above than lines of a cell, by so much. */
const wider = 1.12
/** Terms are short. Letters, on average. */
const longestTerm = 45

/**
 * A table without rules whose rows are told apart by gaps, each with lines of its own in most columns: below a head that
 * shows, or terms with the texts that explain them.
 */
export function gappedTable({rows, gutters}: PrintRegion): GridPart | undefined {
  const groups = bandsOf(rows, gutters[0]!.from).map((band) => {
    const cells: PrintLine[][] = Array.from({length: gutters.length + 1}, () => [])
    for (const line of band.flatMap((row) => row.lines)) cells[columnOf(line, gutters)]!.push(line)
    return cells
  })
  const full = groups.filter((cells) => cells.filter((cell) => cell.length).length > 1)
  if (groups.length < fewest || full.length < groups.length * 0.8) return undefined
  const heads = headsOf(groups)
  const areTerms = gutters.length === 1 && isTerms(groups)
  if (!heads?.isSeen && !areTerms) return undefined
  const lines = groups.flat(2)
  const blank = groups.map((cells) => cells.map(() => ({})))
  const shapes = withHeads(blank, heads?.isSeen ? heads : {rows: 0, column: true, isSeen: true})
  const header = heads?.isSeen ? 'row' : 'column'
  return {
    kind: 'grid',
    table: {lines, inOrder: lines, rows: groups as Cell[][], header, shapes, why: 'aligned-columns'},
  }
}

/** Rows between gaps: the lines of one row of cells. What has nothing in the first column goes on with the row above. */
function bandsOf(rows: readonly PrintRow[], firstColumn: number): PrintRow[][] {
  const leading = leadingOf(rows)
  const bands: PrintRow[][] = []
  for (const [index, row] of rows.entries()) {
    if (index > 0 && row.y - rows[index - 1]!.y <= leading * wider) bands.at(-1)!.push(row)
    else bands.push([row])
  }
  const [first = [], ...others] = bands
  const whole = [first]
  for (const band of others) {
    if (band.some(({x}) => x < firstColumn)) whole.push(band)
    else whole.at(-1)!.push(...band)
  }
  return whole
}

/** How far lines of a cell stand apart, in points. */
function leadingOf(rows: readonly PrintRow[]): number {
  const step = mostCommon(rows.slice(1).map((row, index) => row.y - rows[index]!.y))
  const size = Math.max(...rows.map((row) => row.size))
  // Short cells stand in the middle of their row: their lines are between those of the others.
  return step < size ? size * 1.5 : step
}

function isTerms(groups: readonly PrintLine[][][]): boolean {
  const letters = (cell: readonly PrintLine[]) => cell.reduce((sum, {text}) => sum + text.length, 0)
  const [terms, texts] = [0, 1].map((column) =>
    groups.reduce((sum, cells) => sum + letters(cells[column]!), 0),
  ) as [number, number]
  return terms / groups.length <= longestTerm && texts > terms * 1.5
}

/** The step that most lines have, in whole half points. */
function mostCommon(steps: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const step of steps) {
    const rounded = Math.round(step * 2) / 2
    if (rounded > 2) counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return most?.[0] ?? Number.POSITIVE_INFINITY
}
