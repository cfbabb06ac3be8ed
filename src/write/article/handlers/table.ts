import type {Element, ElementContent} from 'hast'
import type {Table, TableRow} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {element, lines} from './element.ts'

/** A table with its header cells: a row of them, or the first cell of each row. */
export function table(state: State, node: Table) {
  const header = node.data?.header ?? 'row'
  // Where a column has no head, what a cell means is in the first cell of its row.
  const headsRows = header === 'column' || node.children[0]?.children.some((cell) => !cell.children.length)
  const row = ({children, position}: TableRow, isHead: boolean): Element => {
    const cells = children.map((cell, column) => {
      const {shape} = cell.data ?? {}
      const own = isHead ? 'row' : (shape?.header ?? (headsRows && column === 0 ? 'column' : undefined))
      // An empty cell heads nothing.
      const isHeader = own !== undefined && cell.children.length > 0
      return element(
        state,
        cell,
        isHeader ? 'th' : 'td',
        {
          ...(isHeader && {scope: own === 'row' ? 'col' : 'row'}),
          ...(shape?.colSpan && {colSpan: shape.colSpan}),
          ...(shape?.rowSpan && {rowSpan: shape.rowSpan}),
        },
        state.all(cell),
      )
    })
    return {
      type: 'element',
      tagName: 'tr',
      properties: {},
      children: lines(state, cells),
      ...(position && {position}),
    }
  }
  const heads = header === 'row' ? headRows(node) : 0
  const head = heads
    ? [
        part(
          'thead',
          node.children.slice(0, heads).map((each) => row(each, true)),
        ),
      ]
    : []
  const body = node.children.slice(heads)
  return element(
    state,
    node,
    'table',
    {},
    lines(state, [
      ...head,
      part(
        'tbody',
        body.map((each) => row(each, false)),
      ),
    ]),
  )

  function part(tagName: string, rows: Element[]): ElementContent {
    return {type: 'element', tagName, properties: {}, children: lines(state, rows)}
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
