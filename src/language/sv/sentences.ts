import type {Range} from '../../tree.ts'

/** A mark that can end a sentence, with closing quotes and brackets, before a blank and an opening character. */
const candidate = /(?<![.?!…])(?<mark>[.?!…]+)[)\]”"’'»]*(?=\s+[\p{Lu}\p{N}”"’'»(–-])/gu

/** Abbreviations whose point ends no sentence, in lower case, without their last point. */
const noEnd = new Set(
  'alt ang avs bet bil bl.a ca dir dnr dr dvs d.v.s e.d ell enl ev exkl f.d f.n f.ö forts fr.a fr.o.m ggr i.o.m i.st.f inkl jfr kap kl max milj min mån nr m.a.o obs p.g.a prof prop resp rskr s s.k st t.ex tel tfn t.o.m v'.split(
    ' ',
  ),
)
/** Before a digit only: they point at a number. */
const beforeDigit = /^(?:kap|kl|nr|dnr|prop|bet|dir|rskr|s|v|st|bil|ca|max|min|tel|tfn)$/u

/**
 * The sentences of one block. Rules 4 and 5 of `lix-sv-1`: a sentence ends at `. ? ! …` before a blank and a capital,
 * digit, quote or dash, or at the end of the block; abbreviations with a point, initials and numbers do not end one.
 */
export function sentences(block: string): Range[] {
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
