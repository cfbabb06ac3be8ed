import type {Language} from '../../language/language.ts'
import type {About, Reason, Style} from '../../tree.ts'
import {hasLeaders} from '../leaders.ts'
import {markOf} from '../marks.ts'
import {linesOfPart} from './groups.ts'
import type {Part, TextPart} from './tagged.ts'

/** A heading has at most so many letters and lines. */
const longest = {letters: 200, lines: 5}
/** Print is larger than the body from here on. Points. */
const larger = 0.7
/** A numbered heading: the numbers say how deep it stands. */
const numbered = /^(?<number>\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=\p{Lu})/u

interface Body extends Style {
  lines: number
}

/**
 * Finds the headings among the texts by their type: larger than the body, or bold where the body is not; what the
 * document's bookmarks name as well. The kinds of type, from the largest, give the levels.
 */
export function markHeadings(
  parts: readonly Part[],
  {bookmarks = []}: About,
  language: Pick<Language, 'notHeading'>,
): Part[] {
  const body = bodyOf(parts)
  const named = new Map(bookmarks.map(({title, level}) => [flat(title), level]))
  const reasons = new Map<Part, Reason>()
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'text' || part.heading !== undefined) continue
    const why = headingReason(part, body, named)
    if (why && headsSomething(parts, index)) reasons.set(part, why)
  }
  dropNames(reasons, language)
  dropLoneItalics(reasons, body)
  dropLetterhead(reasons)
  dropRuns(parts, reasons)
  const levels = levelsOf([...reasons.keys()] as TextPart[])
  return parts.map((part) => {
    const why = reasons.get(part)
    return part.kind === 'text' && why ? {...part, heading: levels(part), why} : part
  })
}

/** The style of most letters. */
function bodyOf(parts: readonly Part[]): Body {
  const letters = new Map<string, {style: Style; count: number; lines: number}>()
  for (const {text, print} of parts.flatMap(linesOfPart)) {
    const key = styleKey(print)
    const known = letters.get(key) ?? {style: print, count: 0, lines: 0}
    known.count += text.length
    known.lines += 1
    letters.set(key, known)
  }
  const [most] = [...letters.values()].sort((a, b) => b.count - a.count)
  return {...(most?.style ?? {size: 10, isBold: false, isItalic: false}), lines: most?.lines ?? 0}
}

const rounded = (size: number): number => Math.round(size * 2) / 2
const styleKey = ({size, isBold, isItalic}: Style): string => `${rounded(size)} ${isBold} ${isItalic}`
const flat = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
const wordsOf = ({lines}: TextPart): string => lines.map(({text}) => text).join(' ')

function headingReason(part: TextPart, body: Body, named: ReadonlyMap<string, number>): Reason | undefined {
  const words = wordsOf(part)
  const printed = new Set(part.lines.map(({print}) => Math.round(print.y)))
  if (words.length > longest.letters || printed.size > longest.lines || hasLeaders(part.lines.at(-1)!))
    return undefined
  if (!/\p{L}{2}/u.test(words) || /[.,;]$/u.test(words) || markOf(part.lines[0]!)?.kind === 'bullet')
    return undefined
  if (!/^[\p{Lu}\p{N}”"’'§]/u.test(words)) return undefined
  if (named.has(flat(words))) return 'bookmark'
  const isLarger = part.lines.every(({print}) => print.size > body.size + larger)
  if (isLarger) return 'type-stands-out'
  const isLike = part.lines.every(({print}) => print.size > body.size - 1.1)
  const isBold = !body.isBold && part.lines.every(({print}) => print.isBold)
  const isItalic = !body.isItalic && printed.size === 1 && part.lines.every(({print}) => print.isItalic)
  const isHeading = isLike && (isBold || isItalic) && !words.endsWith(':')
  return isHeading ? 'type-stands-out' : undefined
}

/** Something follows that it can head: text, a table, a list. */
function headsSomething(parts: readonly Part[], index: number): boolean {
  return parts.slice(index + 1).some(({kind}) => kind !== 'note')
}

/** Bold names, dates and addresses are no headings, unless headings are set so. */
function dropNames(reasons: Map<Part, Reason>, {notHeading}: Pick<Language, 'notHeading'>): void {
  const parts = [...reasons.keys()] as TextPart[]
  const byStyle = Map.groupBy(parts, ({lines}) => styleKey(lines[0]!.print))
  for (const alike of byStyle.values()) {
    const names = alike.filter((part) => notHeading.test(wordsOf(part)) && reasons.get(part) !== 'bookmark')
    if (alike.length - names.length < 3 || names.length > alike.length / 3)
      for (const part of names) reasons.delete(part)
  }
}

/** Italics alone are a heading only where the document does so again and again. */
function dropLoneItalics(reasons: Map<Part, Reason>, body: Body): void {
  const italics = [...reasons.keys()].filter(
    (part) =>
      part.kind === 'text' &&
      reasons.get(part) === 'type-stands-out' &&
      part.lines.every(({print}) => !print.isBold && print.size <= body.size + larger),
  )
  if (italics.length < 3) for (const part of italics) reasons.delete(part)
}

/** Above the largest heading of the first page stands a letterhead, no heading. */
function dropLetterhead(reasons: Map<Part, Reason>): void {
  const first = [...reasons.keys()].filter(
    (part): part is TextPart => part.kind === 'text' && part.lines[0]!.page === 1,
  )
  const sizes = first.map(({lines}) => lines[0]!.print.size)
  const title = sizes.indexOf(Math.max(...sizes))
  for (const part of first.slice(0, Math.max(0, title))) reasons.delete(part)
}

/** Three blocks of one type in a row, with nothing below any of them, are no headings. */
function dropRuns(parts: readonly Part[], reasons: Map<Part, Reason>): void {
  const texts = parts.filter(({kind}) => kind !== 'note' && kind !== 'picture')
  let run: TextPart[] = []
  const end = () => {
    if (run.length > 2) for (const part of run) if (reasons.get(part) !== 'bookmark') reasons.delete(part)
    run = []
  }
  for (const part of texts) {
    const isHeading = reasons.has(part)
    const isLike =
      isHeading && run[0] && styleKey(run[0].lines[0]!.print) === styleKey((part as TextPart).lines[0]!.print)
    if (!isLike) end()
    if (isHeading) run.push(part as TextPart)
  }
  // The last heading of a run has text below it.
  end()
}

/** Level by type: the largest is 1; of two of a size the bold one stands higher. Numbers tell apart what has one type. */
function levelsOf(headings: readonly TextPart[]): (part: TextPart) => number {
  const keyOf = ({lines}: TextPart) => styleKey(lines[0]!.print)
  const styles = new Map(headings.map((part) => [keyOf(part), part.lines[0]!.print]))
  const ranked = [...styles].sort(
    ([, a], [, b]) =>
      b.size - a.size || Number(b.isBold) - Number(a.isBold) || Number(a.isItalic) - Number(b.isItalic),
  )
  const rank = new Map(ranked.map(([key], index) => [key, index + 1]))
  const shallowest = new Map<string, number>()
  for (const part of headings) {
    const depth = numberDepth(part)
    if (depth) shallowest.set(keyOf(part), Math.min(depth, shallowest.get(keyOf(part)) ?? 9))
  }
  return (part) => {
    const depth = numberDepth(part)
    const extra = depth ? depth - shallowest.get(keyOf(part))! : 0
    return Math.min(6, rank.get(keyOf(part))! + extra)
  }
}

const numberDepth = (part: TextPart): number => {
  const number = numbered.exec(wordsOf(part))?.groups?.number
  return number ? number.split('.').length : 0
}
