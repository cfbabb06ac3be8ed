import type {Document, Line, Page} from '../tree.ts'

/** A line of text with what the recovering steps ask of it again and again. */
export interface TextLine {
  /** Index among all lines of the document. */
  index: number
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
  /** Blanks before the text, a tab counted as one. */
  indent: number
}

export function linesOf(document: Document): TextLine[] {
  const lines: TextLine[] = []
  for (const page of document.children) {
    if (page.type !== 'page') continue
    for (const line of page.children) lines.push(textLine(line, page, lines.length))
  }
  return lines
}

function textLine(line: Line, page: Page, index: number): TextLine {
  const lineStart = line.position.start.offset!
  const indent = line.value.length - line.value.trimStart().length
  const text = line.value.trim()
  const start = text ? lineStart + indent : lineStart
  return {
    index,
    page: page.number,
    text,
    start,
    end: start + text.length,
    lineStart,
    lineEnd: lineStart + line.value.length,
    indent,
  }
}
