import {excerpt, isExposed, roleOf, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

interface Cell {
  element: Element
  row: number
  column: number
  width: number
  height: number
}

/** A header cell that heads nothing: what it says is true of no cell, or the cell that it is meant for is missing. */
export const tableHeaderUnused = rule({
  id: 'table-header-unused',
  wcag: ['1.3.1'],
  act: ['d0f69e'],
  seeks: ['table', '@role=table', '@role=grid', '@role=treegrid'],
  *check({document}) {
    for (const table of document.querySelectorAll(
      'table, [role="table"], [role="grid"], [role="treegrid"]',
    )) {
      if (!/^(?:table|grid|treegrid)$/.test(roleOf(table)) || !isExposed(table)) continue
      const cells = cellsOf(table)
      const headers = cells.filter(({element}) => isHeader(element) && isExposed(element))
      for (const header of headers)
        if (
          textOf(header.element) &&
          !cells.some((cell) => cell !== header && isHeadedBy(cell, header, cells))
        )
          yield {at: header.element, values: {text: excerpt(textOf(header.element))}}
    }
  },
})

const isHeader = (element: Element): boolean => /^(?:columnheader|rowheader)$/.test(cellRole(element))

/** A cell's role; `th` heads a column or a row. */
function cellRole(element: Element): string {
  const own = element.getAttribute('role')
  if (own) return own
  return element.localName === 'th' ? 'columnheader' : element.localName === 'td' ? 'cell' : ''
}

/** The grid of a table (HTML, "Forming a table"), of elements or of roles. */
function cellsOf(table: Element): Cell[] {
  const rows = [...table.querySelectorAll('tr, [role="row"]')].filter(
    (row) => row.closest('table, [role="table"], [role="grid"], [role="treegrid"]') === table,
  )
  const taken = new Set<string>()
  return rows.flatMap((tr, row) => {
    let column = 0
    return [
      ...tr.querySelectorAll(
        'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]',
      ),
    ]
      .filter((element) => element.closest('tr, [role="row"]') === tr)
      .map((element): Cell => {
        while (taken.has(`${row} ${column}`)) column += 1
        const span = (name: string) => Math.max(1, Math.min(1000, Number(element.getAttribute(name)) || 1))
        const [width, height] = [span('colspan'), span('rowspan')]
        for (let y = row; y < row + height; y += 1)
          for (let x = column; x < column + width; x += 1) taken.add(`${y} ${x}`)
        const cell = {element, row, column, width, height}
        column += width
        return cell
      })
  })
}

/** Whether a cell has that header: by `headers`, else by its place in the same row or column (HTML, "Forming relationships between data cells and header cells"). */
function isHeadedBy(cell: Cell, header: Cell, cells: readonly Cell[]): boolean {
  const named = cell.element.getAttribute('headers')
  if (named !== null) return header.element.id !== '' && named.split(/\s+/).includes(header.element.id)
  const scope = header.element.getAttribute('scope') ?? ''
  const sameColumn = overlap(cell.column, cell.width, header.column, header.width) && cell.row > header.row
  const sameRow = overlap(cell.row, cell.height, header.row, header.height) && cell.column !== header.column
  if (/^col/.test(scope)) return sameColumn
  if (/^row/.test(scope)) return sameRow
  if (sameColumn)
    return (
      !isHeader(cell.element) ||
      cells.some(
        (other) =>
          other !== cell &&
          !isHeader(other.element) &&
          overlap(other.row, other.height, cell.row, cell.height),
      )
    )
  // A header of a row stands before cells that are none.
  return sameRow && cell.column > header.column && !isHeader(cell.element) && header.column === 0
}

const overlap = (a: number, aSize: number, b: number, bSize: number): boolean =>
  a < b + bSize && b < a + aSize
