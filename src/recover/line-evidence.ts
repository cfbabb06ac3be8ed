import type {Language} from '../language/language.ts'
import type {TextBlock} from './blocks.ts'
import type {TextLine} from './lines.ts'
import {follows, type Mark, markOf} from './marks.ts'

/** What a line, the line before it and the block before it tell of whether a block begins. */
export interface Evidence {
  last: TextLine
  line: TextLine
  mark: Mark | undefined
  /** A few lines on, the next mark of the same list stands. */
  isListed: boolean
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

/** What a sentence ends with; the number of a note may follow. */
export const sentenceEnd = /[.?!…:][)”"’']*(?:\d{1,2}|(?<=\p{Ll}{4}[.?!]) \d{1,2})?$/u
/** A reference in brackets may stand after the sentence. */
const reference = /[.?!]\s\([^()]{3,40}\)$/u

/** Whether a line of print ends a sentence. */
export const endsSentence = (text: string): boolean => sentenceEnd.test(text) || reference.test(text)

const opensInLowerCase = /^[\p{Ll}(]/u
/** A year alone on a line ends what stands above it. */
const year = /^(?:19|20)\d{2}$/u
/** Words in lower case, then one with a capital: a name may go on in the next line. */
const nameAtEnd = /(?:^|\s)\p{Ll}{2,}\s(?:.*\s)?\p{Lu}[\p{L}.]*$/u
/** One word with a capital after a word in lower case: a name has begun. */
const givenNameAtEnd = /(?:^|\s)\p{Ll}{2,}\s\p{Lu}\p{Ll}+$/u
/** A title has at most so many lines. */
const longestTitle = 6
/** So many lines of a block tell how wide it was set. */
const telling = 12

/** Weighs a line against the block before it; `set` is the width to which the text around was set. */
export function evidenceOf(
  current: TextBlock,
  line: TextLine,
  set: number,
  following: () => readonly TextLine[],
  {openWords, words}: Pick<Language, 'openWords' | 'words'>,
): Evidence {
  const last = current.lines.at(-1)!
  const word = /^\S+/u.exec(line.text)![0]
  const width = measureOfRun(current, line, set)
  const isRun =
    current.blanksAbove !== 0 &&
    current.lines.length <= longestTitle &&
    [...current.lines, line].every((each) => each.to < set * 0.75)
  const mark = markOf(line)
  const ends = sentenceEnd.test(last.text)
  const lower = opensInLowerCase.test(line.text) || year.test(line.text)
  // Only where neither tells, what the words are is worth a look.
  const opensName = !ends && !lower && /^\p{Lu}/u.test(line.text)
  const opensWord =
    opensName && (isRun || mayBeHeading(current)) && words.hasCommon(/^\p{L}+/u.exec(word)![0])
  const hadNoRoom = last.to + 1 + word.length > Math.max(last.to, line.to) * 0.9
  return {
    last,
    line,
    mark,
    isListed: mark !== undefined && isListed(mark, line, following()),
    ends,
    isOpen: isOpenEnd(last.text, openWords),
    lower,
    goesOnName:
      opensName &&
      hadNoRoom &&
      nameAtEnd.test(last.text) &&
      (!opensWord || last.text.endsWith('s') || givenNameAtEnd.test(last.text)),
    opensWord,
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

/** A few lines set off from the text above, without any sign: little is needed to take them for a heading. */
export const mayBeHeading = ({lines, blanksAbove, why}: TextBlock): boolean =>
  lines.length <= 3 &&
  (blanksAbove !== 0 || why === 'short-line-ends-sentence') &&
  /^\p{Lu}/u.test(lines[0]!.text) &&
  lines.every(({text}) => /^[\p{L}\p{N}\s–-]*$/u.test(text))

/** Whether the next mark of a list stands below a mark, at the start of one of the next lines. */
const isListed = (mark: Mark, {from}: TextLine, following: readonly TextLine[]): boolean =>
  following.some((line) => {
    const other = Math.abs(line.from - from) <= 1 ? markOf(line) : undefined
    return other !== undefined && follows(other, mark)
  })

/** Whether a line ends in a word or a sign that cannot end anything. */
export const isOpenEnd = (text: string, openWords: ReadonlySet<string>): boolean =>
  /[,–-]$/u.test(text) || openWords.has(text.slice(text.lastIndexOf(' ') + 1).toLowerCase())
