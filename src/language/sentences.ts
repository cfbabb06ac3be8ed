import type {Range} from '../tree.ts'

/** A mark that can end a sentence, with closing quotes and brackets, before a blank and an opening character. */
const candidate = /(?<![.?!…])(?<mark>[.?!…]+)[)\]”"’'»]*(?=\s+[\p{Lu}\p{N}”"“‘’'»(–-])/gu

/** Abbreviations with a point, in lower case, without their last point. */
export interface PointedAbbreviations {
  /** Their point ends no sentence. */
  noEnd: ReadonlySet<string>
  /** The same, but before a digit only: they point at a number. */
  beforeDigit: RegExp
}

/**
 * Prepares what finds the sentences of one block. A sentence ends at `. ? ! …` before a blank and a capital, digit, quote or dash, or at the
 * end of the block; abbreviations with a point, initials and numbers do not end one (`lix-sv-1`, rules 4 and 5).
 */
export function sentenceSplitter({noEnd, beforeDigit}: PointedAbbreviations): (block: string) => Range[] {
  return (block) => {
    const ranges: Range[] = []
    let start = block.search(/\S/u)
    if (start < 0) return ranges
    for (const match of block.matchAll(candidate)) {
      const end = match.index + match[0].length
      if (match.groups!.mark === '.' && !pointEnds(block, match.index, end)) continue
      ranges.push({start, end})
      start = end + block.slice(end).search(/\S/u)
    }
    const end = block.trimEnd().length
    if (start < end) ranges.push({start, end})
    return ranges
  }

  function pointEnds(block: string, at: number, end: number): boolean {
    const token = /[\p{L}\p{N}.:]*$/u.exec(block.slice(Math.max(0, at - 20), at))![0].toLowerCase()
    const next = block.slice(end).trimStart()
    const digitFollows = /^\d/u.test(next)
    if (/^\p{L}$/u.test(token) && /\p{Lu}/u.test(block[at - 1]!)) return false
    if (/^\d{1,3}$/u.test(token) && at - token.length === block.search(/\S/u)) return false
    if (beforeDigit.test(token)) return !digitFollows && !noEnd.has(token)
    return !noEnd.has(token)
  }
}
