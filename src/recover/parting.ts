import {sectionMark} from '../plain-text.ts'
import type {Reason} from '../tree.ts'
import {partings} from './aligned.ts'
import type {TextBlock} from './blocks.ts'
import {isLetterSpaced} from './letter-spacing.ts'
import {type Evidence, mayBeHeading} from './line-evidence.ts'
import type {TextLine} from './lines.ts'
import {follows, type Mark} from './marks.ts'

/** A line that is an address and nothing else. */
const address = /^(?:\S+@\S+|www\.\S+|https?:\S+)$/u
/** Ragged lines end a little early for many reasons. Columns. */
const slack = (width: number): number => Math.max(3, width * 0.08)

/** Why a line begins a block after a gap of blank lines, or on a new page; if not, the block has a bridge to it. */
export function partingAcross(block: TextBlock, evidence: Evidence, gap: number): Reason | undefined {
  const {ends, isOpen, lower, room, width, mark, line, last} = evidence
  if (mark?.isStrong) return 'list-mark'
  const isFull = room <= slack(width)
  const goesOn =
    !ends &&
    (lower
      ? gap === 0 || isFull || isOpen || !isNameLike(block)
      : gap === 0 && isOpen && isFull && last.to - last.from >= 30 && !isNumbered(mark))
  const mayBeItem = mark && (follows(mark, block.mark ?? mark) || mark.value === 1)
  if (
    !goesOn ||
    (mayBeItem && mark.kind !== 'bullet' && !lower) ||
    (mark && block.mark && follows(mark, block.mark))
  )
    return gap ? 'blank-line' : 'page-starts'
  if (sectionMark.test(line.text)) return 'section-mark'
  if (!lower && line.from > last.from + 1 && line.column === last.column) return 'first-line-indent'
  block.bridges.push({at: block.lines.length, why: lower ? 'continues-in-lower-case' : 'full-line-goes-on'})
  return undefined
}

const isNumbered = (mark: Mark | undefined): boolean => mark?.kind === 'number'

/** One short line of words with capitals, such as a name: a role that follows it after a gap does not go on with it. */
const isNameLike = ({lines: [line, ...more], measure}: TextBlock): boolean =>
  more.length === 0 &&
  line!.to < measure * 0.75 &&
  /^(?:\p{Lu}\S*|\(\p{Lu}+\))(?:\s\(?\p{Lu}\S*)*$/u.test(line!.text)

/** Why a line begins a block though no blank line parts it from the line before. */
export function partingWithin(block: TextBlock, evidence: Evidence): Reason | undefined {
  const {ends, isOpen, lower, room, width, mark, line, last} = evidence
  const isShort = room > slack(width) * (mayBeHeading(block) ? 0.5 : 1)
  if (mark && opensItem(mark, block, evidence)) return 'list-mark'
  if (isLetterSpaced(last) !== isLetterSpaced(line)) return 'letter-spaced'
  if (isApart(last) || isApart(line)) return 'words-set-apart'
  if (sectionMark.test(line.text) && (ends || isShort)) return 'section-mark'
  const indent = line.from - paragraphIndent(block)
  const isIndented =
    indent >= 2 &&
    indent <= 12 &&
    block.lines.length > 1 &&
    !block.mark &&
    last.from - paragraphIndent(block) < 2
  // The lines of an item hang below its text, if they hang at all.
  const leaves =
    block.mark && Math.abs(line.from - block.mark.textFrom) > 1 && line.from !== block.lines[0]!.from
  if (leaves && !lower && !isOpen) return 'indent-ends'
  if (ends) {
    if (lower) return address.test(last.text) && address.test(line.text) ? 'short-line' : undefined
    if (isIndented) return 'first-line-indent'
    if (
      block.mark &&
      line.from < block.mark.textFrom - 1 &&
      block.lines.length > 1 &&
      last.from >= block.mark.textFrom - 1
    )
      return 'indent-ends'
    return isShort ? 'short-line-ends-sentence' : undefined
  }
  if (lower) return isShort && address.test(line.text) && !isOpen ? 'short-line' : undefined
  const {isRun, goesOnName, opensWord} = evidence
  if (isOpen) return opensWord && room > width * 0.4 ? 'short-line' : undefined
  if (isRun && goesOnName) return undefined
  if (isRun && opensWord) return 'short-line'
  // Inside a paragraph only a line much too short ends without the end of a sentence; a heading's last line may be longer.
  const isTitle = mayBeHeading(block) && evidence.opensWord
  if (!isRun && !isTitle && block.lines.length > 1) {
    return room > width * (mayBeHeading(block) ? 0.15 : 0.3) ? 'short-line' : undefined
  }
  if (isIndented && isShort) return 'first-line-indent'
  return isShort ? 'short-line' : undefined
}

/** Words at both ends of a line, such as a letterhead's or two names: it is no line of running text. */
const isApart = (line: TextLine): boolean => partings(line).some(({from, to}) => to - from >= 8)

/** Where the lines of a paragraph begin, its first line left out: that may be indented, or hang. */
const paragraphIndent = ({lines}: TextBlock): number => lines[1]?.from ?? lines[0]!.from

function opensItem(
  mark: Mark,
  block: TextBlock,
  {ends, isListed, isOpen, lower, last, line, room, width}: Evidence,
): boolean {
  if (mark.isStrong) return true
  const inList =
    block.mark && (follows(mark, block.mark) || (mark.kind === 'bullet' && mark.style === block.mark.style))
  if (inList)
    return (
      mark.kind !== 'bullet' ||
      block.mark!.textFrom - block.mark!.length === line.from ||
      ends ||
      /[,;]$/u.test(last.text)
    )
  // Deeper than the lines of the item above: a list inside it.
  if (mark.kind === 'bullet' && block.mark && line.from > block.mark.textFrom) return true
  if (mark.kind === 'bullet')
    return ends || (room > slack(width) && !isOpen && line.from > block.lines[0]!.from)
  // A number or letter that opens a list counts from one, or goes on with a list around this one.
  if (mark.value === 1) return ends || isListed || room > slack(width) || (last.text.endsWith(',') && !lower)
  return (ends || room > slack(width)) && (!lower || mark.kind === 'letter')
}
