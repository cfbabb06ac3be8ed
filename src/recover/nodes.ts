/** Blocks → mdast. Every text node is a copy of one range of one line. */
import type {
  BlockContent,
  DefinitionContent,
  Heading,
  ListItem,
  List as MdastList,
  Paragraph,
  RootContent,
  TableCell,
  TableRow,
} from 'mdast'
import {decision} from '../certainty.ts'
import {tell} from '../message.ts'
import {positionOf, textNode} from '../place.ts'
import type {Footnote, NoteLabel, PageBreak, Range} from '../tree.ts'
import {type Block, linesOfBlock, type PictureBlock, type SeparatorBlock, type TextBlock} from './blocks.ts'
import {isLetterSpaced} from './letter-spacing.ts'
import type {TextLine} from './lines.ts'
import type {Grouped, Item, List} from './lists.ts'
import type {Cell, CellShape, Table} from './tables.ts'
import {type Context, phrasing} from './text.ts'

export const nodesOf = (groups: readonly Grouped[], context: Context): RootContent[] =>
  groups.flatMap((group) =>
    group.kind === 'list'
      ? [listNode(group, context)]
      : [...breakBefore(linesOfBlock(group)[0], context), blockNode(group, context)],
  )

function blockNode(block: Block, context: Context): RootContent {
  switch (block.kind) {
    case 'table':
      return tableNode(block.table, context)
    case 'separator':
      return separatorNode(block, context)
    case 'footnote':
      return footnoteNode(block, context)
    case 'text':
      return block.heading ? headingNode(block, block.heading, context) : paragraphNode(block, context)
    case 'picture':
      return pictureNode(block, context)
  }
}

function breakBefore(line: TextLine | undefined, {breaks}: Context): PageBreak[] {
  const pageBreak = line && breaks.get(line.lineStart)
  return pageBreak ? [pageBreak] : []
}

function paragraphNode(block: TextBlock, context: Context): Paragraph {
  const {lines, why, blanksAbove, measure} = block
  const range = rangeOfLines(lines)
  context.decisions.push(decision('paragraph', why, range))
  decideBridges(block, context)
  const isSpaced = lines.every(isLetterSpaced)
  if (block.underline) {
    const {start, end} = block.underline
    context.removals.push({kind: 'marker', start, end, replacement: ' '})
  }
  return {
    type: 'paragraph',
    children: phrasing(lines, context),
    position: positionOf(context.locate, range.start, range.end),
    data: {
      layout: {
        why,
        blanksAbove,
        from: lines[0]!.from,
        to: lines.reduce((to, line) => Math.max(to, line.to), 0),
        lines: lines.length,
        measure,
        ...(isSpaced && {isSpaced}),
        ...(block.underline && {isUnderlined: true}),
        ...(block.said && {said: block.said}),
      },
      ...(block.lang && {hProperties: {lang: block.lang}}),
    },
  }
}

/** A heading that the file says is one. */
function headingNode(
  {lines, lang}: TextBlock,
  {depth, why}: NonNullable<TextBlock['heading']>,
  context: Context,
): Heading {
  const range = rangeOfLines(lines)
  context.decisions.push(decision('heading', why, range))
  return {
    type: 'heading',
    depth: depth as Heading['depth'],
    children: phrasing(lines, context),
    position: positionOf(context.locate, range.start, range.end),
    ...(lang && {data: {hProperties: {lang}}}),
  }
}

/** A picture; whether it came with the file shows in `files`. */
function pictureNode({name, file, alternative, after}: PictureBlock, context: Context): Paragraph {
  const position = positionOf(context.locate, after, after)
  if (file) context.files.set(name, file)
  return {type: 'paragraph', children: [{type: 'image', url: name, alt: alternative, position}], position}
}

function decideBridges({lines, bridges}: TextBlock, {decisions}: Context): void {
  for (const {at, why} of bridges) decisions.push(decision('one-sentence', why, lines[at]!))
}

/** Lines side by side and lines moved need not stand in order: the range is all that they span. */
const rangeOfLines = (lines: readonly TextLine[]): Range => ({
  start: lines.reduce((start, line) => Math.min(start, line.start), Number.POSITIVE_INFINITY),
  end: lines.reduce((end, line) => Math.max(end, line.end), 0),
})

function listNode({items, of}: List, context: Context): MdastList {
  const [{mark}] = items as [Item]
  const ordered = mark !== undefined && mark.kind !== 'bullet'
  const hProperties =
    of === 'marked'
      ? mark?.kind === 'letter' && {type: 'a'}
      : {className: [of === 'contents' ? 'printed-contents' : 'unmarked']}
  return {
    type: 'list',
    ordered,
    ...(ordered && {start: mark.value}),
    spread: false,
    ...(hProperties && {data: {hProperties}}),
    children: items.map((item) => itemNode(item, context)),
  }
}

function itemNode({mark, children}: Item, context: Context): ListItem {
  const [block, ...rest] = children
  const [first] = block.lines as [TextLine]
  const {start} = first
  const end = start + Math.min(mark?.length ?? 0, first.text.length)
  if (end > start) context.removals.push({kind: 'marker', start, end, replacement: ''})
  const range = rangeOfLines(block.lines)
  context.decisions.push(decision('list-item', block.why, range))
  decideBridges(block, context)
  const own: Paragraph = {
    type: 'paragraph',
    // A page that begins with the item begins inside it: between items a list has no room.
    children: [...breakBefore(first, context), ...phrasing(afterMark(block.lines, end), context)],
    position: positionOf(context.locate, range.start, range.end),
  }
  const further = rest.flatMap((child) => nodesOf([child], context)) as (BlockContent | DefinitionContent)[]
  return {
    type: 'listItem',
    spread: further.some((child) => child.type === 'paragraph'),
    children: [own, ...further],
    position: own.position!,
  }
}

/** An item's lines without its mark, which may stand on a line of its own. */
function afterMark([first, ...rest]: readonly TextLine[], offset: number): TextLine[] {
  const text = first!.text.slice(offset - first!.start)
  return text || !rest.length ? [{...first!, text, start: offset}, ...rest] : rest
}

function tableNode(table: Table, context: Context): RootContent {
  const range = rangeOfLines(table.lines.filter((line) => line.text))
  context.decisions.push(decision(table.header ? 'table' : 'preformatted', table.why, range))
  if (!table.header) return preformatted(table, range, context)
  if (table.header === 'contents') return printedContents(table, context)
  return {
    type: 'table',
    data: {header: table.header},
    children: table.rows.map(
      (cells, row): TableRow => ({
        type: 'tableRow',
        children: cells.map((cell, column) => cellNode(cell, table.shapes?.[row]?.[column], table, context)),
      }),
    ),
    position: positionOf(context.locate, range.start, range.end),
  }
}

/** Entries with their pages, one after the other. */
const printedContents = ({rows}: Table, context: Context): MdastList => ({
  type: 'list',
  ordered: false,
  spread: false,
  data: {hProperties: {className: ['printed-contents']}},
  children: rows.map((cells): ListItem => {
    const lines = cells.flat().sort((a, b) => a.start - b.start)
    const range = rangeOfLines(lines)
    const position = positionOf(context.locate, range.start, range.end)
    const paragraph: Paragraph = {type: 'paragraph', children: phrasing(lines, context), position}
    return {type: 'listItem', spread: false, children: [paragraph], position}
  }),
})

/** A page may begin inside the table; where it begins with the table, the break stands before that. */
const cellNode = (
  cell: Cell,
  shape: CellShape | undefined,
  {inOrder, breaks}: Table,
  context: Context,
): TableCell => ({
  type: 'tableCell',
  children: [
    ...(cell[0] === inOrder[0] ? [] : breakBefore(cell[0], context)),
    ...paragraphsOf(cell, breaks).flatMap((lines, index) => [
      ...(index ? [{type: 'break'} as const] : []),
      ...phrasing(lines, context),
    ]),
  ],
  ...(shape && {data: {shape}}),
})

/** A cell's paragraphs: an element of a table has no other way to part them than line breaks. */
function paragraphsOf(cell: Cell, breaks: Table['breaks']): Cell[] {
  const paragraphs: Cell[] = []
  for (const line of cell) {
    if (!paragraphs.length || breaks?.has(line)) paragraphs.push([line])
    else paragraphs.at(-1)!.push(line)
  }
  return paragraphs
}

/** Aligned text whose cells are not certain stays as it stands, blanks and line ends and all. */
function preformatted({lines}: Table, range: Range, {locate, source, file}: Context): Paragraph {
  const place = locate(range.start)
  tell(file, 'table-uncertain', {place, values: {line: place.line, last: locate(range.end).line}})
  const last = lines.findLastIndex((line) => line.text)
  return {
    type: 'paragraph',
    data: {hName: 'pre'},
    children: lines.slice(0, last + 1).map((line, index) => {
      const end = index === last ? line.end : line.until
      return textNode(locate, line.lineStart, end, source.text.slice(line.lineStart, end))
    }),
    position: positionOf(locate, range.start, range.end),
  }
}

function separatorNode({line}: SeparatorBlock, {locate, removals, decisions}: Context): RootContent {
  removals.push({kind: 'marker', start: line.start, end: line.end, replacement: ' '})
  decisions.push(decision('separator', 'row-of-signs', line))
  return {type: 'thematicBreak', position: positionOf(locate, line.start, line.end)}
}

function footnoteNode(block: TextBlock, context: Context): Footnote {
  const {lines} = block
  const [first] = lines as [TextLine]
  const range = rangeOfLines(lines)
  const position = positionOf(context.locate, range.start, range.end)
  context.decisions.push(decision('footnote', block.why, range))
  const number = /^\d+/.exec(first.text)![0]
  const end = first.start + number.length
  const at = positionOf(context.locate, first.start, end)
  const label: NoteLabel = {
    type: 'noteLabel',
    number,
    children: [textNode(context.locate, first.start, end, number)],
    position: at,
  }
  const rest = {...first, text: first.text.slice(number.length), start: end}
  const children = [label, ...phrasing([rest, ...lines.slice(1)], context)]
  return {type: 'footnote', number, children: [{type: 'paragraph', children, position}], position}
}
