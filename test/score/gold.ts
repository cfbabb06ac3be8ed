/**
 * Gold from tagged PDFs: what a PDF's own structure tree says of the text that `pdftotext -layout` squeezed out of it.
 * The tree's letters and the text's are laid side by side, so that each piece of a line is known by its place in the tree.
 */
import {lastUpTo} from '../../src/place.ts'
import type {Decision, Document, Reason} from '../../src/tree.ts'
import {type Counts, compareBags, none} from './counts.ts'
import {type Block, blocksOf} from './outline.ts'

/** One entry of a structure tree, in reading order. */
export interface GoldBlock {
  role: string
  path: string
  text: string
}

/** A run of text of one line, with its place among the letters of the tree. */
interface Piece {
  /** Offsets in the text. */
  start: number
  end: number
  /** Offsets among the tree's letters. */
  from: number
  to: number
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The tree's letters, and the block that each belongs to. */
function goldLetters(gold: readonly GoldBlock[]) {
  let text = ''
  const starts: number[] = []
  for (const block of gold) {
    starts.push(text.length)
    text += letters(block.text)
  }
  const blockAt = (offset: number) => lastUpTo(starts, offset)
  return {text, blockAt}
}

/** How far apart a piece's place in the tree and that of the piece before it may be: short pieces stand everywhere. */
const reachOf = (wanted: string): number => (wanted.length >= 12 ? Number.POSITIVE_INFINITY : 400)

/**
 * Pieces of lines, parted where three blanks or more stand, that the tree has too. Of several places in the tree the one
 * that goes on where a piece nearby ended is taken, else the nearest.
 */
function pieces(text: string, gold: string): Piece[] {
  const found: Piece[] = []
  const used = new Set<number>()
  for (const {0: piece, index: start} of text.matchAll(/\S+(?: {1,2}\S+)*/gu)) {
    const wanted = letters(piece)
    if (!wanted) continue
    const ends = new Set(found.slice(-12).map(({to}) => to))
    const cursor = found.at(-1)?.to ?? 0
    const reach = reachOf(wanted)
    let best: number | undefined
    const from = Math.max(0, cursor - reach)
    for (
      let at = gold.indexOf(wanted, from);
      at >= 0 && at - cursor <= reach;
      at = gold.indexOf(wanted, at + 1)
    ) {
      if (used.has(at)) continue
      if (ends.has(at)) {
        best = at
        break
      }
      if (best === undefined || Math.abs(at - cursor) < Math.abs(best - cursor)) best = at
    }
    if (best === undefined) continue
    used.add(best)
    // Only letters: a hyphen at the end may have been taken out.
    const first = piece.search(/[\p{L}\p{N}]/u)
    const last = piece.search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u)
    found.push({start: start + first, end: start + last + 1, from: best, to: best + wanted.length})
  }
  return found.sort((a, b) => a.from - b.from)
}

export interface GoldScore {
  paragraphs: Counts
  /** Boundaries at which no table stands. */
  prose: Counts
  headings: Counts
  /** Wrong boundaries, for whoever works on them. */
  wrong: string[]
  /** Decisions that the tree can judge. */
  judged: Judged[]
  /** How many blank-line boundaries are right: what the simplest rule gives. */
  blankLines: Counts
}

/** Compares a recovered document with the tree. Two pieces that the tree reads one after the other: is there a boundary? */
export function scoreGold(document: Document, gold: readonly GoldBlock[]): GoldScore {
  const {text} = document.data.source
  const tree = goldLetters(gold)
  const blocks = blocksOf(document)
  const blockAt = blockFinder(blocks)
  const sorted = pieces(text, tree.text)
  const score: GoldScore = {
    paragraphs: none(),
    prose: none(),
    headings: none(),
    blankLines: none(),
    wrong: [],
    judged: [],
  }
  const tabbed = tabbedBlocks(sorted, text, tree.blockAt)
  const starts = decisionStarts(document)
  for (const [index, piece] of sorted.entries()) {
    const next = sorted[index + 1]
    if (!next || Math.abs(next.from - piece.to) > 1) continue
    const [before, after] = [tree.blockAt(piece.to - 1), tree.blockAt(next.from)]
    if (before === after && tabbed.has(before)) continue
    const wanted = before !== after
    const found = blockAt(piece.end - 1) !== blockAt(next.start)
    const taken = starts.get(next.start)
    if (taken) score.judged.push({why: taken.why, right: wanted === (taken.as !== 'one-sentence')})
    const inTable = [before, after].every((at) => gold[at]!.path.includes('Table'))
    add(score.paragraphs, found, wanted)
    if (!inTable) add(score.prose, found, wanted)
    const between = text.slice(Math.min(piece.end, next.end), Math.max(piece.start, next.start))
    add(score.blankLines, /\n\s*\n/.test(between), wanted)
    if (found !== wanted) {
      const what = `${wanted ? 'missed' : 'false '}${inTable ? ' (table)' : ''}`
      score.wrong.push(
        `${what} ${text.slice(piece.start, piece.end).slice(-60)} ‖ ${text.slice(next.start, next.end).slice(0, 60)}`,
      )
    }
  }
  scoreHeadings(score, gold, blocks, document)
  return score
}

/** Blocks whose author set words apart on one line, as in two signatures side by side: what is one block there is moot. */
function tabbedBlocks(
  sorted: readonly Piece[],
  text: string,
  blockAt: (offset: number) => number,
): Set<number> {
  const tabbed = new Set<number>()
  for (const [index, piece] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next && next.start > piece.end && !text.slice(piece.end, next.start).includes('\n')) {
      if (blockAt(piece.from) === blockAt(next.from)) tabbed.add(blockAt(piece.from))
    }
  }
  return tabbed
}

/** A decision and whether it was right. */
export interface Judged {
  why: Reason
  right: boolean
}

/** Where decisions say that a block begins, or that a sentence goes on, by the first letter. */
function decisionStarts({data: {decisions, source}}: Document): Map<number, Decision> {
  const kinds = new Set(['paragraph', 'list-item', 'one-sentence'])
  return new Map(
    decisions.flatMap((each): [number, Decision][] => {
      const letter = source.text.slice(each.start, each.end).search(/[\p{L}\p{N}]/u)
      return kinds.has(each.as) ? [[each.start + letter, each]] : []
    }),
  )
}

/** Tags that cannot be trusted: a block for every line, so that many begin in the middle of a sentence. */
export const isTrusted = (gold: readonly GoldBlock[]): boolean =>
  gold.filter(({text}) => /^\p{Ll}/u.test(text)).length <= gold.length * 0.2

/**
 * What the tree tags as a heading, and what its own table of contents lists, though the author forgot to tag it. Trees
 * without any heading say nothing of headings.
 */
function scoreHeadings(
  score: GoldScore,
  gold: readonly GoldBlock[],
  blocks: readonly Block[],
  document: Document,
): void {
  const contents = contentsOf(gold)
  const headings = gold.filter(
    ({role, text, path}) =>
      letters(text) && (/^H\d?$/.test(role) || (contents.has(letters(text)) && !path.includes('TOC'))),
  )
  if (!gold.some(({role}) => /^H\d?$/.test(role))) return
  const ours = blocks.filter(({kind}) => kind === 'heading')
  const [found, wanted] = [ours, headings].map((list) => list.map(({text}) => letters(text)))
  score.headings = compareBags(found!, wanted!)
  const left = [...wanted!]
  const reasons = new Map(
    document.data.decisions.filter(({as}) => as === 'heading').map((each) => [each.start, each]),
  )
  for (const [index, text] of found!.entries()) {
    const at = left.indexOf(text)
    const taken = reasons.get(ours[index]!.ranges[0]!.start)
    if (taken) score.judged.push({why: taken.why, right: at >= 0})
    if (at < 0) score.wrong.push(`H false  ${ours[index]!.text}`)
    else left.splice(at, 1)
  }
  for (const text of left)
    score.wrong.push(`H missed ${headings.find((block) => letters(block.text) === text)!.text}`)
}

/** The entries of a table of contents, without their page numbers: tagged ones, and paragraphs that run like one. */
export function contentsOf(gold: readonly GoldBlock[]): Set<string> {
  const ends = /[\s.…�]\d{1,3}\s*$/u
  const entries = gold.filter(({role, text}, index) => {
    if (role === 'TOCI') return true
    const around = gold.slice(Math.max(0, index - 2), index + 3)
    return (
      around.length === 5 &&
      around.every((block) => block.role === 'P' && ends.test(block.text)) &&
      text.length < 200
    )
  })
  return new Set(entries.map(({text}) => letters(text.replace(/\d{1,3}\s*$/u, ''))))
}

function add(counts: Counts, found: boolean, wanted: boolean): void {
  if (found) counts.found += 1
  if (wanted) counts.wanted += 1
  if (found && wanted) counts.right += 1
}

/** The block that has a character of the source, by its index; -1 for what stands in none. */
function blockFinder(blocks: readonly Block[]): (offset: number) => number {
  const ranges = blocks.flatMap((block, index) => block.ranges.map((range) => ({...range, index})))
  ranges.sort((a, b) => a.start - b.start)
  const starts = ranges.map(({start}) => start)
  return (offset) => {
    const range = ranges[lastUpTo(starts, offset)]
    return range && range.start <= offset && offset < range.end ? range.index : -1
  }
}
