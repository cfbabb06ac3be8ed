import type {TableCell, TableRow} from 'mdast'

/** The addresses of a cell's heads, where more than one row of them makes `scope` too little (WCAG technique H43). */
export interface CellHeaders {
  id?: string
  headers?: string[]
}

/**
 * Gives each head an id and each other cell, an empty one too, the ids of the heads above it and before it; by cell. Spans are counted.
 * `headOf` tells what a cell heads, if anything: the column below it (`row`: it stands in a row of heads) or its row (`column`).
 */
export function headersOf(
  rows: readonly TableRow[],
  table: string,
  headOf: (cell: TableCell, row: number, index: number) => 'row' | 'column' | undefined,
): Map<TableCell, CellHeaders> {
  const found = new Map<TableCell, CellHeaders>()
  /** Ids of heads by column, from the top; and the row down to which cells reach in each column. */
  const above: string[][] = []
  const reach: number[] = []
  for (const [row, {children}] of rows.entries()) {
    const before: string[] = []
    let column = 0
    for (const [index, cell] of children.entries()) {
      while ((reach[column] ?? 0) > row) column += 1
      const {colSpan = 1, rowSpan = 1} = cell.data?.shape ?? {}
      const columns = Array.from({length: colSpan}, (_, step) => column + step)
      for (const each of columns) reach[each] = row + rowSpan
      const head = cell.children.length ? headOf(cell, row, index) : undefined
      if (head) {
        const id = `${table}-r${row + 1}-k${column + 1}`
        found.set(cell, {id})
        if (head === 'column') before.push(id)
        else for (const each of columns) above[each] = [...(above[each] ?? []), id]
      } else {
        const heads = new Set([...columns.flatMap((each) => above[each] ?? []), ...before])
        if (heads.size) found.set(cell, {headers: [...heads]})
      }
      column += colSpan
    }
  }
  return found
}
