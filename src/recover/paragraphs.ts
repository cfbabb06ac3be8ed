import type {Language} from '../language/language.ts'
import type {Reason} from '../tree.ts'
import type {Block, TextBlock} from './blocks.ts'
import type {Correction} from './corrections.ts'
import {hasLeaders} from './leaders.ts'
import {evidenceOf} from './line-evidence.ts'
import type {TextLine} from './lines.ts'
import {markOf} from './marks.ts'
import {measures} from './measure.ts'
import {partingAcross, partingWithin} from './parting.ts'
import {spacingOf} from './spacing.ts'
import type {Table} from './tables.ts'

/** So many lines on, the next item of a list begins. */
const near = 5
const separator = /^(?:[-–—_=*]\s?){3,}$/u

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
  const spacing = spacingOf(lines, context.isFurniture)
  const blocks: Block[] = []
  /** Notes that wait for the paragraph around them to end. */
  let notes: TextBlock[] = []
  /** The block that the next line may go on with. */
  let block: TextBlock | undefined
  /** Blank lines since the last line, and whether a page or a column begins. */
  let blanks = 0
  let newPage = true

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!
    const previous = lines[at - 1]
    if (context.startsPage(line) || (previous && previous.column !== line.column)) newPage = true
    if (context.isFurniture(line)) continue
    if (!line.text) {
      if (!line.isStaggered) blanks += 1
      continue
    }
    if (context.isNote(line)) {
      if (context.opensNote(line)) notes.push(textBlock('footnote', line, 'note-at-page-end'))
      else notes.at(-1)!.lines.push(line)
      continue
    }
    const table = context.correctionAt(line) ? undefined : context.tableFrom(at)
    if (table) {
      open({kind: 'table', table})
      at += table.lines.length - 1
    } else if (separator.test(line.text)) {
      if (block && blanks === 0 && isUnderline(line, block)) {
        block.underline = line
        block = undefined
      } else open({kind: 'separator', line})
    } else {
      const why = block ? parting(block, line, at) : 'blank-line'
      if (why) open(textBlock('text', line, why))
      else block!.lines.push(line)
    }
    blanks = 0
    newPage = false
  }
  return [...blocks, ...notes]

  function open(next: Block): void {
    blocks.push(...notes, next)
    notes = []
    block = next.kind === 'text' ? next : undefined
  }

  function textBlock(kind: TextBlock['kind'], line: TextLine, why: Reason): TextBlock {
    return {
      kind,
      lines: [line],
      why,
      bridges: [],
      mark: kind === 'text' ? markOf(line) : undefined,
      blanksAbove: newPage ? undefined : blanks,
      said: saidOf(context.correctionAt(line)),
      measure: measure(line),
    }
  }

  /** Why a line begins a block; `undefined` where it goes on with the one before it. */
  function parting(current: TextBlock, line: TextLine, at: number): Reason | undefined {
    const correction = context.correctionAt(line)
    if (correction?.as === 'join') return undefined
    // A heading that a person marked is one line, unless the next is said to go on with it.
    if (saidOf(correction) || current.said?.as === 'heading') return 'said-by-a-person'
    const last = current.lines.at(-1)!
    // Blank lines at a page's edge say nothing.
    const gap = newPage ? 0 : Math.max(0, blanks - spacing)
    const following = () => lines.slice(at + 1, at + 1 + near)
    const evidence = evidenceOf(current, line, measure(last), following, context.language)
    // An entry of the contents may take two lines; only the last has the leaders.
    if (hasLeaders(last)) return 'contents-line'
    if (hasLeaders(line)) {
      const opens = /^[\p{L}\p{N}]/u.test(line.text) && !evidence.lower
      return gap || opens ? 'contents-line' : undefined
    }
    return gap || newPage ? partingAcross(current, evidence, gap) : partingWithin(current, evidence)
  }
}

/** A row of signs about as wide as the text above it. */
const isUnderline = (line: TextLine, {lines, mark}: TextBlock): boolean =>
  !mark && lines.length <= 2 && Math.abs(line.to - lines.at(-1)!.to) <= Math.max(3, line.to / 4)

const saidOf = (correction: Correction | undefined): TextBlock['said'] =>
  correction?.as === 'heading' || correction?.as === 'paragraph' ? correction : undefined
