/** Lines → text nodes, each a copy of one range of one line. */
import type {PhrasingContent, Text} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {decision} from '../certainty.ts'
import type {Language} from '../language/language.ts'
import {tell} from '../message.ts'
import {type Locate, positionOf, textNode} from '../place.ts'
import type {Decision, PageBreak, Range, Removal, Source} from '../tree.ts'
import type {Note} from './footnotes.ts'
import {type Join, joinLines, type Vocabulary} from './join-lines.ts'
import {leadersIn} from './leaders.ts'
import {isLetterSpaced, letterSpaced} from './letter-spacing.ts'
import type {TextLine} from './lines.ts'

export interface Context {
  source: Source
  locate: Locate
  language: Language
  file: VFile
  vocabulary: () => Vocabulary
  /** The page that begins before a line's text; by the line's `lineStart`, as the next two. */
  breaks: ReadonlyMap<number, PageBreak>
  /** References to notes that stand in a line. */
  references: ReadonlyMap<number, Note[]>
  /** Blank lines and furniture that follow a line of text. */
  silence: ReadonlyMap<number, TextLine[]>
  furnitureRemovals: ReadonlyMap<number, Removal>
  removals: Removal[]
  decisions: Decision[]
  /** Pictures, by the address that the tree's images have. */
  files: Map<string, Uint8Array>
}

/** The lines of a block as one run of text, joined as they were before they were broken. */
export function phrasing(lines: readonly TextLine[], context: Context): PhrasingContent[] {
  return lines.flatMap((line, index) => {
    const pageBreak = index > 0 ? context.breaks.get(line.lineStart) : undefined
    const next = lines[index + 1]
    return [
      ...(pageBreak ? [pageBreak] : []),
      ...(next ? joined(line, next, context) : ownText(line, context)),
    ]
  })
}

/** A line's text up to the next line: with one blank, with its hyphen, or without it. */
function joined(line: TextLine, next: TextLine, context: Context): PhrasingContent[] {
  const join = joinLines(line.text, next.text, context.vocabulary, context.language)
  if (join.why) decideHyphen(join, line, next, context)
  // The blank is the character after the text, be it a blank or the line end.
  if (join.how === 'blank') return ownText(line, context, ' ')
  if (join.how === 'keep') {
    glue(line.end, line, next, context)
    return ownText(line, context)
  }
  context.removals.push({kind: 'hyphen', start: line.end - 1, end: line.end, replacement: ''})
  glue(line.end, line, next, context)
  return ownText({...line, text: line.text.slice(0, -1), end: line.end - 1}, context)
}

/**
 * A line's own text, `after` standing for the character behind it; references to notes and links are nodes of their own.
 */
function ownText(line: TextLine, context: Context, after = ''): PhrasingContent[] {
  const {locate, removals} = context
  if (isLetterSpaced(line)) return letterSpaced(line, locate, removals, after)
  const nodes: PhrasingContent[] = []
  let at = line.start
  const textAt = (start: number, end: number) => line.text.slice(start - line.start, end - line.start)
  const upTo = (end: number, value: string) => {
    if (end > at) nodes.push(textNode(locate, at, end, value))
    at = end
  }
  for (const {start, end, make} of piecesOf(line, context)) {
    if (start < at || end > line.end) continue
    upTo(start, textAt(at, start))
    nodes.push(make(textNode(locate, start, end, textAt(start, end)), positionOf(locate, start, end)))
    at = end
  }
  const led = leadersIn(line)
  if (led && line.start + led.at >= at) {
    const [start, end] = [line.start + led.at, line.start + led.until]
    upTo(start, textAt(at, start))
    removals.push({kind: 'marker', start, end, replacement: ' '})
    nodes.push(textNode(locate, start, end, ' '))
    at = end
  }
  upTo(line.end + after.length, textAt(at, line.end) + after)
  return nodes
}

/** Part of a line that becomes a node of its own. */
interface Piece extends Range {
  make(text: Text, position: Position): PhrasingContent
}

/** References to notes, and links, in the order in which they stand in a line. */
function piecesOf(line: TextLine, {references}: Context): Piece[] {
  const notes = (references.get(line.lineStart) ?? []).map(({number, reference}): Piece => {
    const start = reference.line.start + reference.at
    const make: Piece['make'] = (text, position) => ({
      type: 'noteReference',
      number,
      children: [text],
      position,
    })
    return {start, end: start + number.length, make}
  })
  return [...notes, ...linksIn(line)].sort((a, b) => a.start - b.start)
}

/** Runs of a line that lead to one address are one link. */
function linksIn({print, lineStart, text, start, end}: TextLine): Piece[] {
  const links: (Piece & {url: string})[] = []
  for (const run of print?.runs ?? []) {
    const {url} = run
    const range = {start: Math.max(start, lineStart + run.start), end: Math.min(end, lineStart + run.end)}
    if (
      url === undefined ||
      range.start >= range.end ||
      !text.slice(range.start - start, range.end - start).trim()
    )
      continue
    const last = links.at(-1)
    if (last?.url === url && last.end === range.start) last.end = range.end
    else
      links.push({
        ...range,
        url,
        make: (child, position) => ({type: 'link', url, children: [child], position}),
      })
  }
  return links
}

/** Nothing stands between two lines that make one word, not even where furniture was taken out between them. */
function glue(from: number, line: TextLine, next: TextLine, context: Context): void {
  const space = (start: number, end: number) => {
    if (end > start) context.removals.push({kind: 'space', start, end, replacement: ''})
  }
  space(from, line.until)
  for (const silent of context.silence.get(line.lineStart) ?? []) {
    const furniture = context.furnitureRemovals.get(silent.index)
    if (furniture) {
      furniture.replacement = ''
      space(silent.lineStart, furniture.start)
      space(furniture.end, silent.until)
    } else space(silent.lineStart, silent.until)
  }
  space(next.lineStart, next.start)
}

function decideHyphen(join: Join, line: TextLine, next: TextLine, context: Context): void {
  const {why} = join as Required<Join>
  const as = join.how === 'remove' ? 'hyphen-removed' : 'hyphen-kept'
  context.decisions.push(decision(as, why, {start: line.end - 1, end: line.end}))
  if (why !== 'no-evidence') return
  const place = context.locate(line.end - 1)
  const parts = {left: line.text.split(/\s/u).at(-1)!, right: next.text.split(/\s/u)[0]!}
  tell(context.file, 'hyphen-uncertain', {place, values: {...parts, line: place.line}})
}
