/**
 * The check that nothing of the answer was lost, added or changed. It knows only the input, the emitted file and the
 * removal list; it shares no code with the steps that recover, recognize or write.
 */
import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import type {Range, Removal, Source} from '../tree.ts'
import type {EmittedText} from './emitted-text.ts'

/** The first place where the emitted text and the source part. */
export interface Difference extends Range {
  found: string
  expected: string
}

/**
 * `undefined` when the emitted text is the source less its removals, blanks counted as one, in the order in which the
 * source stands; or, where columns or notes at a page's end are read in another, in the order that is declared.
 */
export function conservation(
  source: Source,
  removals: readonly Removal[],
  emitted: EmittedText,
  order: readonly Range[] = [{start: 0, end: source.text.length}],
): Difference | undefined {
  const kept = orderDifference(source, order) ?? keptText(source, removals, emitted.attributes, order)
  if ('found' in kept) return kept
  const expected = flat(kept.text)
  const found = flat(emitted.text)
  return expected === found ? undefined : firstDifference(kept, expected, found)
}

/** An order must tile the source, and may part it only between words. */
function orderDifference({text}: Source, order: readonly Range[]): Difference | undefined {
  let at = 0
  for (const {start, end} of order.toSorted((a, b) => a.start - b.start)) {
    const cutsWord = start > 0 && start < text.length && /^\S\S$/u.test(text.slice(start - 1, start + 1))
    if (start !== at || cutsWord) {
      return {
        start: at,
        end: start,
        found: 'an order that does not tile the source',
        expected: excerpt(text.slice(at, start)),
      }
    }
    at = end
  }
  if (at === text.length) return undefined
  return {
    start: at,
    end: text.length,
    found: 'an order that leaves text out',
    expected: excerpt(text.slice(at)),
  }
}

interface Kept {
  text: string
  /** Offset in the source of each part of `text`, with the part's offset in `text`. */
  parts: {at: number; from: number}[]
}

/** The source less its removals; a removal that its kind does not cover is itself a difference. */
function keptText(
  source: Source,
  removals: readonly Removal[],
  attributes: string,
  order: readonly Range[],
): Kept | Difference {
  const parts: Kept['parts'] = []
  const texts: string[] = []
  let length = 0
  const keep = (text: string, from: number) => {
    if (!text) return
    parts.push({at: length, from})
    texts.push(text)
    length += text.length
  }
  let taken = 0
  for (const [turn, range] of order.entries()) {
    // Where the order turns, words part, unless what stood at the turn was taken out to join them.
    if (turn > 0 && !joins(removals, order[turn - 1]!.end)) keep(' ', range.start)
    let at = range.start
    for (let index = firstFrom(removals, at); index < removals.length; index += 1) {
      const removal = removals[index]!
      const {start, end, replacement} = removal
      if (start >= range.end) break
      if (start < at || end > range.end)
        return difference(source, removal, 'a removal that overlaps another, or lies outside the source')
      taken += 1
      keep(source.text.slice(at, start), at)
      const removed = source.text.slice(start, end)
      const glues = replacement === '' && start > at && /[\p{L}\p{N}]$/u.test(texts.at(-1)!.slice(-2))
      const isSpaced = glues && isLetterSpaced(source.text, start, end)
      if (!allowed[removal.kind](removed, replacement, {source, attributes, glues: glues && !isSpaced})) {
        return difference(source, removal, `text taken out as ${removal.kind}`)
      }
      keep(replacement, start)
      at = end
    }
    keep(source.text.slice(at, range.end), at)
  }
  if (taken < removals.length)
    return difference(source, removals.at(-1)!, 'a removal that overlaps another, or lies outside the source')
  return {text: texts.join(''), parts}
}

/** Whether a removal that leaves nothing ends at an offset. */
function joins(removals: readonly Removal[], end: number): boolean {
  const last = removals[firstFrom(removals, end) - 1]
  return last?.end === end && last.replacement === ''
}

/** The index of the first removal that starts at an offset or after it. */
function firstFrom(removals: readonly Removal[], offset: number): number {
  let low = 0
  let high = removals.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (removals[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether blanks stand between two single letters, as in `B A K G R U N D`. */
const isLetterSpaced = (text: string, start: number, end: number): boolean =>
  /(?:^|\s)\p{L}$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  /^\p{L}(?:\s|$)/u.test(text.slice(end, end + 2))

interface Circumstances {
  source: Source
  attributes: string
  /** Whether two words would become one. */
  glues: boolean
}

/** What may be taken out under each name, and what may stand in its place. */
const allowed: Record<
  Removal['kind'],
  (removed: string, replacement: string, circumstances: Circumstances) => boolean
> = {
  space: (removed, replacement, {glues}) => !removed.trim() && !replacement.trim() && !glues,
  furniture: (_, replacement, {glues}) => !replacement.trim() && !glues,
  hyphen: (removed, replacement) => /^[-\u2010\u00AD]$/u.test(removed) && replacement === '',
  marker: (removed, replacement) =>
    /^\s*(?:[•◦▪■●○‣∙·–—*o\uF0B7\uF0A7\uF02D-]|\(?(?:\p{L}|(?:\p{L}+\s)?\d{1,3})[.):]|(?:[-–—_=*]\s?){3,}|(?<sign>[^\p{L}\p{N}\s])(?:\s?\k<sign>){3,})\s*$/u.test(
      removed,
    ) && !replacement.trim(),
  syntax: (removed, replacement, {source: {format}, attributes}) => {
    if (replacement && removed.startsWith('&')) return decodeReference(removed) === replacement
    if (format === 'html') return markup.test(removed)
    return (
      format === 'markdown' && wordsOf(withoutFrontMatter(removed)).every((word) => attributes.includes(word))
    )
  },
  compatibility: (removed, replacement) =>
    replacement ? removed.normalize('NFKC') === replacement : forbidden.test(removed),
}

/** Tags, comments, and elements that hold no words of the page; HTML, section 13.1. */
const markup =
  /^(?:\s|<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>|<(?<name>head|title|script|style|template)\b[\s\S]*?<\/\k<name>\s*>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>)*$/iu

/** What stands between the dashes at the top of a Markdown file says nothing to a reader: it is data. */
const withoutFrontMatter = (text: string): string => text.replace(/^\uFEFF?---\r?\n[\s\S]*?\n---\s*/u, '')

/** Characters that XML 1.0 (section 2.2) does not allow, surrogates without their other half among them. */
const forbidden = /^[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]$/

/** The labels by which Markdown's links and definitions find each other say nothing to a reader. */
const labels = /\]\[[^\]]*\]|\[[^\]]+\]:/gu

const wordsOf = (text: string): string[] => text.replaceAll(labels, ' ').match(/[\p{L}\p{N}]{2,}/gu) ?? []

function decodeReference(text: string): string | undefined {
  const [, decimal, hexadecimal, name] = /^&(?:#(\d+)|#[xX]([\da-fA-F]+)|([\da-zA-Z]+));$/.exec(text) ?? []
  if (name) return decodeNamedCharacterReference(name) || undefined
  if (!decimal && !hexadecimal) return undefined
  return String.fromCodePoint(Number.parseInt(decimal ?? hexadecimal!, decimal ? 10 : 16))
}

const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

function difference(source: Source, {start, end}: Range, found: string): Difference {
  return {start, end, found, expected: excerpt(source.text.slice(start, end))}
}

function firstDifference(kept: Kept, expected: string, found: string): Difference {
  let at = 0
  while (at < expected.length && expected[at] === found[at]) at += 1
  const word = expected.lastIndexOf(' ', at - 1) + 1
  const from = sourceOffset(kept, word)
  return {
    start: from,
    end: from + 1,
    found: excerpt(found.slice(word)),
    expected: excerpt(expected.slice(word)),
  }
}

/** From an index in the flattened text to an offset in the source. */
function sourceOffset({text, parts}: Kept, index: number): number {
  let passed = 0
  let at = text.length - text.trimStart().length
  while (passed < index && at < text.length) {
    const blank = /^\s+/u.exec(text.slice(at, at + 1000))
    at += blank ? blank[0].length : 1
    passed += 1
  }
  const part = parts.findLast((candidate) => candidate.at <= at) ?? {at: 0, from: 0}
  return part.from + (at - part.at)
}

const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
