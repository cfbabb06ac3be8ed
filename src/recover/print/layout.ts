import type {Language} from '../../language/language.ts'
import type {PagePrint} from '../../tree.ts'
import {emptyAt} from '../lines.ts'
import {type GridLine, tableOfGrid} from '../tables.ts'
import {flowsOf} from './flows.ts'
import {gappedTable} from './gapped.ts'
import {type Leading, leadingOf} from './leading.ts'
import {alignIndents, type PrintLine} from './lines.ts'
import {isFootnote} from './notes.ts'
import {blocksOf} from './paragraphs.ts'
import {columnOf, columnsOf, type PrintRegion, regionsOf} from './regions.ts'
import {type PrintRow, rowsOf, wordsOf} from './rows.ts'
import {gridsOf, type RuledGrid, ruledTable} from './ruled.ts'
import type {GridPart, Part} from './tagged.ts'

/** A page parted into stretches, each with its columns as they are read. */
type Stretch = {kind: 'columns'; columns: PrintRow[][]} | {kind: 'grid'; part: GridPart}

/** The parts of each column, page by page, as they are laid out: tables, paragraphs, notes. */
export function partsByLayout(
  pages: ReadonlyMap<number, PagePrint>,
  linesOf: (page: number) => readonly PrintLine[],
  body: number,
  language: Language,
): Part[][] {
  const laidOut = [...pages].map(([number, page]) => stretchesOf(linesOf(number), page))
  const columns = laidOut.flatMap((stretches) =>
    stretches.flatMap((stretch) => (stretch.kind === 'columns' ? stretch.columns : [])),
  )
  const leading = leadingOf(columns)
  return laidOut.flatMap((stretches) =>
    stretches.flatMap((stretch) => partsOf(stretch, leading, body, language)),
  )
}

function stretchesOf(lines: readonly PrintLine[], {rules}: PagePrint): Stretch[] {
  const grids = gridsOf(rules).flatMap((grid): {grid: RuledGrid; part: GridPart}[] => {
    const table = ruledTable(grid, lines)
    return table ? [{grid, part: {kind: 'grid', table}}] : []
  })
  const inGrid = new Set(grids.flatMap(({part}) => part.table.lines))
  const turned = lines.filter(({print}) => print.isTurned)
  const stretches = flowsOf(lines.filter(({print}) => !print.isTurned)).flatMap((flow) => {
    const rows = rowsOf(flow.filter((line) => !inGrid.has(line)))
    const inFlow = new Set(flow)
    const own = grids.filter(({part}) => inFlow.has(part.table.lines[0]!))
    return aroundGrids(rows, own)
  })
  if (turned.length) stretches.push({kind: 'columns', columns: [rowsOf(turned)]})
  return stretches
}

/** Tables between rules, and the text above and below them. */
function aroundGrids(
  rows: readonly PrintRow[],
  grids: readonly {grid: RuledGrid; part: GridPart}[],
): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const {grid, part} of grids.toSorted((a, b) => a.grid.y - b.grid.y)) {
    const until = rows.findIndex(({y}, index) => index >= from && y > grid.y + 2)
    const above = rows.slice(from, until < 0 ? undefined : until)
    stretches.push(...readingOrder(above), {kind: 'grid', part})
    from += above.length
  }
  return [...stretches, ...readingOrder(rows.slice(from))]
}

/** Rows → stretches as they are read: columns of running text one after the other, tables row by row. */
function readingOrder(rows: readonly PrintRow[]): Stretch[] {
  return regionsOf(rows).flatMap((region): Stretch[] => {
    if (!region.gutters.length) return [{kind: 'columns', columns: withoutLastColumn(region.rows)}]
    const columns = columnsOf(region)
    if (isRunning(columns)) {
      const [first, ...others] = columns.map((column) => column.flatMap(({lines}) => lines))
      for (const lines of others) alignIndents(lines, first!)
      return columns.flatMap((column) => readingOrder(column))
    }
    const {above, core, below} = inRowsOfCells(region)
    const table = core && (alignedTable(core) ?? gappedTable(core))
    if (!table) return [{kind: 'columns', columns}]
    return [
      ...(above.length ? [{kind: 'columns' as const, columns: [above]}] : []),
      {kind: 'grid', part: table},
      ...(below.length ? [{kind: 'columns' as const, columns: [below]}] : []),
    ]
  })
}

/** Lines that the file shows after all rows below them are a column of their own: the few that a page's last one has. */
function withoutLastColumn(rows: readonly PrintRow[]): PrintRow[][] {
  const shownLast = Math.max(...rows.map(({lines}) => lines[0]!.index))
  const apart = new Set<PrintLine>()
  for (const {lines} of rows) {
    const [first, ...others] = lines
    if (first!.index < shownLast) for (const line of others) if (line.index > shownLast) apart.add(line)
  }
  if (!apart.size) return [[...rows]]
  const rest = rows.flatMap(({lines}) => lines.filter((line) => !apart.has(line)))
  return [rowsOf(rest), rowsOf([...apart])]
}

/** Fewer lines than this in a column prove nothing. */
const fewest = 4
/** The share of line ends inside a sentence that shows running text. */
const running = 0.33

/** Whether each of the columns goes on with its own sentences. */
function isRunning(columns: readonly PrintRow[][]): boolean {
  const telling = columns.filter((rows) => rows.length >= fewest)
  if (telling.length < 2) return false
  return telling.every((rows) => {
    const texts = rows.map(wordsOf)
    const goesOn = texts.slice(1).filter((text, index) => {
      const before = texts[index]!
      return /[\p{L}\p{N}][-\u00AD]$/u.test(before) || (/^\p{Ll}/u.test(text) && !/[.?!:]$/u.test(before))
    })
    const letters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
    return goesOn.length >= (texts.length - 1) * running && letters >= 18
  })
}

/** The rows from the first with several cells to the last, and what stands above and below them. */
function inRowsOfCells({rows, gutters}: PrintRegion): {
  above: PrintRow[]
  core: PrintRegion | undefined
  below: PrintRow[]
} {
  const cellsIn = (row: PrintRow) => new Set(row.lines.map((line) => columnOf(line, gutters))).size
  const first = rows.findIndex((row) => cellsIn(row) > 1)
  if (first < 0) return {above: [...rows], core: undefined, below: []}
  let last = rows.findLastIndex((row) => cellsIn(row) > 1)
  // A cell may go on below the last row.
  while (rows[last + 1] && rows[last + 1]!.y - rows[last]!.y < rows[last]!.size * 1.5) last += 1
  return {
    above: rows.slice(0, first),
    core: {rows: rows.slice(first, last + 1), gutters},
    below: rows.slice(last + 1),
  }
}

/** Rows in columns without rules, where header cells show. */
function alignedTable({rows, gutters}: PrintRegion): GridPart | undefined {
  const grid = rows.map((row, index): GridLine => {
    const above = rows[index - 1]
    const cells = Array.from({length: gutters.length + 1}, (_, column) => {
      const own = row.lines.filter((line) => columnOf(line, gutters) === column)
      return own.length ? whole(own) : emptyAt(row.lines[0]!, row.lines[0]!.start, 0)
    })
    return {cells, apart: above !== undefined && row.y - above.y > row.size * 1.7, below: []}
  })
  const lines = rows.flatMap((row) => row.lines)
  const table = tableOfGrid(grid, lines)
  if (!table?.header) return undefined
  const cells = table.rows.map((row) =>
    row.map((cell) =>
      cell.flatMap((part) => lines.filter((line) => line.start >= part.start && line.end <= part.end)),
    ),
  )
  // An entry of contents is read as it stands in the source: its page number stands in its own column.
  const all = cells.flatMap((row) =>
    table.header === 'contents' ? row.flat().sort((a, b) => a.start - b.start) : row.flat(),
  )
  return all.length === lines.length
    ? {kind: 'grid', table: {...table, rows: cells, lines: all, inOrder: all}}
    : undefined
}

/** Pieces of one line as one, for whoever looks at the words of a cell. */
function whole(lines: readonly PrintLine[]): PrintLine {
  const [first] = lines as [PrintLine]
  const last = lines.at(-1)!
  return lines.length === 1
    ? first
    : {...first, text: lines.map(({text}) => text).join(' '), end: Math.max(last.end, first.end), to: last.to}
}

function partsOf(stretch: Stretch, leading: Leading, body: number, language: Language): Part[][] {
  if (stretch.kind === 'grid') return [[stretch.part]]
  return stretch.columns
    .filter((rows) => rows.length)
    .map((rows) =>
      blocksOf(rows, leading, language).map(({rows: own, why}): Part => {
        const lines = own.flatMap((row) => row.lines)
        return {kind: isFootnote(lines, body) ? 'note' : 'text', lines, why}
      }),
    )
}
