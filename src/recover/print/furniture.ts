import type {PagePrint, Reason} from '../../tree.ts'
import {pageNumberLine} from '../page-numbers.ts'
import type {PrintLine} from './lines.ts'

/** Running heads and feet stand so far from the edge at most. Share of the page's height. */
const zone = 0.16
/** Lines at the same height, in points. */
const near = 3
/** Pages from one number to the next of the same side, and one without. */
const reach = 3
/** Print larger than the body by so much is a title, unless it stands on many pages. Points. */
const title = 1.5

interface Candidate {
  line: PrintLine
  /** Height of its baseline, from the nearer edge. */
  edge: 'top' | 'bottom'
  height: number
  words: string
  numbers: number[]
}

/**
 * Lines that stand at one height of neighbouring pages with the same words; numbers in them count on with the pages.
 * Where most pages have such a line at a height, whatever stands there is furniture.
 */
export function findPrintFurniture(
  lines: readonly PrintLine[],
  pages: ReadonlyMap<number, PagePrint>,
  body: number,
): Map<number, Reason> {
  const furniture = new Map<number, Reason>()
  const candidates = lines.flatMap((line): Candidate[] => {
    const height = pages.get(line.page)!.height
    const {y, size} = line.print
    if (!line.text) return []
    const edge = y < height * zone ? 'top' : y - size > height * (1 - zone) ? 'bottom' : undefined
    if (!edge) return []
    const numbers = (line.text.match(/\d+/g) ?? []).map(Number)
    const words = line.text.replaceAll(/\d+/g, '#').replaceAll(/\s+/gu, ' ').toLowerCase()
    return [{line, edge, height: edge === 'top' ? y : height - y, words, numbers}]
  })
  /** Lines that two pages have by chance as well: whoever repeats himself in running text. */
  const weak = new Set<number>()
  for (const group of Map.groupBy(candidates, ({edge, words}) => `${edge} ${words}`).values()) {
    for (const [at, one] of group.entries()) {
      const others = comparable(group, at).filter((other) => isRepeat(one, other))
      if (!others.length) continue
      const isTitle = one.line.print.size > body + title && others.length < 2
      if (isTitle) continue
      furniture.set(one.line.index, 'repeated-at-page-edge')
      const counts = others.some(({numbers}) => numbers.some((number, at) => number !== one.numbers[at]))
      if (counts || others.length > 1 || pages.size < 3) continue
      if (one.edge === 'top') weak.add(one.line.index)
      else furniture.delete(one.line.index)
    }
  }
  for (const {line} of candidates)
    if (countsPages(line, pages.size)) furniture.set(line.index, 'page-number-line')
  dropAttached(lines, candidates, furniture, weak)
  addRows(candidates, furniture, pages.size)
  addBeyond(candidates, furniture, weak)
  addLetterhead(lines, candidates, furniture, body)
  return furniture
}

/** `Sida 2 av 4` says so itself where it is the second of four. */
function countsPages({text, page}: PrintLine, pages: number): boolean {
  const number = pageNumberLine(text)
  return number !== undefined && number.page === page && number.total === pages
}

/** Of candidates in the order of their pages, those that may repeat one of them. */
function comparable(group: readonly Candidate[], at: number): readonly Candidate[] {
  const {line, numbers} = group[at]!
  if (!numbers.length) return group
  const isNear = (index: number) =>
    Math.abs((group[index]?.line.page ?? Number.POSITIVE_INFINITY) - line.page) <= reach
  let [from, to] = [at, at + 1]
  while (isNear(from - 1)) from -= 1
  while (isNear(to)) to += 1
  return group.slice(from, to)
}

function isRepeat(one: Candidate, other: Candidate): boolean {
  const pages = other.line.page - one.line.page
  if (pages === 0 || Math.abs(one.height - other.height) > near) return false
  if (Math.abs(one.line.print.size - other.line.print.size) > 0.6) return false
  const counts = one.numbers.every((number, at) => {
    const step = other.numbers[at]! - number
    return step === 0 || step === pages
  })
  return counts && (one.words !== '#' || other.numbers[0]! - one.numbers[0]! === pages)
}

/**
 * A line that goes on in text that is no furniture belongs to that text: right below or above it, or beside it, as a number
 * before a heading does. What stands on two pages only must stand further apart, and outermost.
 */
function dropAttached(
  lines: readonly PrintLine[],
  candidates: readonly Candidate[],
  furniture: Map<number, Reason>,
  weak: ReadonlySet<number>,
): void {
  const byPage = Map.groupBy(lines, ({page}) => page)
  for (const {line, edge, height, words} of candidates.toSorted((a, b) => b.height - a.height)) {
    if (!furniture.has(line.index)) continue
    const {x, y, right, size} = line.print
    const isWeak = weak.has(line.index)
    const isAttached = byPage.get(line.page)!.some(({print, text, index}) => {
      if (!text || furniture.has(index)) return false
      const inward = edge === 'top' ? print.y - y : y - print.y
      const isBeside =
        words === '#' &&
        Math.abs(inward) < size * 0.3 &&
        Math.max(print.x - right, x - print.right) < size * 6
      const isBelow = print.x < right && print.right > x
      const isNext = inward > 0 && inward < size * (isWeak ? 2.2 : 1.65) && isBelow
      const isOutside = isWeak && inward < 0 && -inward < height
      return isBeside || isOutside || (isNext && (isWeak || Math.abs(print.size - size) < 0.6))
    })
    if (isAttached) furniture.delete(line.index)
  }
}

/** What stands further out than a running head or foot is part of it. */
function addBeyond(
  candidates: readonly Candidate[],
  furniture: Map<number, Reason>,
  weak: ReadonlySet<number>,
): void {
  for (const group of Map.groupBy(candidates, ({line, edge}) => `${line.page} ${edge}`).values()) {
    const found = group.filter(({line}) => furniture.has(line.index) && !weak.has(line.index))
    const innermost = Math.max(0, ...found.map(({height}) => height))
    for (const {line, height} of group) {
      if (height < innermost && !furniture.has(line.index)) furniture.set(line.index, 'beyond-page-number')
    }
  }
}

/**
 * A sender's name above everything on the first page, higher than text stands on any other; on a single page in smaller
 * print, well above the text.
 */
function addLetterhead(
  lines: readonly PrintLine[],
  candidates: readonly Candidate[],
  furniture: Map<number, Reason>,
  body: number,
): void {
  const text = lines.filter((line) => line.text && !furniture.has(line.index))
  const others = text.filter(({page}) => page > 1)
  const top = others.reduce((highest, {print}) => Math.min(highest, print.y), Number.POSITIVE_INFINITY)
  const isAbove = ({page, print: {y, size}}: PrintLine) => {
    if (others.length) return page === 1 && y < top - size
    const isFar = text.every(({print}) => Math.abs(print.y - y) < 1 || print.y - y > size * 4)
    return isFar && size < body - 0.5
  }
  for (const {line, edge} of candidates) {
    const isName = line.text.length <= 40 && /^[\p{L}\s,&-]+$/u.test(line.text)
    if (edge === 'top' && isName && isAbove(line)) furniture.set(line.index, 'above-all-text')
  }
}

/** At a height at which most pages have furniture, all lines are furniture: a chapter's name stands there on one page only. */
function addRows(candidates: readonly Candidate[], furniture: Map<number, Reason>, pages: number): void {
  const rows = Map.groupBy(
    candidates.filter(({line}) => furniture.has(line.index)),
    ({edge, height}) => `${edge} ${Math.round(height)}`,
  )
  for (const row of rows.values()) {
    const [{edge, height, line}] = row as [Candidate]
    const on = new Set(row.map((each) => each.line.page))
    if (on.size < Math.max(3, pages * 0.5)) continue
    for (const each of candidates) {
      const isThere = each.edge === edge && Math.abs(each.height - height) <= 1
      const isLike = each.line.print.size <= line.print.size + 0.6
      if (isThere && isLike && !furniture.has(each.line.index))
        furniture.set(each.line.index, 'repeated-at-page-edge')
    }
  }
}
