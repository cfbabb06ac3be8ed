import type {VFile} from 'vfile'
import {decision} from '../certainty.ts'
import type {Language} from '../language/language.ts'
import {tell} from '../message.ts'
import {type Locate, locator, positionOf} from '../place.ts'
import type {Decision, Document, PageBreak, Removal} from '../tree.ts'
import type {Block} from './blocks.ts'
import type {Note} from './footnotes.ts'
import type {Furniture} from './furniture.ts'
import {vocabularyOf} from './join-lines.ts'
import type {TextLine} from './lines.ts'
import type {Grouped} from './lists.ts'
import {nodesOf} from './nodes.ts'
import {orderOf} from './order.ts'

/** What was found in the lines of a document. */
export interface Found {
  /** As the reader delivered them. */
  printed: readonly TextLine[]
  /** In the order in which they are read. */
  lines: readonly TextLine[]
  furniture: Furniture
  notes: readonly Note[]
  groups: readonly Grouped[]
  /** The file itself says what its headings are. */
  knowsHeadings?: boolean
  /** Decisions on more than one block. */
  decisions: readonly Decision[]
}

/** Blocks of lines → mdast, with the lists of what was taken out and decided, and the order in which the source is read. */
export function assemble(document: Document, found: Found, file: VFile, language: Language): Document {
  const {printed, lines, furniture, notes, groups} = found
  const {source} = document.data
  const locate = locator(source.text)
  if (!groups.length) tell(file, 'only-furniture')
  const furnitureRemovals = removeFurniture(printed, furniture)
  const removals = [...furnitureRemovals.values()]
  const decisions = [...furnitureDecisions(printed, furniture), ...found.decisions]
  const breaks = pageBreaks(lines, furniture, labelsOf(document), locate)
  const order = orderOf(lines, groups.flatMap(blocksIn))
  const files = new Map<string, Uint8Array>()
  const children = nodesOf(groups, {
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
    files,
  })
  const pages = [...breaks.values()].map(({number, position}) => ({number, offset: position!.start.offset!}))
  const data = {
    ...document.data,
    pages,
    removals,
    decisions,
    ...(order.ranges && {order: order.ranges}),
    ...(files.size && {files}),
    ...(found.knowsHeadings && {knowsHeadings: true as const}),
  }
  return {...document, children, data}
}

/** The blocks of a group, in the order in which they are read. */
const blocksIn = (group: Grouped): Block[] =>
  group.kind === 'list' ? group.items.flatMap(({children}) => children.flatMap(blocksIn)) : [group]

/** The numbers of pages as printed. */
const labelsOf = ({children}: Document): ReadonlyMap<number, string> =>
  new Map(
    children.flatMap((node) =>
      node.type === 'page' && node.label ? [[node.number, node.label] as const] : [],
    ),
  )

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
  labels: ReadonlyMap<number, string>,
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
    const label = labels.get(pending)
    breaks.set(line.lineStart, {type: 'pageBreak', number: pending, ...(label && {label}), position})
    pending = 0
  }
  return breaks
}
