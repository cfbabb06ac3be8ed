import type {VFile} from 'vfile'
import {decision} from '../certainty.ts'
import type {Language} from '../language/language.ts'
import {tell} from '../message.ts'
import {type Locate, locator, positionOf} from '../place.ts'
import type {Decision, Document, PageBreak, Removal} from '../tree.ts'
import {inReadingOrder} from './columns.ts'
import {hasSpecial, openSpecials} from './compatibility.ts'
import {type Corrections, readCorrections} from './corrections.ts'
import {findFootnotes} from './footnotes.ts'
import {type Furniture, findFurniture} from './furniture.ts'
import {tellGluedWords} from './glued-words.ts'
import {vocabularyOf} from './join-lines.ts'
import {linesOf, type TextLine} from './lines.ts'
import {groupLists} from './lists.ts'
import {nodesOf} from './nodes.ts'
import {orderOf} from './order.ts'
import {paragraphs} from './paragraphs.ts'
import {tableFinder} from './tables.ts'

/**
 * Lines → blocks: takes page furniture out, brings columns into reading order, finds tables, notes, paragraphs and
 * lists, and joins the lines of each. Every text node it leaves is a copy of one range of one line; a page break stands
 * where the page began, if need be inside a sentence.
 */
export function recover(document: Document, file: VFile, language: Language): Document {
  const {format, sha256} = document.data.source
  const {corrections} = file.data
  if (format !== 'text' && corrections) {
    tell(file, 'correction-refused', {values: {companion: corrections.name, problem: format, sha256}})
  }
  const recovered = format === 'text' ? recoverLines(document, file, language) : document
  return hasSpecial(document.data.source.text) ? openSpecials(recovered, file, language) : recovered
}

function recoverLines(document: Document, file: VFile, language: Language): Document {
  const {source} = document.data
  const locate = locator(source.text)
  const printed = linesOf(document)
  const corrections = readCorrections(file, source, printed)
  const furniture = corrected(findFurniture(printed, language), corrections)
  const isFurniture = (line: TextLine) => furniture.lines.has(line.index)
  const {lines, columnsAt} = inReadingOrder(printed, isFurniture)
  const notes = findFootnotes(lines, isFurniture)
  const noteLines = new Set(notes.flatMap((note) => note.lines))
  const noteOpenings = new Set(notes.map((note) => note.lines[0]))
  const starts = new Set(furniture.pageStarts)
  const blocks = paragraphs(lines, {
    isFurniture,
    isNote: (line) => noteLines.has(line),
    opensNote: (line) => noteOpenings.has(line),
    startsPage: (line) => starts.has(line.index),
    tableFrom: tableFinder(lines, (line) => isFurniture(line) || noteLines.has(line)),
    correctionAt: (line) => corrections.get(line.index),
    language,
  })
  if (!blocks.length) tell(file, 'only-furniture')
  tellGluedWords(source.text, language, locate, file)

  const furnitureRemovals = removeFurniture(printed, furniture)
  const removals = [...furnitureRemovals.values()]
  const decisions = furnitureDecisions(printed, furniture)
  for (const line of columnsAt) decisions.push(decision('columns', 'aligned-columns', line))
  const breaks = pageBreaks(lines, furniture, locate)
  const order = orderOf(lines, blocks)
  const children = nodesOf(groupLists(blocks), {
    source,
    locate,
    language,
    file,
    vocabulary: lazily(() => vocabularyOf(source.text)),
    breaks,
    references: Map.groupBy(notes, ({reference}) => reference.line.lineStart),
    silence: order.silence,
    furnitureRemovals,
    removals,
    decisions,
  })
  const pages = [...breaks.values()].map(({number, position}) => ({number, offset: position!.start.offset!}))
  const data = {source, pages, removals, decisions, ...(order.ranges && {order: order.ranges})}
  return {...document, children, data}
}

/** The furniture, but for what a person says is none, and what a person says is. */
function corrected(furniture: Furniture, corrections: Corrections): Furniture {
  const lines = new Map(furniture.lines)
  for (const [index, {as}] of corrections) {
    if (as === 'furniture') lines.set(index, 'said-by-a-person')
    else lines.delete(index)
  }
  return {...furniture, lines}
}

function lazily<T>(make: () => T): () => T {
  let made: {value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}

/** What is taken out as furniture, by index of line. */
function removeFurniture(lines: readonly TextLine[], furniture: Furniture): Map<number, Removal> {
  const removals = new Map<number, Removal>()
  for (const index of furniture.lines.keys()) {
    const {lineStart: start, lineEnd: end} = lines[index]!
    if (end > start) removals.set(index, {kind: 'furniture', start, end, replacement: ' '})
  }
  return removals
}

const furnitureDecisions = (lines: readonly TextLine[], furniture: Furniture): Decision[] =>
  [...furniture.lines].map(([index, why]) => {
    const {lineStart: start, lineEnd: end} = lines[index]!
    return decision('furniture', why, {start, end})
  })

/** A page break before the first text of each page, by that line's `lineStart`. The first page has one too. */
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
    breaks.set(line.lineStart, {type: 'pageBreak', number: pending, position})
    pending = 0
  }
  return breaks
}
