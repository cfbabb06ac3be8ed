import type {Box} from '../../tree.ts'
import type {Cell, CellShape} from '../tables.ts'
import type {PrintLine} from './lines.ts'
import type {PrintTable} from './tagged.ts'

/** A table between rules: the places of its rules, in points. */
export interface RuledGrid extends Box {
  xs: number[]
  ys: number[]
  rules: Box[]
}

/** Rules that come so near to each other meet. Points. */
const near = 4

/** The grids that the rules of a page make: at least two rows and two columns. */
export function gridsOf(rules: readonly Box[]): RuledGrid[] {
  return groupsOf(rules).flatMap((group): RuledGrid[] => {
    const vertical = group.filter(({width, height}) => height > width)
    const horizontal = group.filter(({width, height}) => width >= height)
    const xs = merged(vertical.map(({x, width}) => x + width / 2))
    const ys = merged(horizontal.map(({y, height}) => y + height / 2))
    if (xs.length < 3 || ys.length < 3) return []
    const [x, y] = [xs[0]!, ys[0]!]
    return [{x, y, width: xs.at(-1)! - x, height: ys.at(-1)! - y, xs, ys, rules: group}]
  })
}

/** Rules that touch, directly or by way of others. */
function groupsOf(rules: readonly Box[]): Box[][] {
  const parent = rules.map((_, index) => index)
  const rootOf = (index: number): number => {
    let at = index
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  const sorted = rules.map((_, index) => index).sort((a, b) => rules[a]!.y - rules[b]!.y)
  for (const [at, one] of sorted.entries()) {
    const bottom = rules[one]!.y + rules[one]!.height + near
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next]!
      if (rules[other]!.y > bottom) break
      if (touch(rules[one]!, rules[other]!)) parent[rootOf(one)] = rootOf(other)
    }
  }
  return [...Map.groupBy(rules, (_, index) => rootOf(index)).values()].filter((group) => group.length > 4)
}

const touch = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width + near &&
  b.x <= a.x + a.width + near &&
  a.y <= b.y + b.height + near &&
  b.y <= a.y + a.height + near

/** Places that lie closer together than a rule is thick are one. */
function merged(places: readonly number[]): number[] {
  const found: number[] = []
  for (const place of places.toSorted((a, b) => a - b)) {
    if (!found.length || place - found.at(-1)! > near) found.push(place)
  }
  return found
}

const isIn = ({print}: PrintLine, {x, y, width, height}: Box): boolean =>
  print.x > x - near && print.x < x + width && print.y > y && print.y - print.size * 0.3 < y + height

/** The table in a grid; cells that no rule parts are one. `undefined` where fewer than two rows have text. */
export function ruledTable(grid: RuledGrid, lines: readonly PrintLine[]): PrintTable | undefined {
  const {xs, ys} = grid
  const inside = lines.filter((line) => isIn(line, grid))
  const at = (places: readonly number[], place: number) =>
    Math.max(
      0,
      Math.min(
        places.length - 2,
        places.findLastIndex((each) => each <= place),
      ),
    )
  const taken = new Set<string>()
  const rows: {cells: PrintLine[][]; shapes: CellShape[]}[] = []
  const byCell = Map.groupBy(inside, ({print}) => {
    return `${at(ys, print.y - print.size * 0.3)} ${at(xs, print.x + Math.min(print.size, (print.right - print.x) / 2))}`
  })
  for (let row = 0; row < ys.length - 1; row += 1) {
    const cells: PrintLine[][] = []
    const shapes: CellShape[] = []
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(`${row} ${column}`)) continue
      const open = spanOf(
        xs,
        column,
        (edge) => !hasRule(grid.rules, 'vertical', xs[edge]!, ys[row]!, ys[row + 1]!),
      )
      // Words that each keep to a column of the grid are cells, though no rule parts them.
      const areCells = standApart(byCell, xs, row, column, open)
      const colSpan = areCells ? 1 : open
      const end = xs[column + colSpan]!
      const rowSpan = spanOf(
        ys,
        row,
        (edge) => !hasRule(grid.rules, 'horizontal', ys[edge]!, xs[column]!, end),
      )
      const text: PrintLine[] = []
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + colSpan; c += 1) {
          taken.add(`${r} ${c}`)
          text.push(...(byCell.get(`${r} ${c}`) ?? []))
        }
      }
      cells.push(inReadingOrder(text))
      shapes.push({...(colSpan > 1 && {colSpan}), ...(rowSpan > 1 && {rowSpan})})
    }
    if (cells.some((cell) => cell.length)) rows.push({cells, shapes})
  }
  if (rows.length < 2 || !rows.some(({cells}) => cells.filter((cell) => cell.length).length > 1))
    return undefined
  const all = rows.flatMap(({cells}) => cells.flat())
  return {
    lines: all,
    inOrder: all,
    rows: rows.map(({cells}) => cells as Cell[]),
    header: 'row',
    shapes: rows.map(({shapes}) => shapes),
    why: 'ruled-cells',
  }
}

/** Whether the lines of an undivided stretch of a row stand in several columns of the grid, none of them across an edge. */
function standApart(
  byCell: ReadonlyMap<string, PrintLine[]>,
  xs: readonly number[],
  row: number,
  column: number,
  span: number,
): boolean {
  const columns = Array.from({length: span}, (_, step) => column + step)
  const filled = columns.filter((each) => byCell.has(`${row} ${each}`))
  const keeps = (each: number) =>
    byCell.get(`${row} ${each}`)!.every(({print}) => print.right <= xs[each + 1]! + near)
  return filled.length > 1 && filled.every(keeps)
}

/** How many tracks a cell takes, from one: for as long as nothing stands at the edge between two. */
function spanOf(places: readonly number[], from: number, isOpen: (edge: number) => boolean): number {
  let span = 1
  while (from + span < places.length - 1 && isOpen(from + span)) span += 1
  return span
}

function hasRule(
  rules: readonly Box[],
  direction: 'vertical' | 'horizontal',
  place: number,
  from: number,
  to: number,
): boolean {
  let covered = 0
  for (const {x, y, width, height} of rules) {
    const [middle, start, end] =
      direction === 'vertical' ? [x + width / 2, y, y + height] : [y + height / 2, x, x + width]
    const isAlong = direction === 'vertical' ? height > width : width >= height
    if (isAlong && Math.abs(middle - place) <= near)
      covered += Math.max(0, Math.min(end, to) - Math.max(start, from))
  }
  return covered >= (to - from) * 0.5
}

const inReadingOrder = (lines: readonly PrintLine[]): PrintLine[] =>
  lines.toSorted((a, b) =>
    Math.abs(a.print.y - b.print.y) < a.print.size * 0.35 ? a.print.x - b.print.x : a.print.y - b.print.y,
  )
