import type {VFile} from 'vfile'
import {tell} from '../../message.ts'
import type {Reason} from '../../tree.ts'
import type {TextBlock} from '../blocks.ts'
import type {Corrections} from '../corrections.ts'
import type {Note} from '../footnotes.ts'
import type {Grouped, Item, List} from '../lists.ts'
import {follows, type Mark, markOf} from '../marks.ts'
import type {Cell, Table} from '../tables.ts'
import {headsOf, taggedHeads, withHeads} from './heads.ts'
import type {PrintLine} from './lines.ts'
import type {GridPart, ItemPart, Part, TablePart, TextPart} from './tagged.ts'

export interface Groups {
  groups: Grouped[]
  notes: Note[]
}

/** What the tags say → blocks, as the recovering steps know them. */
export function groupsOf(
  parts: readonly Part[],
  body: number,
  file: VFile,
  corrections: Corrections = new Map(),
): Groups {
  const notes: Note[] = []
  /** The level of the last heading that says its own. */
  let level = 0
  /** Lines of text so far: a note refers to one of them. */
  const seen: PrintLine[] = []
  let pictures = 0
  return {groups: parts.flatMap(groupOf), notes}

  /** A table may have more lines than a call takes arguments. */
  function see(lines: readonly PrintLine[]): void {
    for (const line of lines) seen.push(line)
  }

  function groupOf(part: Part): Grouped[] {
    switch (part.kind) {
      case 'text':
        return [textGroup(part)]
      case 'note':
        return [noteGroup(part)]
      case 'list':
        return [listGroup(part.items, part.isContents)]
      case 'table':
        return tableGroup(part)
      case 'grid':
        return gridGroup(part)
      case 'picture': {
        pictures += 1
        const {picture, alternative} = part
        return [
          {
            kind: 'picture',
            name: `bild-${pictures}.png`,
            file: picture?.file,
            alternative,
            after: seen.at(-1)?.end ?? 0,
          },
        ]
      }
    }
  }

  function gridGroup({table}: GridPart): Grouped[] {
    see(table.lines)
    if (table.why !== 'ruled-cells') return [{kind: 'table', table}]
    const all = table.rows as PrintLine[][][]
    // A row of one cell above the heads is the table's title.
    const first = Math.max(
      0,
      all.findIndex((row) => row.length > 1),
    )
    const titles = all
      .slice(0, first)
      .flatMap((row) => row.map((cell) => textBlock(cell, 'ruled-cells', undefined, body)))
    const rows = all.slice(first)
    const heads = headsOf(rows)
    if (!heads)
      return [
        ...titles,
        ...rows
          .flat()
          .flatMap((cell) => (cell.length ? [textBlock(cell, 'ruled-cells', undefined, body)] : [])),
      ]
    if (!heads.isSeen) tellAssumed(table.lines)
    const lines = rows.flat(2)
    const shapes = withHeads(table.shapes!.slice(first), heads)
    return [
      ...titles,
      {kind: 'table', table: {...table, rows: rows as Cell[][], lines, inOrder: lines, shapes}},
    ]
  }

  function tellAssumed(lines: readonly PrintLine[]): void {
    const [line, last] = [lines[0]!.number, lines.at(-1)!.number]
    tell(file, 'table-header-assumed', {place: {line, column: 1}, values: {line, last}})
  }

  function textGroup({lines, heading, lang, why = 'tagged-so'}: TextPart): TextBlock {
    const said = corrections.get(lines[0]!.index)
    const unsaid = heading === 0 ? Math.min(6, level + 1) : heading
    const depth =
      said?.as === 'heading'
        ? (said.depth ?? unsaid ?? level + 1)
        : said?.as === 'paragraph'
          ? undefined
          : unsaid
    if (depth && heading !== 0) level = depth
    const own = textBlock(lines, why, seen.at(-1), body)
    const block = said?.as === 'paragraph' ? {...own, said} : own
    see(lines)
    // Tags say what is an item; where there are none, marks do.
    const mark = why === 'tagged-so' ? undefined : markOf(lines[0]!)
    return {
      ...block,
      mark,
      ...(depth !== undefined && {heading: {depth, why: said ? 'said-by-a-person' : why}}),
      ...(lang && {lang}),
    }
  }

  /** A note whose number stands raised in the text above leads there and back. */
  function noteGroup({lines}: TextPart): TextBlock {
    const number = /^\d{1,3}(?!\d)/u.exec(lines[0]!.text)?.[0]
    const reference = number && raisedNumber(seen, number)
    const block = textBlock(lines, 'tagged-so', seen.at(-1), body)
    see(lines)
    if (!reference) return block
    notes.push({number, lines: [...lines], reference})
    return {...block, kind: 'footnote', why: 'raised-number'}
  }

  function listGroup(items: readonly ItemPart[], isContents: boolean): List {
    const marks = isContents ? [] : marksOf(items)
    const of = isContents ? 'contents' : marks.length ? 'marked' : 'plain'
    return {kind: 'list', of, items: items.map((item, index) => listItem(item, marks[index]))}
  }

  function listItem({label, parts}: ItemPart, mark: Mark | undefined): Item {
    const [first, ...rest] = parts
    const own = first?.kind === 'text' ? first.lines : []
    const block: TextBlock = {...textBlock([...label, ...own], 'tagged-so', undefined, body), mark}
    see(label)
    see(own)
    const further = (own.length ? rest : parts).flatMap(groupOf)
    return {mark, children: [block, ...further] as Item['children']}
  }

  /** Tables that only place words, such as two signatures side by side, are no tables to a reader. */
  function tableGroup(part: TablePart): Grouped[] {
    const rows = part.rows.filter((row) => row.some(({parts}) => parts.length))
    const width = Math.max(0, ...rows.map((row) => row.length))
    const tagged = taggedHeads(rows)
    const cells = rows.map((row) => row.map(({parts}) => parts.flatMap(linesOfPart)))
    const heads = tagged ? undefined : headsOf(cells)
    if (rows.length < 2 || width < 2 || tagged === 'none' || !(tagged || heads)) {
      return rows.flatMap((row) => row.flatMap((cell) => cell.parts.flatMap(groupOf)))
    }
    const lines = cells.flat(2)
    const breaks = new Set(
      rows.flatMap((row) =>
        row.flatMap(({parts}) => parts.slice(1).flatMap((part) => linesOfPart(part)[0] ?? [])),
      ),
    )
    if (heads && !heads.isSeen) tellAssumed(lines)
    see(lines)
    const own = rows.map((row) => row.map(({shape}) => shape))
    const shapes = heads ? withHeads(own, heads) : own
    const table: Table = {
      lines,
      inOrder: lines,
      rows: cells as Cell[][],
      header: 'row',
      shapes,
      breaks,
      why: 'tagged-so',
    }
    return [{kind: 'table', table}]
  }
}

export function linesOfPart(part: Part): PrintLine[] {
  switch (part.kind) {
    case 'list':
      return part.items.flatMap(({label, parts}) => [...label, ...parts.flatMap(linesOfPart)])
    case 'table':
      return part.rows.flatMap((row) => row.flatMap(({parts}) => parts.flatMap(linesOfPart)))
    case 'grid':
      return part.table.lines
    case 'picture':
      return []
    default:
      return part.lines
  }
}

function textBlock(
  lines: readonly PrintLine[],
  why: Reason,
  above: PrintLine | undefined,
  body: number,
): TextBlock {
  return {
    kind: 'text',
    lines: [...lines],
    why,
    bridges: [],
    mark: undefined,
    blanksAbove: blanksBetween(above, lines[0], body),
    said: undefined,
    measure: Math.max(0, ...lines.map(({to}) => to)),
  }
}

/** How many lines of body text would have had room between two lines; `undefined` across pages and columns. */
function blanksBetween(
  above: PrintLine | undefined,
  below: PrintLine | undefined,
  body: number,
): number | undefined {
  if (!above || !below || above.page !== below.page || below.print.y <= above.print.y) return undefined
  const gap = below.print.y - above.print.y - 1.45 * Math.max(above.print.size, below.print.size)
  return gap <= 0 ? 0 : Math.max(1, Math.round(gap / (body * 1.2)))
}

/** The marks of a list's items, where they are marks that an element can carry: all of a kind, counting on. */
function marksOf(items: readonly ItemPart[]): Mark[] {
  const marks = items.flatMap((item) => {
    const first = item.parts[0]
    const line = item.label[0] ?? (first?.kind === 'text' ? first.lines[0] : undefined)
    const mark = line && (item.label.length ? labelMark(item.label) : markOf(line))
    return mark ? [mark] : []
  })
  const isWhole =
    marks.length === items.length &&
    marks.every((mark, index) => index === 0 || follows(mark, marks[index - 1]!))
  return isWhole ? marks : []
}

/** A label on its own: what follows it stands on the next line. */
function labelMark([line, ...more]: readonly PrintLine[]): Mark | undefined {
  if (more.length) return undefined
  const mark = markOf({...line!, text: `${line!.text} Text`})
  return mark && mark.length >= line!.text.length ? {...mark, length: line!.text.length} : undefined
}

/** The last place where a number stands raised above its line. */
function raisedNumber(lines: readonly PrintLine[], number: string): Note['reference'] | undefined {
  for (const line of lines.toReversed()) {
    const blanks = line.start - line.lineStart
    for (const run of line.print.runs) {
      if (!run.isRaised) continue
      const at = run.start - blanks
      const text = line.text.slice(at, run.end - blanks)
      if (text.trim() === number) return {line, at: at + text.indexOf(number)}
    }
  }
  return undefined
}
