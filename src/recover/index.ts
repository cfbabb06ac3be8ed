import type {Paragraph, PhrasingContent, RootContent, Text} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {fill, type Language} from '../language/language.ts'
import {tell} from '../message.ts'
import {type Locate, locator, positionOf, textNode} from '../place.ts'
import type {Decision, Document, PageBreak, Removal} from '../tree.ts'
import {hasSpecial, openSpecial} from './compatibility.ts'
import {type Furniture, findFurniture} from './furniture.ts'
import {type Join, joinLines, type Vocabulary, vocabularyOf} from './join-lines.ts'
import {linesOf, type TextLine} from './lines.ts'
import {type Block, paragraphs} from './paragraphs.ts'

/**
 * Lines → blocks: takes page furniture out, joins the lines of each paragraph, also across pages. Every text node it
 * leaves is a copy of one range of one line; a page break stands where the page began, if need be inside a sentence.
 */
export function recover(document: Document, file: VFile, language: Language): Document {
  const recovered = document.data.source.format === 'text' ? recoverLines(document, file, language) : document
  return hasSpecial(document.data.source.text) ? openSpecials(recovered, file, language) : recovered
}

function recoverLines(document: Document, file: VFile, language: Language): Document {
  const {source} = document.data
  const lines = linesOf(document)
  const furniture = findFurniture(lines)
  const blocks = paragraphs(lines, furniture)
  if (!blocks.length) tell(file, 'only-furniture')

  const context: Context = {
    locate: locator(source.text),
    language,
    file,
    vocabulary: lazily(() => vocabularyOf(source.text)),
    furnitureRemovals: new Map(),
    removals: [],
    decisions: furnitureDecisions(lines, furniture),
  }
  for (const index of furniture.lines.keys()) removeFurniture(lines[index]!, context)
  const breaks = pageBreaks(lines, furniture, context.locate)
  const children = blocks.flatMap((block) => blockNodes(block, breaks, context))
  const pages = [...breaks.values()].map((node) => ({
    number: node.number,
    offset: node.position!.start.offset!,
  }))
  return {
    ...document,
    children,
    data: {source, pages, removals: context.removals, decisions: context.decisions},
  }
}

interface Context {
  locate: Locate
  language: Language
  file: VFile
  vocabulary: () => Vocabulary
  /** By index of line. */
  furnitureRemovals: Map<number, Removal>
  removals: Removal[]
  decisions: Decision[]
}

function lazily<T>(make: () => T): () => T {
  let made: {value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}

function removeFurniture(line: TextLine, context: Context): void {
  if (line.lineEnd === line.lineStart) return
  const removal: Removal = {kind: 'furniture', start: line.lineStart, end: line.lineEnd, replacement: ' '}
  context.furnitureRemovals.set(line.index, removal)
  context.removals.push(removal)
}

function furnitureDecisions(lines: readonly TextLine[], furniture: Furniture): Decision[] {
  return [...furniture.lines].map(([index, why]) => {
    const {lineStart: start, lineEnd: end} = lines[index]!
    return {as: 'furniture', why, certainty: why === 'repeated-at-page-edge' ? 0.97 : 0.99, start, end}
  })
}

/** A page break before the first text of each page, by the index of that line. The first page has one too. */
function pageBreaks(
  lines: readonly TextLine[],
  furniture: Furniture,
  locate: Locate,
): Map<number, PageBreak> {
  const breaks = new Map<number, PageBreak>()
  if (!furniture.pageStarts.length) return breaks
  const starts = [0, ...furniture.pageStarts]
  let next = 0
  let pending = 0
  for (const line of lines) {
    while (next < starts.length && starts[next]! <= line.index) {
      next += 1
      pending = next
    }
    if (!pending || !line.text || furniture.lines.has(line.index)) continue
    const position = positionOf(locate, line.start, line.start)
    breaks.set(line.index, {type: 'pageBreak', number: pending, position})
    pending = 0
  }
  return breaks
}

/** A block's nodes: the page break before it, if a page begins with it, and its paragraph. */
function blockNodes(block: Block, breaks: ReadonlyMap<number, PageBreak>, context: Context): RootContent[] {
  const [first] = block.lines as [TextLine]
  const last = block.lines.at(-1)!
  const pageBreak = breaks.get(first.index)
  context.decisions.push({
    as: 'paragraph',
    why: block.why,
    certainty: block.why === 'short-line-ends-sentence' ? 0.95 : 0.98,
    start: first.start,
    end: last.end,
  })
  for (const bridge of block.bridges) {
    const line = block.lines[bridge.at]!
    const why = 'continues-in-lower-case'
    context.decisions.push({
      as: 'one-sentence',
      why,
      certainty: bridge.certainty,
      start: line.start,
      end: line.end,
    })
  }
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: phrasing(block, breaks, context),
    position: positionOf(context.locate, first.start, last.end),
  }
  return pageBreak ? [pageBreak, paragraph] : [paragraph]
}

function phrasing(block: Block, breaks: ReadonlyMap<number, PageBreak>, context: Context): PhrasingContent[] {
  const children: PhrasingContent[] = []
  for (const [index, line] of block.lines.entries()) {
    const pageBreak = index > 0 && breaks.get(line.index)
    if (pageBreak) children.push(pageBreak)
    const next = block.lines[index + 1]
    children.push(next ? joined(line, next, context) : lineText(line, line.end, line.text, context))
  }
  return children
}

const lineText = (line: TextLine, end: number, value: string, {locate}: Context) =>
  textNode(locate, line.start, end, value)

/** A line's text up to the next line: with one blank, with its hyphen, or without it. */
function joined(line: TextLine, next: TextLine, context: Context): Text {
  const join = joinLines(line.text, next.text, context.vocabulary, context.language)
  if (join.why) decideHyphen(join, line, next, context)
  // The blank is the character after the text, be it a blank or the line end.
  if (join.how === 'blank') return lineText(line, line.end + 1, `${line.text} `, context)
  if (join.how === 'keep') {
    glue(line.end, line, next, context)
    return lineText(line, line.end, line.text, context)
  }
  context.removals.push({kind: 'hyphen', start: line.end - 1, end: line.end, replacement: ''})
  glue(line.end, line, next, context)
  return lineText(line, line.end - 1, line.text.slice(0, -1), context)
}

/** Nothing stands between two lines that make one word, not even where furniture was taken out between them. */
function glue(from: number, line: TextLine, next: TextLine, context: Context): void {
  let at = from
  for (let index = line.index + 1; index < next.index; index += 1) {
    const furniture = context.furnitureRemovals.get(index)
    if (!furniture) continue
    furniture.replacement = ''
    context.removals.push({kind: 'space', start: at, end: furniture.start, replacement: ''})
    at = furniture.end
  }
  context.removals.push({kind: 'space', start: at, end: next.start, replacement: ''})
}

function decideHyphen(join: Join, line: TextLine, next: TextLine, context: Context): void {
  const {certainty, why} = join as Required<Join>
  const as = join.how === 'remove' ? 'hyphen-removed' : 'hyphen-kept'
  context.decisions.push({as, why, certainty, start: line.end - 1, end: line.end})
  if (why !== 'no-evidence') return
  const place = context.locate(line.end - 1)
  const parts = {left: line.text.split(/\s/u).at(-1)!, right: next.text.split(/\s/u)[0]!}
  tell(context.file, 'hyphen-uncertain', {place, values: {...parts, line: place.line}})
}

/** Opens ligatures and marks forbidden characters in every text of the tree. */
function openSpecials(document: Document, file: VFile, language: Language): Document {
  const locate = locator(document.data.source.text)
  visit(document, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !hasSpecial(node.value)) return undefined
    const parts = openSpecial(node, locate, (code) => fill(language.strings.forbidden, {code}))
    const notes = parts.filter((part) => part.type === 'note')
    for (const note of notes) {
      const place = note.position!.start
      tell(file, 'character-forbidden', {place, values: {line: place.line}})
    }
    parent.children.splice(index, 1, ...parts)
    return index + parts.length
  })
  return document
}
