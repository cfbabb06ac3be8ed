import type {Reason} from '../tree.ts'
import type {TextLine} from './lines.ts'

/** Where the pages begin, and which lines are no part of the answer. */
export interface Furniture {
  /** Index of the first line of each page after the first; page numbers count from 2. */
  pageStarts: number[]
  /** Furniture lines by index. */
  lines: Map<number, Reason>
}

/** How many lines at a page's edge may be running heads or feet. */
const edge = 4

/** `2`, `2 (4)`, `Sida 2 av 4`, `Page 2/4`, `- 2 -`: a whole line that numbers a page. */
const pageNumberLine =
  /^(?:\p{L}{3,6}\.?\s+)?[-–]?\s*(?<page>\d{1,4})\s*(?:\(\s*(?<ofBrackets>\d{1,4})\s*\)|(?:av|of|\/)\s*(?<of>\d{1,4}))?\s*[-–]?$/iu

/**
 * Finds page furniture by evidence: form feeds, the blank band that a printed letterhead leaves, page numbers that run
 * on, and lines that come again at the edge of neighbouring pages. A line such as `3 (4)` alone is no evidence.
 */
export function findFurniture(lines: readonly TextLine[]): Furniture {
  const lineFurniture = new Map<number, Reason>()
  const bands = blankBands(lines)
  for (const band of bands) for (const line of band) lineFurniture.set(line.index, 'blank-band')

  let pageStarts = formFeeds(lines)
  if (!pageStarts.length) pageStarts = bandStarts(bands, lines)
  if (!pageStarts.length) {
    const numbered = numberedLines(lines)
    for (const line of numbered) lineFurniture.set(line.index, 'page-number-line')
    pageStarts = numberStarts(numbered, lines)
  }
  for (const line of repeatedAtEdges(pagesOf(lines, pageStarts))) {
    if (!lineFurniture.has(line.index)) lineFurniture.set(line.index, 'repeated-at-page-edge')
  }
  return {pageStarts, lines: lineFurniture}
}

function formFeeds(lines: readonly TextLine[]): Furniture['pageStarts'] {
  const lastPage = lines.findLast((line) => line.text)?.page ?? 0
  return lines
    .filter((line, index) => index > 0 && line.page !== lines[index - 1]!.page && line.page <= lastPage)
    .map((line) => line.index)
}

/**
 * A line of nothing but blanks, wider than any line of text, is what a letterhead or a logo leaves behind; the blank
 * lines around it belong to it.
 */
function blankBands(lines: readonly TextLine[]): TextLine[][] {
  const widest = lines.reduce((width, line) => Math.max(width, line.text.length), 0)
  const bands: TextLine[][] = []
  for (const line of lines) {
    if (line.text || line.lineEnd - line.lineStart <= Math.max(60, 1.5 * widest)) continue
    if (line.index <= (bands.at(-1)?.at(-1)?.index ?? -1)) continue
    let first = line.index
    let last = line.index
    while (first > 0 && !lines[first - 1]!.text) first -= 1
    while (last < lines.length - 1 && !lines[last + 1]!.text) last += 1
    bands.push(lines.slice(first, last + 1))
  }
  return bands
}

function bandStarts(bands: readonly TextLine[][], lines: readonly TextLine[]): Furniture['pageStarts'] {
  return bands
    .filter((band) => band[0]!.index > 0 && band.at(-1)!.index < lines.length - 1)
    .map((band) => band.at(-1)!.index + 1)
}

/** The longest run of page-number lines that count 1, 2, 3 … (at least two), with one total where a total is given. */
function numberedLines(lines: readonly TextLine[]): TextLine[] {
  const found: TextLine[] = []
  let total: string | undefined
  for (const line of lines) {
    const groups = pageNumberLine.exec(line.text)?.groups
    if (!groups || Number(groups.page) !== found.length + 1) continue
    const of = groups.of ?? groups.ofBrackets
    if (found.length && of !== total) continue
    total = of
    found.push(line)
  }
  const complete = total !== undefined && found.length === Number(total)
  const alone = found.every((line) => !lines[line.index - 1]?.text || !lines[line.index + 1]?.text)
  return found.length >= 2 && alone && (complete || found.length >= 3) ? found : []
}

/** Text after the last number says that the numbers stand in the pages' heads; else they stand in the feet. */
function numberStarts(numbered: readonly TextLine[], lines: readonly TextLine[]): Furniture['pageStarts'] {
  const last = numbered.at(-1)
  if (!last) return []
  const inHead = lines.slice(last.index + 1).some((line) => line.text)
  return inHead
    ? numbered.slice(1).map((line) => line.index)
    : numbered.slice(0, -1).map((line) => line.index + 1)
}

function pagesOf(lines: readonly TextLine[], starts: Furniture['pageStarts']): TextLine[][] {
  const bounds = [0, ...starts, lines.length]
  return bounds.slice(1).map((end, index) => lines.slice(bounds[index], end).filter((line) => line.text))
}

/** Peels lines from both edges of each page for as long as a neighbouring page has the same there. */
function repeatedAtEdges(pages: readonly TextLine[][]): TextLine[] {
  const found: TextLine[] = []
  for (const fromEnd of [false, true]) {
    for (const [index, page] of pages.entries()) {
      for (let depth = 0; depth < Math.min(edge, page.length); depth += 1) {
        const line = lineAt(page, depth, fromEnd)!
        const neighbours = [index - 1, index + 1].flatMap((other) => {
          const opposite = lineAt(pages[other] ?? [], depth, fromEnd)
          return opposite ? [{line: opposite, distance: other - index}] : []
        })
        if (!neighbours.some((other) => repeats(line, other.line, other.distance, pages.length))) break
        found.push(line)
      }
    }
  }
  return found
}

const lineAt = (page: readonly TextLine[], depth: number, fromEnd: boolean): TextLine | undefined =>
  page[fromEnd ? page.length - 1 - depth : depth]

/** The same words with a number that runs on, or, over three pages or more, the very same words, if no sentence. */
function repeats(line: TextLine, other: TextLine, distance: number, pages: number): boolean {
  if (shape(line.text) !== shape(other.text)) return false
  const numbers = numbersOf(line.text)
  const others = numbersOf(other.text)
  const runsOn = numbers.some((number, index) => others[index] === number + distance)
  const rest = numbers.every(
    (number, index) => others[index] === number || others[index] === number + distance,
  )
  return runsOn ? rest : line.text === other.text && pages >= 3 && !isSentence(line.text)
}

/** Text of the answer may come again by chance: what begins in lower case or ends a sentence is no running head. */
const isSentence = (text: string): boolean => /^\p{Ll}|[.?!,;]$/u.test(text)

const shape = (text: string): string => text.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ')
const numbersOf = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number)
