/** Lines → text nodes, each a copy of one range of one line. */
import type {PhrasingContent} from 'mdast'
import type {VFile} from 'vfile'
import {decision} from '../certainty.ts'
import type {Language} from '../language/language.ts'
import {tell} from '../message.ts'
import {type Locate, positionOf, textNode} from '../place.ts'
import type {Decision, PageBreak, Removal, Source} from '../tree.ts'
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

/** A line's own text, `after` standing for the character behind it; references to notes are nodes of their own. */
function ownText(line: TextLine, context: Context, after = ''): PhrasingContent[] {
  const {locate, removals} = context
  if (isLetterSpaced(line)) return letterSpaced(line, locate, removals, after)
  const nodes: PhrasingContent[] = []
  let at = line.start
  const upTo = (end: number, value: string) => {
    if (end > at) nodes.push(textNode(locate, at, end, value))
    at = end
  }
  const text = (end: number) => line.text.slice(at - line.start, end - line.start)
  for (const {number, reference} of context.references.get(line.lineStart) ?? []) {
    const start = reference.line.start + reference.at
    const end = start + number.length
    if (start < at || end > line.end) continue
    upTo(start, text(start))
    const position = positionOf(locate, start, end)
    nodes.push({type: 'noteReference', number, children: [textNode(locate, start, end, number)], position})
    at = end
  }
  const led = leadersIn(line)
  if (led && line.start + led.at >= at) {
    const [start, end] = [line.start + led.at, line.start + led.until]
    upTo(start, text(start))
    removals.push({kind: 'marker', start, end, replacement: ' '})
    nodes.push(textNode(locate, start, end, ' '))
    at = end
  }
  upTo(line.end + after.length, text(line.end) + after)
  return nodes
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
