import type {Element, ElementContent} from 'hast'
import type {Table, TableRow} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {element, lines} from './element.ts'

/** A table with its header cells: a row of them, or the first cell of each row. */
export function table(state: State, node: Table) {
  const header = node.data?.header ?? 'row'
  const row = ({children, position}: TableRow, isHead: boolean): Element => {
    const cells = children.map((cell, column) => {
      const isHeader = isHead || (header === 'column' && column === 0)
      const scope = isHeader && {scope: isHead ? 'col' : 'row'}
      return element(
        state,
        cell,
        isHeader && cell.children.length ? 'th' : 'td',
        {...(cell.children.length ? scope : {})},
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
  const [first, ...rest] = node.children
  const head = header === 'row' && first ? [part('thead', [row(first, true)])] : []
  const body = header === 'row' ? rest : node.children
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
