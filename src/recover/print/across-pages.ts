import type {Language} from '../../language/language.ts'
import {endsSentence, isOpenEnd} from '../line-evidence.ts'
import {follows, markOf} from '../marks.ts'
import type {PrintLine} from './lines.ts'
import type {GridPart, ItemPart, Part} from './tagged.ts'

/** What tells whether words go on. */
interface Words extends Pick<Language, 'openWords'> {
  /** Whether the document sets the first lines of its paragraphs further in. */
  indents: boolean
}

/** So many of its paragraphs begin so. */
const many = 0.1

function indentsFirstLines(parts: readonly Part[]): boolean {
  const texts = parts.filter((part) => part.kind === 'text')
  const indented = texts.filter((part) => 'why' in part && part.why === 'first-line-indent')
  return indented.length > texts.length * many
}

/**
 * The library gives the structure tree page by page, and a layout has columns: what the end of a page or a column cut in
 * two is put together again. A paragraph that went on says so in its words, a list or a table in that the next begins with
 * one.
 */
export function joinPages(pages: readonly Part[][], {openWords}: Pick<Language, 'openWords'>): Part[] {
  const language = {openWords, indents: indentsFirstLines(pages.flat())}
  const joined: Part[] = []
  /** Where the parts of the page before begin. */
  let before = 0
  for (const page of pages) {
    const parts = joinCutLines(page, language)
    const first = parts.findIndex(isOfText)
    const at = first < 0 ? -1 : placeToJoin(joined, before, parts[first]!, language)
    before = joined.length
    if (at < 0) joined.push(...parts)
    else {
      joined[at] = joinParts(joined[at]!, parts[first]!, language)!
      joined.push(...parts.slice(0, first), ...parts.slice(first + 1))
    }
  }
  return joined
}

/** Authors' programs tag single lines of a heading or an entry: a line that goes on right below in lower case is no block. */
function joinCutLines(parts: readonly Part[], language: Words): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    const whole = last && isCutLine(last, part) && joinParts(last, part, language)
    if (whole) joined[joined.length - 1] = whole
    else joined.push(part)
  }
  return joined
}

function isCutLine(before: Part, after: Part): boolean {
  if (before.kind !== 'text' || after.kind !== 'text') return false
  const [last, first] = [before.lines.at(-1)!, after.lines[0]!]
  const step = first.print.y - last.print.y
  return /^\p{Ll}{2}/u.test(first.text) && step > 0 && step < last.print.size * 1.65
}

const isOfText = ({kind}: Part): boolean => kind !== 'note' && kind !== 'picture'

/**
 * The part that goes on on the next page: the last one or, where a box or a caption stands below it, the last that stops in
 * the middle of a sentence.
 */
function placeToJoin(joined: readonly Part[], from: number, first: Part, language: Words): number {
  const last = joined.findLastIndex(isOfText)
  if (last < 0 || joinParts(joined[last]!, first, language)) return last
  if (first.kind !== 'text' || !/^\p{Ll}/u.test(first.lines[0]!.text) || markOf(first.lines[0]!)) return -1
  return joined.findLastIndex(
    (part, at) =>
      at >= from &&
      part.kind === 'text' &&
      part.lines.length > 1 &&
      joinParts(part, first, language) !== undefined,
  )
}

/** Two parts as one; `undefined` where they are two. */
function joinParts(last: Part, first: Part, language: Words): Part | undefined {
  if (last.kind === 'text' && first.kind === 'text') {
    const [mark, markBefore] = [markOf(first.lines[0]!), markOf(last.lines[0]!)]
    if (mark?.isStrong || (mark && markBefore && follows(mark, markBefore))) return undefined
    const isLike = last.heading === first.heading
    return isLike && goesOn(last.lines, first.lines, language)
      ? {...last, lines: [...last.lines, ...first.lines]}
      : undefined
  }
  if (last.kind === 'list' && first.kind === 'list' && last.isContents === first.isContents) {
    return {...last, items: joinItems(last.items, first.items, language)}
  }
  if (last.kind === 'table' && first.kind === 'table' && widthOf(last) === widthOf(first)) {
    return {...last, rows: [...last.rows, ...first.rows]}
  }
  if (last.kind === 'grid' && first.kind === 'grid' && isSameGrid(last, first)) return joinGrids(last, first)
  return undefined
}

/** A table that goes on: cells of one width, at the same places. */
function isSameGrid({table: a}: GridPart, {table: b}: GridPart): boolean {
  const [last, first] = [a.rows.at(-1)!, b.rows[0]!]
  return a.why === b.why && a.header === b.header && last.length === first.length
}

const joinGrids = ({table: a}: GridPart, {table: b}: GridPart): GridPart => ({
  kind: 'grid',
  table: {
    ...a,
    lines: [...a.lines, ...b.lines],
    inOrder: [...a.inOrder, ...b.inOrder],
    rows: [...a.rows, ...b.rows],
    ...(a.shapes && b.shapes && {shapes: [...a.shapes, ...b.shapes]}),
  },
})

const widthOf = ({rows}: Extract<Part, {kind: 'table'}>): number =>
  Math.max(...rows.map((row) => row.reduce((width, {shape}) => width + (shape.colSpan ?? 1), 0)))

/** An item that goes on has no label on the second page. */
function joinItems(before: readonly ItemPart[], after: readonly ItemPart[], language: Words): ItemPart[] {
  const last = before.at(-1)
  const [first, ...rest] = after
  const [end, start] = [last?.parts.at(-1), first?.parts[0]]
  const whole = first?.label.length === 0 && end && start && joinParts(end, start, language)
  if (!last || !first || !whole) return [...before, ...after]
  return [
    ...before.slice(0, -1),
    {...last, parts: [...last.parts.slice(0, -1), whole, ...first.parts.slice(1)]},
    ...rest,
  ]
}

/** Whether the words of a block go on after a page's end. */
function goesOn(
  before: readonly PrintLine[],
  after: readonly PrintLine[],
  {openWords, indents}: Words,
): boolean {
  const last = before.at(-1)!
  const first = after[0]!
  if (Math.abs(last.print.size - first.print.size) > 0.6 || last.print.isBold !== first.print.isBold)
    return false
  const widest = rightEdge(before)
  const room = (widest - last.print.right) / last.print.size
  if (!isFull(last, before, first)) return false
  if (endsSentence(last.text)) return mayGoOnAfterSentence(before, first, indents)
  if (/^[\p{Ll}(]/u.test(first.text) || isOpenEnd(last.text, openWords)) return true
  // A name in the middle of a sentence: the line was full, and is one of several of running text.
  const isWide = widest - last.print.x > last.print.size * 15
  return before.length > 2 && isWide && room < 4 && /\p{L}$/u.test(last.text)
}

const rightEdge = (lines: readonly PrintLine[]): number =>
  lines.reduce((edge, {print}) => Math.max(edge, print.right), 0)

/** A line that was cut had no room for the next word. */
function isFull(last: PrintLine, before: readonly PrintLine[], first: PrintLine): boolean {
  const edge = before.length > 1 ? rightEdge(before) : (last.edge ?? 0)
  const word = /^\S+/u.exec(first.text)![0].length * first.print.size * 0.6
  return /[-\u00AD]$/u.test(last.text) || edge - last.print.right < word + last.print.size
}

/**
 * A sentence may end just where a page does. Few paragraphs end where the next word would have had no room: the text rather
 * goes on, if the next line stands where the lines of the paragraph stand.
 */
function mayGoOnAfterSentence(before: readonly PrintLine[], first: PrintLine, indents: boolean): boolean {
  const last = before.at(-1)!
  const {x, size} = last.print
  if (!/^\p{Lu}\p{Ll}/u.test(first.text) || !/\p{Ll}[.?!]$/u.test(last.text)) return false
  if (indents) return first.from === last.from
  const isAligned = first.page > last.page && Math.abs(first.print.x - x) < 1
  // In narrow columns many lines are full.
  const isWide = rightEdge(before) - x > size * 30
  return before.length > 2 && isAligned && isWide
}
