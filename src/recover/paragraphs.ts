import type {Reason} from '../tree.ts'
import type {Furniture} from './furniture.ts'
import type {TextLine} from './lines.ts'

/** Lines that belong together, and why the block begins where it does. */
export interface Block {
  lines: TextLine[]
  why: Reason
  /** Joins that bridge a gap: index within `lines` of the line that goes on, and how sure that is. */
  bridges: {at: number; certainty: number}[]
}

/** A mark that opens a list item wherever it stands at a line's start: a bullet, or a number before a capital. */
const listMark = /^(?:[•◦▪■●\uF0B7\uF0A7]\s|\d{1,2}[.)]\s+\p{Lu})/u
/** A mark that may as well belong to a sentence: a dash, a letter. It opens an item where a sentence has ended. */
const weakListMark = /^(?:[*–-]\s|\p{Ll}[.)]\s)/u
/** What a sentence ends with. */
const sentenceEnd = /[.?!…:][)”"’']*$/u
const opensInLowerCase = /^\p{Ll}/u

/**
 * Lines → blocks. Blank lines and furniture part blocks; so does a line that ends a sentence though the next word would
 * have fitted. A lower-case start after no sentence end goes on with the sentence, whatever lies between.
 */
export function paragraphs(lines: readonly TextLine[], furniture: Furniture): Block[] {
  const measure = measureOf(lines)
  const starts = new Set(furniture.pageStarts)
  const blocks: Block[] = []
  let gap = true
  let newPage = false
  for (const line of lines) {
    newPage ||= starts.has(line.index)
    if (!line.text || furniture.lines.has(line.index)) {
      gap = true
      continue
    }
    const block = blocks.at(-1)
    const previous = block?.lines.at(-1)
    const why: Reason | undefined =
      !block || !previous
        ? 'blank-line'
        : gap || newPage
          ? bridge(block, line, newPage)
          : parting(block, line, measure)
    if (why) blocks.push({lines: [line], why, bridges: []})
    else block!.lines.push(line)
    gap = false
    newPage = false
  }
  return blocks
}

/** The width that the text was set to: the longest line, were the few longest not to count. Characters. */
function measureOf(lines: readonly TextLine[]): number {
  const widths = lines.flatMap((line) => (line.text ? [line.end - line.lineStart] : [])).sort((a, b) => a - b)
  return widths[Math.floor((widths.length - 1) * 0.98)] ?? 0
}

/** Whether a line after a gap goes on with the sentence before it; if not, why it begins a block. */
function bridge(block: Block, line: TextLine, newPage: boolean): Reason | undefined {
  const goesOn =
    opensInLowerCase.test(line.text) &&
    !weakListMark.test(line.text) &&
    !sentenceEnd.test(block.lines.at(-1)!.text)
  if (!goesOn) return 'blank-line'
  block.bridges.push({at: block.lines.length, certainty: newPage ? 0.99 : 0.9})
  return undefined
}

/** Why a line begins a block though no gap parts it from the line before it. */
function parting(block: Block, line: TextLine, measure: number): Reason | undefined {
  const previous = block.lines.at(-1)!
  if (listMark.test(line.text)) return 'list-mark'
  const inList = listMark.test(block.lines[0]!.text) || weakListMark.test(block.lines[0]!.text)
  if (weakListMark.test(line.text) && (inList || sentenceEnd.test(previous.text))) return 'list-mark'
  if (!sentenceEnd.test(previous.text)) return undefined
  if (opensInLowerCase.test(line.text)) return undefined
  const firstWord = /^\S+/u.exec(line.text)![0]
  const fitted = previous.end - previous.lineStart + 1 + firstWord.length <= measure - slack(measure)
  return fitted ? 'short-line-ends-sentence' : undefined
}

/** Ragged lines end a little early for many reasons. Characters. */
const slack = (measure: number): number => Math.max(2, measure * 0.1)
