import type {Language} from '../language/language.ts'
import type {Reason} from '../tree.ts'
import type {Block, TextBlock} from './blocks.ts'
import type {Correction} from './corrections.ts'
import {hasLeaders} from './leaders.ts'
import type {TextLine} from './lines.ts'
import {follows, type Mark, markOf} from './marks.ts'
import {measures} from './measure.ts'
import type {Table} from './tables.ts'

/** What a sentence ends with; the number of a note may follow. */
export const sentenceEnd = /[.?!…:][)”"’']*(?:\d{1,2}|(?<=\p{Ll}{4}[.?!]) \d{1,2})?$/u
const opensInLowerCase = /^[\p{Ll}(]/u
const separator = /^(?:[-–—_=*]\s?){3,}$/u
/** A title has at most so many lines. */
const longestTitle = 6
/** So many lines of a block tell how wide it was set. */
const telling = 12
/** A year alone on a line ends what stands above it. */
const year = /^(?:19|20)\d{2}$/u
/** Words in lower case, then one with a capital: a name may go on in the next line. */
const nameAtEnd = /(?:^|\s)\p{Ll}{2,}\s(?:.*\s)?\p{Lu}[\p{L}.]*$/u
/** One word with a capital after a word in lower case: a name has begun. */
const givenNameAtEnd = /(?:^|\s)\p{Ll}{2,}\s\p{Lu}\p{Ll}+$/u
/** A line that is an address and nothing else. */
const address = /^(?:\S+@\S+|www\.\S+|https?:\S+)$/u
/** A section of a statute or of minutes opens a block of its own. */
const section = /^(?:§\s?\d{1,4}|\d{1,3}\s?\p{Ll}?\s§)(?!\p{L})/u
/** What the lines between two blocks tell of where they part. */
interface Between {
  /** Blank lines, page furniture left out. */
  blanks: number
  /** A page or a column begins. */
  newPage: boolean
  /** A table or a separator stood between. */
  barrier: boolean
}

export interface Context {
  isFurniture(line: TextLine): boolean
  startsPage(line: TextLine): boolean
  isNote(line: TextLine): boolean
  opensNote(line: TextLine): boolean
  tableFrom(at: number): Table | undefined
  correctionAt(line: TextLine): Correction | undefined
  language: Pick<Language, 'openWords' | 'words'>
}

/**
 * Lines → blocks. A blank line parts blocks, and so does a line that was broken though the next word had room; a
 * lower-case start after no sentence end goes on with the sentence, whatever lies between.
 */
export function paragraphs(lines: readonly TextLine[], context: Context): Block[] {
  const measure = measures(lines.filter((line) => !context.isFurniture(line)))
  const spacing = spacingOf(lines, context)
  const blocks: Block[] = []
  /** Notes that wait for the paragraph around them to end. */
  let notes: TextBlock[] = []
  let block: TextBlock | undefined
  let between: Between = {blanks: 0, newPage: true, barrier: false}
  const reset = () => {
    between = {blanks: 0, newPage: false, barrier: false}
  }
  const open = (line: TextLine, why: Reason) => {
    blocks.push(...notes)
    notes = []
    const blanksAbove = between.newPage ? undefined : between.blanks
    block = {
      kind: 'text',
      lines: [line],
      why,
      bridges: [],
      mark: markOf(line),
      blanksAbove,
      said: saidOf(context.correctionAt(line)),
      measure: measure(line),
    }
    blocks.push(block)
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!
    const previous = lines[at - 1]
    if (context.startsPage(line) || (previous && previous.column !== line.column)) between.newPage = true
    if (context.isFurniture(line)) continue
    if (!line.text) {
      if (!line.isStaggered) between.blanks += 1
      continue
    }
    if (context.isNote(line)) {
      if (context.opensNote(line)) notes.push(noteFrom(line, measure(line)))
      else notes.at(-1)!.lines.push(line)
      continue
    }
    const table = context.correctionAt(line) ? undefined : context.tableFrom(at)
    if (table) {
      blocks.push(...notes, {kind: 'table', table})
      notes = []
      block = undefined
      at += table.lines.length - 1
      reset()
      continue
    }
    if (separator.test(line.text)) {
      blocks.push(...notes, {kind: 'separator', line})
      notes = []
      block = undefined
      reset()
      continue
    }
    const why = block ? parting(block, line) : 'blank-line'
    if (why) open(line, why)
    else block!.lines.push(line)
    reset()
  }
  blocks.push(...notes)
  return blocks

  /** Why a line begins a block; `undefined` where it goes on with the one before it. */
  function parting(current: TextBlock, line: TextLine): Reason | undefined {
    const correction = context.correctionAt(line)
    if (correction?.as === 'join') return undefined
    // A heading that a person marked is one line, unless the next is said to go on with it.
    if (saidOf(correction) || current.said?.as === 'heading') return 'said-by-a-person'
    const last = current.lines.at(-1)!
    // Blank lines at a page's edge say nothing.
    const gap = between.newPage ? 0 : Math.max(0, between.blanks - spacing)
    const evidence = evidenceOf(current, last, line)
    // An entry of the contents may take two lines; only the last has the leaders.
    if (hasLeaders(last)) return 'contents-line'
    if (hasLeaders(line)) return gap || !evidence.lower ? 'contents-line' : undefined
    return gap || between.newPage ? partingAcross(current, evidence, gap) : partingWithin(current, evidence)
  }

  function evidenceOf(current: TextBlock, last: TextLine, line: TextLine): Evidence {
    const word = /^\S+/u.exec(line.text)![0]
    const set = measure(last)
    const width = measureOfRun(current, line, set)
    const isRun =
      current.blanksAbove !== 0 &&
      current.lines.length <= longestTitle &&
      [...current.lines, line].every((each) => each.to < set * 0.75)
    const opensName = /^\p{Lu}/u.test(line.text)
    const isTitleLike = isRun || mayBeHeading(current)
    const isCommon =
      isTitleLike && opensName && context.language.words.hasCommon(/^\p{L}+/u.exec(word)?.[0] ?? '')
    return {
      last,
      line,
      mark: markOf(line),
      ends: sentenceEnd.test(last.text),
      isOpen: isOpenEnd(last.text, context.language.openWords),
      lower: opensInLowerCase.test(line.text) || year.test(line.text),
      goesOnName:
        opensName &&
        nameAtEnd.test(last.text) &&
        (!isCommon || last.text.endsWith('s') || givenNameAtEnd.test(last.text)) &&
        last.to + 1 + word.length > Math.max(last.to, line.to) * 0.9,
      opensWord: isCommon,
      isRun,
      room: width - (last.to + 1 + word.length),
      width,
    }
  }

  /**
   * Three lines of a block tell best how wide it was set. A title is set larger than the text, and has a measure of its
   * own as well.
   */
  function measureOfRun({lines: all, blanksAbove}: TextBlock, line: TextLine, width: number): number {
    const run = all.slice(-telling)
    const longest = Math.max(line.to, ...run.map((each) => each.to))
    if (run.length > 2) return longest
    return run.length > 1 && blanksAbove && longest < width * 0.7 ? longest : width
  }
}

/** Whether a line ends in a word or a sign that cannot end anything. */
const isOpenEnd = (text: string, openWords: ReadonlySet<string>): boolean =>
  /[,–-]$/u.test(text) || openWords.has(/\p{L}+$/u.exec(text.slice(-30))?.[0].toLowerCase() ?? '')

const saidOf = (correction: Correction | undefined): TextBlock['said'] =>
  correction?.as === 'heading' || correction?.as === 'paragraph' ? correction : undefined

const noteFrom = (line: TextLine, measure: number): TextBlock => ({
  kind: 'footnote',
  lines: [line],
  why: 'note-at-page-end',
  bridges: [],
  mark: undefined,
  blanksAbove: undefined,
  said: undefined,
  measure,
})

interface Evidence {
  last: TextLine
  line: TextLine
  mark: Mark | undefined
  /** The last line ends a sentence. */
  ends: boolean
  /** The last line ends in a word or sign that cannot end anything. */
  isOpen: boolean
  lower: boolean
  /** A name may go on: the last word and the next have capitals, and the next had no room in a title's lines. */
  goesOnName: boolean
  /** After what may be a heading, the line opens with a common word with a capital: it begins something. */
  opensWord: boolean
  /** All lines so far are short, as those of a title are. */
  isRun: boolean
  /** Columns left on the last line had it taken the next word; much of it means that the line was broken on purpose. */
  room: number
  width: number
}

/** Ragged lines end a little early for many reasons. Columns. */
const slack = (width: number): number => Math.max(3, width * 0.08)

function partingAcross(block: TextBlock, evidence: Evidence, gap: number): Reason | undefined {
  const {ends, isOpen, lower, room, width, mark, line, last} = evidence
  if (mark?.isStrong) return 'list-mark'
  const isFull = room <= slack(width)
  const goesOn =
    !ends &&
    (lower
      ? gap === 0 || isFull || isOpen || !isHeadingLike(block)
      : gap === 0 && isOpen && isFull && last.to - last.from >= 30 && !isNumbered(mark))
  const mayBeItem = mark && (follows(mark, block.mark ?? mark) || mark.value === 1)
  if (
    !goesOn ||
    (mayBeItem && mark.kind !== 'bullet' && !lower) ||
    (mark && block.mark && follows(mark, block.mark))
  )
    return gap ? 'blank-line' : 'page-starts'
  if (section.test(line.text)) return 'section-mark'
  if (!lower && line.from > last.from + 1 && line.column === last.column) return 'first-line-indent'
  block.bridges.push({at: block.lines.length, why: lower ? 'continues-in-lower-case' : 'full-line-goes-on'})
  return undefined
}

/** A few lines set off from the text above, without any sign: little is needed to take them for a heading. */
const mayBeHeading = ({lines, blanksAbove, why}: TextBlock): boolean =>
  lines.length <= 3 &&
  (blanksAbove !== 0 || why === 'short-line-ends-sentence') &&
  /^\p{Lu}/u.test(lines[0]!.text) &&
  lines.every(({text}) => /^[\p{L}\p{N}\s–-]*$/u.test(text))

const isNumbered = (mark: Mark | undefined): boolean => mark?.kind === 'number'

/** One short line that could be a heading or a name: what follows it after a gap need not go on with it. */
const isHeadingLike = ({lines, measure}: TextBlock): boolean =>
  lines.length === 1 && lines[0]!.to < measure * 0.75

function partingWithin(block: TextBlock, evidence: Evidence): Reason | undefined {
  const {ends, isOpen, lower, room, width, mark, line, last} = evidence
  const isShort = room > slack(width) * (mayBeHeading(block) ? 0.5 : 1)
  if (mark && opensItem(mark, block, evidence)) return 'list-mark'
  if (section.test(line.text) && (ends || isShort)) return 'section-mark'
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

/** Where the lines of a paragraph begin, its first line left out: that may be indented, or hang. */
const paragraphIndent = ({lines}: TextBlock): number => lines[1]?.from ?? lines[0]!.from

function opensItem(
  mark: Mark,
  block: TextBlock,
  {ends, isOpen, lower, last, line, room, width}: Evidence,
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
  if (mark.value === 1) return ends || room > slack(width) || (last.text.endsWith(',') && !lower)
  return (ends || room > slack(width)) && (!lower || mark.kind === 'letter')
}

/**
 * How many blank lines stand between the lines of one paragraph: some texts are set with one after every line. It is
 * what mostly stands before a line that goes on in lower case.
 */
function spacingOf(lines: readonly TextLine[], {isFurniture}: Context): number {
  let blanks = 0
  let last: TextLine | undefined
  const counts = new Map<number, number>()
  for (const line of lines) {
    if (isFurniture(line)) last = undefined
    else if (!line.text) blanks += 1
    else {
      if (last?.page === line.page && /^\p{Ll}/u.test(line.text) && !sentenceEnd.test(last.text))
        counts.set(blanks, (counts.get(blanks) ?? 0) + 1)
      blanks = 0
      last = line
    }
  }
  const [most = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  return most
}
