import type {Element, Nodes as HastNodes, Root as HastRoot} from 'hast'
import type {Nodes, PhrasingContent, Root, RootContent, Table, TableCell, TableRow, Text} from 'mdast'
import rehypeRemark, {type Options} from 'rehype-remark'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {NoteReference} from '../../tree.ts'

type Handler = NonNullable<Options['handlers']>[string]
type State = Parameters<NonNullable<Handler>>[0]

/** Gives the text nodes that a text of the tree stands for in the source. */
export type PlaceText = (value: string, node: Nodes) => Text[]

/**
 * hast → mdast, in which every text node is a copy of one range of the source. What the library would add (quotation marks,
 * empty cells) is left out, what it would drop (captions, spans of cells) is kept.
 */
export function toMdast(tree: HastRoot, placeText: PlaceText): RootContent[] {
  const root = unified()
    .use(rehypeRemark, {handlers, nodeHandlers: {text}})
    .runSync(tree as never) as unknown as Root
  // Text travels as code, which the library neither merges nor trims: each node keeps the place of one text.
  visit(root, 'inlineCode', (node, index, parent) => {
    const texts = placeText(node.value, node)
    parent!.children.splice(index!, 1, ...texts)
    return index! + texts.length
  })
  visit(root, 'footnoteReference', ({identifier: number}, index, parent) => {
    const reference: NoteReference = {
      type: 'noteReference',
      number,
      children: [{type: 'note', value: number}],
    }
    ;(parent!.children as Nodes[])[index!] = reference
  })
  return root.children.filter((child) => !isEmpty(child))
}

const isEmpty = (node: RootContent): boolean => node.type === 'paragraph' && !node.children.length

const text = (state: State, node: HastNodes) => {
  const result = {type: 'inlineCode' as const, value: 'value' in node ? node.value : ''}
  state.patch(node, result)
  return result
}

/** Elements whose words are part of the sentence around them. */
const open: Handler = (state, node) => state.all(node)

const paragraph: Handler = (state, node) => {
  const result = {type: 'paragraph' as const, children: state.toFlow(state.all(node)) as never}
  state.patch(node, result)
  return result
}

const handlers: Options['handlers'] = {
  q: open,
  code: open,
  kbd: open,
  samp: open,
  tt: open,
  var: open,
  del: open,
  ins: open,
  wbr: () => undefined,
  // Places inside the page have no address here.
  a: (state, node) => {
    const {href} = node.properties
    if (typeof href !== 'string' || href.startsWith('#')) return state.all(node)
    const result = {type: 'link' as const, url: href, children: state.all(node) as PhrasingContent[]}
    state.patch(node, result)
    return result
  },
  // A reference to a note: its number is the file's, its sign is ours.
  'x-note': (_state, node) => ({type: 'footnoteReference', identifier: String(node.properties.number)}),
  img: (state, node) => {
    const {src = '', alt = ''} = node.properties
    const result = {type: 'image' as const, url: String(src), alt: String(alt)}
    state.patch(node, result)
    return result
  },
  caption: paragraph,
  figcaption: paragraph,
  summary: paragraph,
  table: (state, node) => tableNodes(state, node),
}

/** A caption, and the table with its spans and header cells. */
function tableNodes(state: State, node: Element): RootContent[] {
  const rows: TableRow[] = []
  const captions: RootContent[] = []
  const walk = (element: Element, inHead: boolean) => {
    for (const child of element.children) {
      if (child.type !== 'element') continue
      if (child.tagName === 'tr') rows.push(rowNode(state, child, inHead))
      else if (child.tagName === 'caption')
        captions.push(...(state.toFlow(state.all(child)) as RootContent[]))
      else walk(child, child.tagName === 'thead')
    }
  }
  walk(node, false)
  if (isData(rows)) {
    const table: Table = {type: 'table', children: rows, data: {header: 'row'}}
    state.patch(node, table)
    return [...captions, table]
  }
  // A table that only places words is none to a reader.
  const cells = rows.flatMap((row) => row.children).filter((cell) => cell.children.length)
  return [...captions, ...cells.map((cell): RootContent => ({...cell, type: 'paragraph'}))]
}

/** Tables of data have header cells, or at least two columns and three rows. */
function isData(rows: readonly TableRow[]): boolean {
  const cells = rows.flatMap((row) => row.children)
  const isHead = (cell: TableCell) => Boolean(cell.data?.shape?.header)
  if (cells.some(isHead)) return cells.some((cell) => !isHead(cell) && cell.children.length > 0)
  return rows.length > 2 && rows.every((row) => row.children.length > 1)
}

function rowNode(state: State, node: Element, inHead: boolean): TableRow {
  const cells = node.children.filter(
    (child): child is Element => child.type === 'element' && /^t[hd]$/.test(child.tagName),
  )
  // A header cell before cells of data heads its row.
  const hasData = cells.some(({tagName}) => tagName === 'td')
  const children = cells.map((cell, column) =>
    cellNode(state, cell, inHead, hasData && column === 0 && !inHead),
  )
  const row: TableRow = {type: 'tableRow', children}
  state.patch(node, row)
  return row
}

function cellNode(state: State, node: Element, inHead: boolean, headsRow: boolean): TableCell {
  const {scope, colSpan, rowSpan} = node.properties
  const isHeader = node.tagName === 'th' || inHead
  const shape = {
    ...(isHeader && {header: scope === 'row' || headsRow ? ('column' as const) : ('row' as const)}),
    ...(Number(colSpan) > 1 && {colSpan: Number(colSpan)}),
    ...(Number(rowSpan) > 1 && {rowSpan: Number(rowSpan)}),
  }
  const cell: TableCell = {type: 'tableCell', children: inCell(state.all(node) as Nodes[]), data: {shape}}
  state.patch(node, cell)
  return cell
}

/** A cell holds phrasing only: its paragraphs are parted by line breaks. */
function inCell(nodes: readonly Nodes[]): PhrasingContent[] {
  const parts: PhrasingContent[][] = []
  let isOpen = false
  for (const node of nodes) {
    const isBlock = blocks.has(node.type)
    if (isBlock) {
      const inner = 'children' in node ? inCell(node.children) : []
      if (inner.length) parts.push(inner)
    } else if (isOpen) parts.at(-1)!.push(node as PhrasingContent)
    else parts.push([node as PhrasingContent])
    isOpen = !isBlock
  }
  return parts.flatMap((part, index): PhrasingContent[] => (index ? [{type: 'break'}, ...part] : part))
}

const blocks = new Set<string>(
  'paragraph heading list listItem blockquote table tableRow tableCell code'.split(' '),
)
