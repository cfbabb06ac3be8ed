import type {Heading, List, Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {decision, isWithheld} from '../certainty.ts'
import type {Language} from '../language/language.ts'
import {tell} from '../message.ts'
import {rangeOf} from '../place.ts'
import {sectionMark, textOf} from '../plain-text.ts'
import type {Decision, Layout, Reason} from '../tree.ts'
import {blockLines, isParagraph} from './phrasing.ts'

/** A heading has at most so many characters and lines; one that ends in a preposition has fewer. */
const longest = {text: 140, lines: 4, open: 50}

/** `2.1 Bakgrund`, `3. Sammanfattning`: the numbers say the level. */
const numbered = /^(?<number>\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=\p{Lu})/u
/** Words that end a sentence, or wait for more. */
const closed = /[.;:,!?…–-]$/u

/** What is known of a paragraph that may be a heading. */
interface Candidate {
  block: Paragraph
  text: string
  layout: Layout
}

interface Context {
  language: Language
  /** The file itself says what its headings are: only those that a person adds are new. */
  knowsHeadings: boolean
  file: VFile
  decisions: Decision[]
}

/**
 * Paragraphs that stand as headings do become headings, one level below another or, where they are numbered, as deep as
 * their numbers say.
 */
export function recognizeHeadings(
  blocks: readonly RootContent[],
  {language, file, decisions, knowsHeadings}: Context,
  below: number = 1,
): RootContent[] {
  const typical = typicalGap(blocks)
  const entries = contentsEntries(blocks)
  const candidates = candidatesOf(blocks, language, knowsHeadings)
  // From the end: whether a heading follows decides on the one before it.
  const headings = new Map<RootContent, Heading>()
  for (const [index, block] of [...blocks.entries()].reverse()) {
    const candidate = candidates.get(block)
    if (!candidate) continue
    const next = nextBlock(blocks, index, language)
    const why =
      candidate.layout.said?.as === 'heading'
        ? 'said-by-a-person'
        : next && headingReason(candidate, next, {headings, candidates, typical, entries, language})
    if (!why) continue
    const taken = decision('heading', why, rangeOf(block))
    if (isWithheld(taken)) tellUncertain(candidate, file)
    else headings.set(block, headingFrom(candidate, below))
    decisions.push(taken)
  }
  return withoutGaps(
    blocks.map((block) => headings.get(block) ?? block),
    new Set(headings.values()),
    below,
  )
}

/** The paragraphs that may be headings by their looks, or because a person says so. */
function candidatesOf(
  blocks: readonly RootContent[],
  language: Language,
  onlySaid: boolean,
): Map<RootContent, Candidate> {
  const candidates = new Map<RootContent, Candidate>()
  for (const block of blocks) {
    const layout = isParagraph(block) ? block.data?.layout : undefined
    if (!layout || layout.said?.as === 'paragraph' || (onlySaid && !layout.said && !layout.standsOut))
      continue
    if (layout.lines > longest.lines && !layout.said) continue
    const candidate = {block: block as Paragraph, text: flat(block), layout}
    // A name on a line of its own with a role below it is none.
    const [first, ...rest] = blockLines(candidate.block)
    const isName = rest.length > 0 && language.notHeading.test(first!.text)
    if (layout.said || (!isName && looksLikeHeading(candidate.text, layout, language))) {
      candidates.set(block, candidate)
    }
  }
  return candidates
}

function tellUncertain({block, text}: Candidate, file: VFile): void {
  const {line} = block.position!.start
  const companion = `${file.stem ?? 'NAME'}.klarsvar.yaml`
  tell(file, 'heading-uncertain', {place: block.position, values: {text, line, companion}})
}

/** No heading of ours stands more than one level below the heading before it: the numbers may begin anywhere. */
function withoutGaps(blocks: RootContent[], ours: ReadonlySet<RootContent>, below: number): RootContent[] {
  let last = below
  for (const block of blocks) {
    if (block.type !== 'heading') continue
    if (ours.has(block)) block.depth = Math.min(block.depth, last + 1) as Heading['depth']
    last = block.depth
  }
  return blocks
}

const flat = (block: RootContent): string => textOf(block).replaceAll(/\s+/gu, ' ').trim()

/** What the document's own table of contents lists, without page numbers. */
function contentsEntries(blocks: readonly RootContent[]): Set<string> {
  const entries = new Set<string>()
  for (const block of blocks) {
    if (!isPrintedContents(block)) continue
    for (const item of block.children) entries.add(entryOf(flat(item).replace(/\s*\d{1,4}$/u, '')))
  }
  return entries
}

const isPrintedContents = (block: RootContent): block is List =>
  block.type === 'list' && [block.data?.hProperties?.className].flat().includes('printed-contents')

const entryOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

function headingFrom({block, text, layout}: Candidate, below: number): Heading {
  const number = numbered.exec(text)?.groups?.number
  const said = layout.said?.as === 'heading' ? layout.said.depth : undefined
  const depth = said ?? Math.min(6, below + 1 + (number ? number.split('.').length - 1 : 0))
  return {
    type: 'heading',
    depth: depth as Heading['depth'],
    children: unwrapped(block.children),
    position: block.position!,
  }
}

/** A heading is bold by itself. */
const unwrapped = (children: PhrasingContent[]): PhrasingContent[] =>
  children.length === 1 && children[0]!.type === 'strong' ? children[0]!.children : children

/** The next block; page breaks, notes, and the line that says to whom the document goes are left out. */
function nextBlock(
  blocks: readonly RootContent[],
  index: number,
  {addressee}: Language,
): RootContent | undefined {
  for (let at = index + 1; at < blocks.length; at += 1) {
    const block = blocks[at]!
    const isAddressee = isParagraph(block) && addressee.test(flat(block))
    if (block.type !== 'pageBreak' && block.type !== 'footnote' && !isAddressee) return block
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

interface Surroundings {
  /** Headings further down. */
  headings: ReadonlyMap<RootContent, Heading>
  candidates: ReadonlyMap<RootContent, Candidate>
  typical: number
  entries: ReadonlySet<string>
  language: Language
}

/** Why a paragraph is a heading; `undefined` where it is none. */
function headingReason(
  {text, layout}: Candidate,
  next: RootContent,
  {headings, candidates, typical, entries, language}: Surroundings,
): Reason | undefined {
  if (entries.has(entryOf(text))) return 'contents-entry'
  if (candidates.has(next) ? !headings.has(next) : !isContent(next)) return undefined
  if (layout.standsOut) return 'type-stands-out'
  if (layout.isSpaced) return 'letter-spaced'
  if (layout.isUnderlined) return 'underlined'
  if (numbered.test(text)) return 'numbered-heading'
  const lastWord = /\p{L}+$/u.exec(text)?.[0] ?? ''
  if (language.openWords.has(lastWord) && (next.type === 'list' || text.length > longest.open))
    return undefined
  const below = blanksAbove(next) ?? 0
  const above = layout.blanksAbove
  // A letterhead has more room below than above.
  if (below > Math.max(typical + 1, above ?? 0)) return undefined
  if (isPrintedContents(next) && /\s\d{1,3}$/u.test(flat(next))) return 'contents-below'
  if (!isParagraph(next) && next.type !== 'heading') return 'list-or-table-below'
  if (below === 0) return 'text-right-below'
  if (above === undefined) return 'heads-the-page'
  return above > typical ? 'set-apart-above' : 'stands-alone'
}

const blanksAbove = (block: RootContent): number | undefined =>
  isParagraph(block) ? (block.data?.layout?.blanksAbove ?? undefined) : 0

/** What a heading may head: a list, a table, or words that make a sentence of their own. */
function isContent(block: RootContent): boolean {
  if (!isParagraph(block)) return block.type !== 'heading' || block.depth > 1
  const text = flat(block)
  if (!/^[\p{Lu}\p{N}”"’'«»(–•§-]/u.test(text)) return false
  return /[.?!:…][)”"’']*\d{0,2}$/u.test(text) || (block.data?.layout?.lines ?? 1) > 3
}

function looksLikeHeading(text: string, layout: Layout, language: Language): boolean {
  if (text.length > longest.text || layout.lines > longest.lines || text.length < 3) return false
  if (sectionMark.test(text) || /:\s/u.test(text)) return false
  if (!/^(?:\p{Lu}|\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}|[”"]\p{Lu})/u.test(text)) return false
  if (closed.test(text) || /[.!?]\s\p{Lu}/u.test(text)) return false
  if (!/\p{Ll}{2}|\p{Lu}{4}/u.test(text) || /@|www\.|\s{3,}/u.test(text)) return false
  return layout.isSpaced || layout.isUnderlined || !language.notHeading.test(text)
}
