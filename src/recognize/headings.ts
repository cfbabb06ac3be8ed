import type {Heading, Paragraph, RootContent} from 'mdast'
import {decision} from '../certainty.ts'
import type {Language} from '../language/language.ts'
import {textOf} from '../plain-text.ts'
import type {Decision, Layout, Reason} from '../tree.ts'
import {isParagraph} from './phrasing.ts'

/** A heading has at most so many characters and lines. */
const longest = {text: 140, lines: 3}

/** `2.1 Bakgrund`, `3. Sammanfattning`: the numbers say the level. */
const numbered = /^(?<number>\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=\p{Lu})/u
const section = /^(?:§\s?\d{1,4}|\d{1,3}\s?\p{Ll}?\s§)(?!\p{L})/u
/** Words that end a sentence, or wait for more. */
const closed = /[.;:,!?…–-]$/u

/** What is known of a paragraph that may be a heading. */
interface Candidate {
  index: number
  text: string
  layout: Layout
  next: RootContent | undefined
  /** The text after it in the block that follows. */
  nextText: string
}

/** Paragraphs that stand as headings do become headings; which level they have, only numbers tell. */
export function recognizeHeadings(
  blocks: readonly RootContent[],
  {language, decisions}: {language: Language; decisions: Decision[]},
): RootContent[] {
  const typical = typicalGap(blocks)
  return blocks.map((block, index) => {
    if (!isParagraph(block) || !block.data?.layout) return block
    const next = nextBlock(blocks, index)
    const candidate: Candidate = {
      index,
      text: textOf(block).trim(),
      layout: block.data.layout,
      next,
      nextText: next ? textOf(next).trim() : '',
    }
    const why = headingReason(candidate, typical, language)
    return why ? headingFrom(block, candidate, why, decisions) : block
  })
}

function headingFrom(block: Paragraph, {text}: Candidate, why: Reason, decisions: Decision[]): Heading {
  const number = numbered.exec(text)?.groups!.number
  const depth = Math.min(6, 2 + (number ? number.split('.').length - 1 : 0)) as Heading['depth']
  decisions.push(decision('heading', why, {start: block.position!.start.offset!, end: block.position!.end.offset!}))
  return {type: 'heading', depth, children: block.children, position: block.position!}
}

const nextBlock = (blocks: readonly RootContent[], index: number): RootContent | undefined => {
  for (let at = index + 1; at < blocks.length; at += 1) {
    const block = blocks[at]!
    if (block.type !== 'pageBreak' && block.type !== 'footnote') return block
  }
  return undefined
}

/** How many blank lines mostly stand between paragraphs. */
function typicalGap(blocks: readonly RootContent[]): number {
  const counts = new Map<number, number>()
  for (const block of blocks) {
    const layout = isParagraph(block) ? block.data?.layout : undefined
    if (!layout || layout.blanksAbove === undefined || layout.lines < 2) continue
    counts.set(layout.blanksAbove, (counts.get(layout.blanksAbove) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1
}

/** Why a paragraph is a heading; `undefined` where it is none. */
function headingReason(candidate: Candidate, typical: number, language: Language): Reason | undefined {
  const {text, layout, next, nextText} = candidate
  if (!looksLikeHeading(text, layout, language) || !next) return undefined
  if (next.type === 'heading' || !nextText) return undefined
  if (!isFollowed(next, nextText)) return undefined
  if (layout.isSpaced) return 'letter-spaced'
  if (numbered.test(text)) return 'numbered-heading'
  const blanks = layout.blanksAbove
  if (blanks !== undefined && blanks > typical) return 'set-apart-above'
  if (startsRightBelow(next)) return 'text-right-below'
  if (blanks === undefined) return 'heads-the-page'
  return undefined
}

function looksLikeHeading(text: string, layout: Layout, language: Language): boolean {
  if (text.length > longest.text || layout.lines > longest.lines || text.length < 3) return false
  if (section.test(text)) return false
  if (!/^(?:\p{Lu}|\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}|[”"]\p{Lu})/u.test(text)) return false
  if (closed.test(text) || /[.!?]\s\p{Lu}/u.test(text)) return false
  if (!/\p{Ll}{2}|\p{Lu}{4}/u.test(text) || /@|www\.|\s{3,}/u.test(text)) return false
  return !language.notHeading.test(text)
}

/** Text of its own follows: words that open as a sentence or an item does. */
const isFollowed = (next: RootContent, text: string): boolean =>
  next.type !== 'paragraph' || /^[\p{Lu}\p{N}”"’'«»(–•-]/u.test(text)

/** The text below begins without a blank line between. */
const startsRightBelow = (next: RootContent): boolean =>
  next.type === 'paragraph' ? next.data?.layout?.blanksAbove === 0 : next.type === 'list' || next.type === 'table'
