import type {Element, ElementContent} from 'hast'
import type {Table, TableCell, TableRow} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {headersOf} from '../table-headers.ts'
import {element, lines} from './element.ts'

/** A table with its header cells: rows of them, or the first cell of each row, or what the file says of single cells. */
export function table(state: State, node: Table) {
  const header = node.data?.header ?? 'row'
  const heads = header === 'row' ? headRows(node) : 0
  // Where a column has no head, what a cell means is in the first cell of its row.
  const headsRows = header === 'column' || node.children[0]?.children.some((cell) => !cell.children.length)
  /** What a cell heads; an empty cell heads nothing. */
  const headOf = (cell: TableCell, at: number, column: number) => {
    if (!cell.children.length) return undefined
    if (at < heads) return 'row'
    return cell.data?.shape?.header ?? (headsRows && column === 0 ? 'column' : undefined)
  }
  const id = String(node.data?.hProperties?.id ?? 'tabell')
  const headers = heads > 1 ? headersOf(node.children, id, headOf) : undefined
  const row = ({children, position}: TableRow, at: number): Element => {
    const cells = children.map((cell, column) => {
      const {colSpan, rowSpan} = cell.data?.shape ?? {}
      const head = headOf(cell, at, column)
      const properties = {
        ...headers?.get(cell),
        // With addresses of heads in each cell a scope would only be ambiguous.
        ...(head && !headers && {scope: head === 'row' ? 'col' : 'row'}),
        ...(colSpan && {colSpan}),
        ...(rowSpan && {rowSpan}),
      }
      return element(state, cell, head ? 'th' : 'td', properties, state.all(cell))
    })
    return {
      type: 'element',
      tagName: 'tr',
      properties: {},
      children: lines(state, cells),
      ...(position && {position}),
    }
  }
  const rows = node.children.map(row)
  const parts = [...(heads ? [part('thead', rows.slice(0, heads))] : []), part('tbody', rows.slice(heads))]
  return element(state, node, 'table', {}, lines(state, parts))

  function part(tagName: string, children: Element[]): ElementContent {
    return {type: 'element', tagName, properties: {}, children: lines(state, children)}
  }
}

/** The rows at the top that hold nothing but heads of columns; where the file says nothing of its cells, the first. */
function headRows({children}: Table): number {
  if (!children.some((row) => row.children.some((cell) => cell.data?.shape?.header))) return 1
  const isHead = ({children: cells}: TableRow) =>
    cells.every((cell) => cell.data?.shape?.header === 'row' || !cell.children.length)
  const first = children.findIndex((row) => !isHead(row))
  return first < 0 ? 1 : first
}
