import type {Block, TextBlock} from './blocks.ts'
import {hasLeaders} from './leaders.ts'
import {follows, type Mark} from './marks.ts'

/** A list as it was found: items with what else belongs to each. */
export interface List {
  kind: 'list'
  /** What it lists: items with marks, entries of contents, or items without marks of their own. */
  of: 'marked' | 'contents' | 'plain'
  items: Item[]
}

export interface Item {
  /** None where the item is a line of contents. */
  mark: Mark | undefined
  /** The item's own text, then further paragraphs and lists inside it. */
  children: [TextBlock, ...(TextBlock | List)[]]
}

export type Grouped = Block | List

/** A numbered block that asks is not taken for an item: whether it is one depends on what answers it. */
const asks = /\?[)”"’']*\s*$/u

interface Open {
  list: List
  /** Column of the marks. */
  column: number
  last: Mark
}

/** Groups the blocks that open with marks of one kind, one after the other, into lists, nested by indent. */
export function groupLists(blocks: readonly Block[]): Grouped[] {
  const grouped: Grouped[] = []
  let open: Open[] = []
  const close = () => {
    open = []
  }
  for (const block of blocks) {
    if (block.kind === 'text' && isEntry(block, grouped.at(-1))) {
      close()
      addEntry(block, grouped)
    } else if (block.kind !== 'text') {
      // Notes at a page's end do not end a list that goes on.
      if (block.kind !== 'footnote') close()
      grouped.push(block)
    } else if (block.mark && !block.said && !isQuestion(block)) {
      addItem(block as TextBlock & {mark: Mark}, grouped, open)
    } else {
      const item = open.findLast(({column}) => block.lines[0]!.from > column + 1)
      if (!item || block.blanksAbove === undefined || isQuestion(block)) {
        close()
        grouped.push(block)
      } else {
        open.splice(open.indexOf(item) + 1)
        item.list.items.at(-1)!.children.push(block)
      }
    }
  }
  return grouped.flatMap((group, at) =>
    group.kind === 'list' ? keepOrOpen(group, grouped[at - 1]) : [group],
  )
}

/** A line of contents has leaders, or stands among others and ends in a page number as they do. */
function isEntry({lines, why}: TextBlock, before: Grouped | undefined): boolean {
  const last = lines.at(-1)!
  const isAmong = before?.kind === 'list' && !before.items[0]!.mark && why === 'contents-line'
  return hasLeaders(last) || (isAmong && /\s\d{1,3}$/u.test(last.text))
}

/** Lines of contents, one after the other, are a list. */
function addEntry(block: TextBlock, grouped: Grouped[]): void {
  const last = grouped.at(-1)
  const item: Item = {mark: undefined, children: [block]}
  if (last?.kind === 'list' && !last.items[0]!.mark) last.items.push(item)
  else grouped.push({kind: 'list', of: 'contents', items: [item]})
}

const isQuestion = ({mark, lines}: TextBlock): boolean =>
  mark?.kind === 'number' && lines.some((line) => asks.test(line.text) || /\?\s+\p{Lu}/u.test(line.text))

function addItem(block: TextBlock & {mark: Mark}, grouped: Grouped[], open: Open[]): void {
  const column = block.lines[0]!.from
  const item: Item = {mark: block.mark, children: [block]}
  while (
    open.length > 1 &&
    open.at(-1)!.column > column + 1 &&
    !continuesList(open.at(-1)!, block.mark, column)
  )
    open.pop()
  // An item of an outer list may stand no further out than those of the inner one.
  const at = open.findLastIndex((each) => continuesList(each, block.mark, column))
  if (at >= 0) {
    open.splice(at + 1)
    const {list} = open[at]!
    list.items.push(item)
    open[at] = {list, column, last: block.mark}
    return
  }
  const outer = open.at(-1)
  const list: List = {kind: 'list', of: 'marked', items: [item]}
  const isInside =
    outer &&
    startsList(block.mark) &&
    (column > outer.column + 1 || isAnnounced(outer.list.items.at(-1)!.children[0]))
  if (isInside) outer.list.items.at(-1)!.children.push(list)
  else {
    open.length = 0
    grouped.push(list)
  }
  open.push({list, column, last: block.mark})
}

const continuesList = ({column, last}: Open, mark: Mark, at: number): boolean =>
  follows(mark, last) && Math.abs(column - at) <= (mark.kind === 'bullet' ? 1 : 4)

const startsList = (mark: Mark): boolean => mark.kind === 'bullet' || mark.value === 1

const isAnnounced = (block: Block | undefined): boolean =>
  block?.kind === 'text' && /[:]$/u.test(block.lines.at(-1)!.text)

/** A single item proves little: it is a list where a bullet or a colon says so; else its blocks stay as they are. */
function keepOrOpen(list: List, before: Grouped | undefined): Grouped[] {
  const [first] = list.items
  const isList =
    list.items.length > 1 ||
    !first!.mark ||
    first!.mark.isStrong ||
    (before && before.kind !== 'list' && isAnnounced(before))
  if (isList) {
    for (const item of list.items) {
      item.children = item.children.flatMap((child) =>
        child.kind === 'list' ? keepOrOpen(child, item.children[0]) : [child],
      ) as Item['children']
    }
    return [list]
  }
  return first!.children.flatMap((child) => (child.kind === 'list' ? keepOrOpen(child, undefined) : [child]))
}
