import type {Language} from '../language/language.ts'
import type {Reason} from '../tree.ts'
import type {TextLine} from './lines.ts'
import {type PageNumber, pageNumber, pageNumberLine} from './page-numbers.ts'

/** Where the pages begin, and which lines are no part of the answer. */
export interface Furniture {
  /** Index of the first line of each page after the first; page numbers count from 2. */
  pageStarts: number[]
  /** Furniture lines by index. */
  lines: Map<number, Reason>
}

/** How many lines at a page's edge may be running heads or feet. */
const edge = 4
/** A printed page has at least so much text. Characters. */
const fewestLetters = 400
/** Words without a number are a running head on at least this share of all pages. */
const rarest = 0.1

/**
 * Finds page furniture by evidence: form feeds, the blank band that a printed letterhead leaves, page numbers that run
 * on or stand at the edge of several pages, and lines that come again at the edge of neighbouring pages. A line such as
 * `3 (4)` alone is no evidence, and the label of a part, such as `Bilaga 2`, is text where it counts on.
 */
export function findFurniture(
  lines: readonly TextLine[],
  {partLabel}: Pick<Language, 'partLabel'>,
): Furniture {
  const furniture = new Map<number, Reason>()
  const add = (line: TextLine, why: Reason) => {
    if (!furniture.has(line.index)) furniture.set(line.index, why)
  }
  const bands = blankBands(lines)
  for (const band of bands) for (const line of band) add(line, 'blank-band')

  let pageStarts = formFeeds(lines)
  if (!pageStarts.length) pageStarts = bandStarts(bands, lines)
  if (!pageStarts.length) {
    const numbered = numberedLines(lines)
    for (const line of numbered) add(line, 'page-number-line')
    pageStarts = numberStarts(numbered, lines)
  }
  const pages = pagesOf(lines, pageStarts)
  const numbered = numberedEdges(pages)
  const isNumbered = numbered.length > 0 || [...furniture.values()].includes('page-number-line')
  const repetition = {wordsCount: pages.length >= (isNumbered ? 2 : 3), partLabel}
  const repeated = repeatedAtEdges(pages, repetition)
  const inText = standingInText(repeated, lines, pages.length)
  const running = inText.size ? repeatedAtEdges(pages, {...repetition, inText}) : repeated
  for (const line of running) add(line, 'repeated-at-page-edge')
  for (const [line, why] of numbered) add(line, why)
  return {pageStarts, lines: furniture}
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

/**
 * The longest run of page-number lines that count on by one (at least two), with one total where a total is given. Two
 * are enough when they are all the pages there are; else it takes three. Numbers without any word or sign must stand a
 * page's text apart: they may as well number the cells of a table, or questions.
 */
function numberedLines(lines: readonly TextLine[]): TextLine[] {
  const runs: TextLine[][] = []
  /** The run that each number and total would go on with. */
  const open = new Map<string, TextLine[]>()
  /** How many characters of text stand before each number. */
  const before = new Map<TextLine, number>()
  let passed = 0
  for (const line of lines) {
    const here = passed
    passed += line.text.length
    const found = pageNumberLine(line.text) ?? withTotal(pageNumber(line.text))
    if (!found || (lines[line.index - 1]?.text && lines[line.index + 1]?.text)) continue
    const key = (page: number) => `${page} ${found.total ?? ''} ${shape(line.text)}`
    const run = open.get(key(found.page)) ?? []
    open.delete(key(found.page))
    if (!run.length) runs.push(run)
    run.push(line)
    before.set(line, here)
    open.set(key(found.page + 1), run)
  }
  const between = (run: readonly TextLine[]) => before.get(run.at(-1)!)! - before.get(run[0]!)!
  const counting = runs.filter(
    (run) =>
      /\p{L}|\D\d/u.test(run[0]!.text) ||
      (between(run) >= fewestLetters * (run.length - 1) && !areAskedBelow(run, lines)),
  )
  const longest = counting.reduce<TextLine[]>((best, run) => (run.length > best.length ? run : best), [])
  const total = longest[0] && pageNumber(longest[0].text)?.total
  const complete = total !== undefined && longest.length === total
  return longest.length >= (complete ? 2 : 3) ? longest : []
}

/** Whether questions stand right below most of some numbers: they number these, and no pages. */
function areAskedBelow(run: readonly TextLine[], lines: readonly TextLine[]): boolean {
  const asked = run.filter(({index}) =>
    lines.slice(index + 1, index + 4).some((line) => line.text.endsWith('?')),
  )
  return asked.length * 2 >= run.length
}

/** Among other words only a number with a total is a page's. */
const withTotal = (number: PageNumber | undefined): PageNumber | undefined =>
  number?.total === undefined ? undefined : number

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

interface Repetition {
  /** There are pages enough for words alone to count. */
  wordsCount: boolean
  /** The label of a part that counts on from page to page is text. */
  partLabel: RegExp
  /** Shapes of lines that are text. */
  inText?: ReadonlySet<string>
}

/** Peels lines from both edges of each page for as long as a page nearby has the same there. */
function repeatedAtEdges(pages: readonly TextLine[][], repetition: Repetition): Set<TextLine> {
  const found = new Set<TextLine>()
  for (const fromEnd of [false, true]) {
    for (const [index, page] of pages.entries()) {
      for (let depth = 0; depth < Math.min(edge, page.length); depth += 1) {
        const line = lineAt(page, depth, fromEnd)!
        // Left and right pages may have heads of their own.
        const others = [-2, -1, 1, 2].flatMap((distance) => {
          const other = lineAt(pages[index + distance] ?? [], depth, fromEnd)
          return other ? [{line: other, distance}] : []
        })
        if (!others.some((other) => repeats(line, other.line, other.distance, repetition))) break
        if (repetition.inText?.has(shape(line.text))) break
        found.add(line)
      }
    }
  }
  return found
}

/**
 * The shapes of lines that stand as often inside the pages as they come again at their edges: `Beslut`, in minutes, heads
 * a part of each section, and by chance two pages in a row. And of words that come again on too few pages of a long
 * document, such as a title on its cover and on the page after.
 */
function standingInText(
  repeated: ReadonlySet<TextLine>,
  lines: readonly TextLine[],
  pages: number,
): Set<string> {
  const surplus = new Map<string, number>()
  let longest = 0
  for (const {text} of repeated) {
    if (!/\p{L}/u.test(text)) continue
    surplus.set(shape(text), (surplus.get(shape(text)) ?? 0) + 1)
    longest = Math.max(longest, text.length)
  }
  const rare = [...surplus].filter(([text, count]) => !text.includes('#') && count < pages * rarest)
  for (const line of lines) {
    if (!line.text || line.text.length > longest + 4 || repeated.has(line)) continue
    const left = surplus.get(shape(line.text))
    if (left !== undefined) surplus.set(shape(line.text), left - 1)
  }
  const inside = [...surplus].filter(([, left]) => left <= 0)
  return new Set([...rare, ...inside].map(([text]) => text))
}

const lineAt = (page: readonly TextLine[], depth: number, fromEnd: boolean): TextLine | undefined =>
  page[fromEnd ? page.length - 1 - depth : depth]

/** The same words with a number that runs on, or, where pages are enough, the very same words, if no sentence. */
function repeats(
  line: TextLine,
  other: TextLine,
  distance: number,
  {wordsCount, partLabel}: Repetition,
): boolean {
  if (shape(line.text) !== shape(other.text)) return false
  const numbers = numbersOf(line.text)
  const others = numbersOf(other.text)
  const runsOn = numbers.some((number, index) => others[index] === number + distance)
  const rest = numbers.every(
    (number, index) => others[index] === number || others[index] === number + distance,
  )
  if (runsOn) return rest && !partLabel.test(line.text)
  return Math.abs(distance) === 1 && line.text === other.text && wordsCount && !isSentence(line.text)
}

/** Text of the answer may come again by chance: what begins in lower case or ends a sentence is no running head. */
const isSentence = (text: string): boolean => /^\p{Ll}|[.?!,;]$/u.test(text)

const shape = (text: string): string => text.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ')
const numbersOf = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number)

/**
 * Page numbers with a total (`2 (4)`) near the edge of two pages or more, also where the count begins anew because
 * several documents lie in one file. What stands beyond the number at a page's foot is no text either; on a page so short
 * that the number may stand in its head, it is.
 */
function numberedEdges(pages: readonly TextLine[][]): [TextLine, Reason][] {
  const heads = numbersAt(pages, false)
  const feet = numbersAt(pages, true)
  const inHead = new Set(heads.map(({line}) => line))
  const beyond = feet
    .filter(({line}) => !inHead.has(line))
    .flatMap(({page, depth}) => page.slice(page.length - depth))
  return [
    ...[...heads, ...feet].map(({line}): [TextLine, Reason] => [line, 'page-number-at-page-edge']),
    ...beyond.map((line): [TextLine, Reason] => [line, 'beyond-page-number']),
  ]
}

/** The number nearest to one edge of each page, and how many lines stand beyond it; none where only one page has it. */
function numbersAt(
  pages: readonly TextLine[][],
  fromEnd: boolean,
): {page: TextLine[]; depth: number; line: TextLine}[] {
  const found = pages.flatMap((page) => {
    const depth = [0, 1, 2, 3].find((at) => {
      const number = pageNumber(lineAt(page, at, fromEnd)?.text ?? '')
      return number?.total !== undefined && page.length > at + 1
    })
    return depth === undefined ? [] : [{page, depth, line: lineAt(page, depth, fromEnd)!}]
  })
  return found.length < 2 ? [] : found
}
