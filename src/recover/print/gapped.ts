import type {Cell} from '../tables.ts'
import {headsOf, withHeads} from './heads.ts'
import type {PrintLine} from './lines.ts'
import {columnOf, type PrintRegion} from './regions.ts'
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
  const steps = rows.slice(1).map((row, index) => row.y - rows[index]!.y)
  const leading = mostCommon(steps)
  const groups: PrintLine[][][] = []
  for (const [index, row] of rows.entries()) {
    const opens = index === 0 || (steps[index - 1]! > leading * wider && row.x < gutters[0]!.from)
    if (opens) groups.push(Array.from({length: gutters.length + 1}, () => []))
    for (const line of row.lines) groups.at(-1)![columnOf(line, gutters)]!.push(line)
  }
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
