import type {Language} from '../../language/language.ts'
import {sectionMark} from '../../plain-text.ts'
import type {Reason} from '../../tree.ts'
import {hasLeaders} from '../leaders.ts'
import {endsSentence, isOpenEnd} from '../line-evidence.ts'
import {follows, type Mark, markOf} from '../marks.ts'
import type {Leading} from './leading.ts'
import type {PrintLine} from './lines.ts'
import {type PrintRow, wordsOf} from './rows.ts'

/** Lines of one column that belong together. */
export interface PrintBlock {
  rows: PrintRow[]
  why: Reason
  mark: Mark | undefined
}

/** More than the leading, by so much: a gap. */
const gap = 1.22
/** Indents, in heights of the print. */
const indent = {least: 0.7, most: 5}

/** Rows of one column → blocks. */
export function blocksOf(
  rows: readonly PrintRow[],
  leading: Leading,
  language: Pick<Language, 'openWords'>,
): PrintBlock[] {
  const blocks: PrintBlock[] = []
  for (const [index, row] of rows.entries()) {
    const block = blocks.at(-1)
    const edge = edgeAround(rows, index)
    const opens = block && opensLikeOne(block, row, rows[index + 1]) && 'first-line-indent'
    const why = block ? opens || parting(block, row, edge, leading, language) : 'page-starts'
    if (why) blocks.push({rows: [row], why, mark: markOf(row.lines[0]!)})
    else block!.rows.push(row)
  }
  return blocks
}

/** After a paragraph of one line a row stands as far in as that one, and the next further out: each begins a paragraph. */
function opensLikeOne({rows, mark, why}: PrintBlock, row: PrintRow, next: PrintRow | undefined): boolean {
  if (!next) return false
  const [first, ...others] = rows as [PrintRow]
  const isFurtherOut = row.x - next.x > row.size * indent.least
  const isLike = Math.abs(row.x - first.x) < 1 && Math.abs(row.size - first.size) < 0.6
  return (
    !others.length &&
    !mark &&
    isLike &&
    (isFurtherOut || (why === 'first-line-indent' && markOf(next.lines[0]!) !== undefined)) &&
    endsSentence(wordsOf(first)) &&
    /^\p{Lu}/u.test(wordsOf(row))
  )
}

/** So many rows up and down tell how wide the text is set. */
const around = 20

/** Where full lines of the print around a row end, in points. */
function edgeAround(rows: readonly PrintRow[], at: number): number {
  const row = rows[at]!
  return rows
    .slice(Math.max(0, at - around), at + around)
    .filter(({x, size}) => Math.abs(x - row.x) < row.size * 5 && Math.abs(size - row.size) < 0.6)
    .reduce((edge, {right}) => Math.max(edge, right), row.right)
}

/** Why a row begins a block; `undefined` where it goes on with the one before it. */
function parting(
  block: PrintBlock,
  row: PrintRow,
  edge: number,
  leading: Leading,
  {openWords}: Pick<Language, 'openWords'>,
): Reason | undefined {
  const last = block.rows.at(-1)!
  const [words, lastWords] = [wordsOf(row), wordsOf(last)]
  const [style, lastStyle] = [styleOf(row), styleOf(last)]
  const size = Math.max(style.size, lastStyle.size)
  const ends = endsSentence(lastWords)
  const lower = /^[\p{Ll}(]/u.test(words)
  const goesOn = !ends && (lower || isOpenEnd(lastWords, openWords))
  const step = row.y - last.y
  const normal = leading(size)
  const isLarger = Math.abs(style.size - lastStyle.size) > 0.6
  const inSentence = !ends && lower
  if (step > normal * (goesOn ? 2 : gap) + (goesOn ? 0 : 0.6)) return 'wider-gap'
  if (isLarger && !(inSentence && Math.abs(style.size - lastStyle.size) < 1.6)) return 'other-type'
  if (style.isBold !== lastStyle.isBold && !inSentence) return 'other-type'
  if (opensNote(row)) return 'raised-number'
  const mark = markOf(row.lines[0]!)
  const room = roomAfter(block, row, words, edge)
  const isShort = room > size * 0.4
  if (mark && opensItem(mark, block, {ends, isShort, goesOn, row})) return 'list-mark'
  if (hasLeaders({text: lastWords})) return 'contents-line'
  if (sectionMark.test(words) && (ends || isShort)) return 'section-mark'
  const left = Math.min(
    ...block.rows.slice(1).map(({x}) => x),
    block.mark ? Number.POSITIVE_INFINITY : block.rows[0]!.x,
  )
  const hangs = block.mark && Number.isFinite(left)
  if (hangs && row.x < left - size * 0.5 && !lower) return 'indent-ends'
  if (block.mark && !hangs && row.x < block.rows[0]!.x - size * 0.5 && !lower) return 'indent-ends'
  if (block.mark && !lower && isShort && row.x <= block.rows[0]!.x + size * 0.5) return 'indent-ends'
  if (lower && !ends) return undefined
  const shift = row.x - (Number.isFinite(left) ? left : block.rows[0]!.x)
  const isIndented = shift > size * indent.least && shift < size * indent.most
  // The first line of an item stands further out than the others.
  if (
    isIndented &&
    !hangs &&
    !(block.mark && block.rows.length === 1) &&
    (ends || isShort) &&
    !isCentred(row, last, left)
  )
    return 'first-line-indent'
  if (ends) return isShort && !lower ? 'short-line-ends-sentence' : undefined
  if (isOpenEnd(lastWords, openWords)) return undefined
  const width = edge - Math.min(row.x, last.x)
  // Lines of a heading are broken early; those of a letterhead or a list of names each stand alone.
  if (isHeadingLike(block)) return undefined
  return room > width * 0.35 && /^[\p{Lu}\p{N}]/u.test(words) ? 'short-line' : undefined
}

const styleOf = ({lines}: Pick<PrintRow, 'lines'>): PrintLine['print'] =>
  lines.reduce((longest, line) => (line.text.length > longest.text.length ? line : longest)).print

/** A raised number opens a note. */
const opensNote = ({lines: [line]}: PrintRow): boolean => {
  const [first] = line!.print.runs
  return first?.isRaised === true && /^\d{1,3}$/.test(line!.text.slice(0, first.end).trim())
}

/** Two or three lines of bold or large print. */
const isHeadingLike = ({rows}: PrintBlock): boolean =>
  rows.length <= 3 && rows.every((row) => styleOf(row).isBold)

const isCentred = (row: PrintRow, last: PrintRow, left: number): boolean =>
  Math.abs(last.x - left) > row.size * 0.5 &&
  Math.abs(row.x + row.right - last.x - last.right) < row.size &&
  Math.abs(row.x - last.x) > row.size * 0.5

/** How much room the last line has left, had it taken the next word. Points. */
function roomAfter({rows}: PrintBlock, row: PrintRow, words: string, edge: number): number {
  const last = rows.at(-1)!
  const own = Math.max(...rows.slice(-12).map(({right}) => right), row.right)
  const limit = rows.length > 3 ? own : edge
  const word = /^\S+/u.exec(words)![0]
  const letter = (row.right - row.x) / Math.max(1, words.length)
  return limit - last.right - (word.length + 1) * letter
}

function opensItem(
  mark: Mark,
  block: PrintBlock,
  {ends, isShort, goesOn, row}: {ends: boolean; isShort: boolean; goesOn: boolean; row: PrintRow},
): boolean {
  if (mark.isStrong) return true
  const first = block.rows[0]!
  const isBeside = Math.abs(row.x - first.x) < row.size * 0.5
  if (block.mark && follows(mark, block.mark) && (isBeside || ends || isShort)) return true
  if (mark.kind === 'bullet')
    return (ends || isShort || (block.mark?.style === mark.style && isBeside)) && !(goesOn && !isShort)
  return (ends || isShort) && !(goesOn && !ends && mark.value !== 1)
}
