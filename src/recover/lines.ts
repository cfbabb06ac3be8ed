import type {Document, Line, LinePrint, Page} from '../tree.ts'

/**
 * A line of text, or the part of one that stands in one column, with what the recovering steps ask of it again and
 * again. The lines of a document, from each `lineStart` to its `until`, tile the source.
 */
export interface TextLine {
  /** Index among all lines of the document; the parts of one line share it. */
  index: number
  /** Its number, from 1, as an editor counts. */
  number: number
  /** Number of the page as the reader delivered it. */
  page: number
  /** The line without blanks at its ends; empty for a blank line. */
  text: string
  /** Offsets of `text` in the source. */
  start: number
  end: number
  /** Offsets of the whole line, blanks included, line end not. */
  lineStart: number
  lineEnd: number
  /** Offset at which the next line starts. */
  until: number
  /** Columns at which `text` begins and ends, tabs expanded to multiples of eight. */
  from: number
  to: number
  /** Which of several columns of running text the line stands in; 0 where there is one. */
  column: number
  /** Blank only because the lines of the columns beside it stand between its own. */
  isStaggered?: true
  /** How it was printed, where the file says so. */
  print?: LinePrint
}

export function linesOf(document: Document): TextLine[] {
  const lines: TextLine[] = []
  for (const page of document.children) {
    if (page.type !== 'page') continue
    for (const line of page.children) lines.push(textLine(line, page, lines.length))
  }
  for (const [index, line] of lines.entries()) {
    line.until = lines[index + 1]?.lineStart ?? document.data.source.text.length
  }
  return lines
}

function textLine({value, position, print}: Line, page: Page, index: number): TextLine {
  const lineStart = position.start.offset!
  const text = value.trim()
  const blanks = text ? value.length - value.trimStart().length : 0
  const from = columnAt(value, blanks)
  const start = lineStart + blanks
  const lineEnd = lineStart + value.length
  return {
    index,
    number: position.start.line,
    page: page.number,
    text,
    start,
    end: start + text.length,
    lineStart,
    lineEnd,
    until: lineEnd,
    from,
    to: from + widthOf(text),
    column: 0,
    ...(print && {print}),
  }
}

const tabStop = 8

/** The column of an index into a line. */
function columnAt(line: string, index: number): number {
  if (!line.includes('\t')) return index
  let column = 0
  for (const character of line.slice(0, index)) {
    column += character === '\t' ? tabStop - (column % tabStop) : 1
  }
  return column
}

const widthOf = (text: string): number => columnAt(text, text.length)

/**
 * Cuts a line at some indexes of its text into as many parts and one more. Each part has what lies between its cut and
 * the next, blanks included, so that the parts tile the line; the last with text has the line's end as well.
 */
export function partsOf(
  line: TextLine,
  cuts: readonly number[],
  columnOf: (part: number) => number,
): TextLine[] {
  const bounds = [0, ...cuts, line.text.length]
  const last = cuts.findLastIndex((cut) => cut < line.text.length) + 1
  return bounds.slice(1).map((to, part) => {
    const column = columnOf(part)
    if (part > last) return emptyAt(line, line.until, column)
    const from = bounds[part]!
    const raw = line.text.slice(from, to)
    const blanks = raw.trim() ? raw.length - raw.trimStart().length : 0
    const text = raw.trim()
    const start = line.start + from + blanks
    const left = line.from + columnAt(line.text, from + blanks)
    return {
      ...line,
      text,
      start,
      end: start + text.length,
      lineStart: part === 0 ? line.lineStart : line.start + from,
      lineEnd: part === last ? line.lineEnd : line.start + to,
      until: part === last ? line.until : line.start + to,
      from: left,
      to: left + widthOf(text),
      column,
    }
  })
}

/** A part of a line without any part of the source. */
export const emptyAt = (line: TextLine, offset: number, column: number): TextLine => ({
  ...line,
  text: '',
  start: offset,
  end: offset,
  lineStart: offset,
  lineEnd: offset,
  until: offset,
  column,
})

/** Where blanks part a line's text: indexes into the text, and the columns that they span. */
export interface Gap {
  at: number
  until: number
  from: number
  to: number
}

/** Cheaper than a search by pattern, and most lines have none. */
const mayHaveGaps = (text: string): boolean =>
  text.includes('  ') || text.includes('\t') || text.includes('\u00A0')

/** The runs of at least two blanks, or of a tab, inside a line's text. */
export function gapsOf(line: TextLine): Gap[] {
  if (!mayHaveGaps(line.text)) return []
  return Array.from(line.text.matchAll(/[ \u00A0]{2,}|[ \u00A0]*\t\s*/gu), ({0: blanks, index}) => ({
    at: index,
    until: index + blanks.length,
    from: line.from + columnAt(line.text, index),
    to: line.from + columnAt(line.text, index + blanks.length),
  }))
}
