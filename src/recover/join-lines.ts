import type {Language} from '../language/language.ts'
import type {Reason} from '../tree.ts'

/** What becomes of a line end. */
export interface Join {
  /** `blank`: the line end is a blank; `keep`: the hyphen stays and the words join; `remove`: the hyphen goes. */
  how: 'blank' | 'keep' | 'remove'
  why?: Reason
  certainty: number
}

/** How often each word stands in the document, in lower case. */
export type Vocabulary = ReadonlyMap<string, number>

const endsInHyphen = /(?<left>[\p{L}\p{N}]+(?:[-–][\p{L}\p{N}]+)*)(?<hyphen>[-\u2010\u00AD])$/u
const opensWithWord = /^(?<right>[\p{L}\p{N}]+)/u
/** What a line must end with for anything but a blank to come of its end. */
const mayJoin = /[-\u2010\u00AD/.=&?_]/
const address = /(?:https?:\/\/|www\.|@)\S*$/u

/**
 * Decides on a line end, in the order of evidence; when in doubt the hyphen stays, because a kept hyphen can be mended
 * by a reader and a lost one cannot.
 */
export function joinLines(
  lineBefore: string,
  after: string,
  vocabulary: () => Vocabulary,
  language: Language,
): Join {
  if (!mayJoin.test(lineBefore.slice(-1))) return {how: 'blank', certainty: 1}
  // No word is longer; on a line without a blank the patterns would otherwise search from every letter.
  const before = lineBefore.slice(-100)
  if (address.test(before) && /[-/.=&?_]$/u.test(before)) return {how: 'keep', why: 'address', certainty: 0.9}
  const match = endsInHyphen.exec(before)
  if (!match) return {how: 'blank', certainty: 1}
  const {left, hyphen} = match.groups as {left: string; hyphen: string}
  const right = opensWithWord.exec(after)?.groups?.right
  if (!right) return {how: 'blank', certainty: 1}
  if (hyphen === '\u00AD') return {how: 'remove', why: 'soft-hyphen', certainty: 1}
  if (language.hyphenation.joiners.has(right))
    return {how: 'blank', why: 'suspended-compound', certainty: 0.99}
  if (keepsByShape(left, language)) return {how: 'keep', why: 'acronym-or-number', certainty: 0.99}
  if (/^\p{Lu}/u.test(right)) return {how: 'keep', why: 'capital-follows', certainty: 0.99}
  return byEvidence(left.toLowerCase(), right.toLowerCase(), vocabulary())
}

/** `JO-`, `2025-`, `B-` and `icke-` are joined to what follows by a hyphen of their own. */
function keepsByShape(left: string, language: Language): boolean {
  const last = left.split(/[-–]/u).at(-1)!
  const acronym = last.length > 1 && last === last.toUpperCase()
  return (
    acronym || last.length === 1 || /\d$/u.test(last) || language.hyphenation.prefixes.has(last.toLowerCase())
  )
}

function byEvidence(left: string, right: string, vocabulary: Vocabulary): Join {
  const joined = vocabulary.get(left + right) ?? 0
  const hyphenated = vocabulary.get(`${left}-${right}`) ?? 0
  if (joined > hyphenated) return {how: 'remove', why: 'joined-form-in-document', certainty: 0.99}
  if (hyphenated) return {how: 'keep', why: 'hyphenated-form-in-document', certainty: 0.99}
  return {how: 'keep', why: 'no-evidence', certainty: 0.3}
}

/** Counts the words of a text, compounds with a hyphen as one. */
export function vocabularyOf(text: string): Vocabulary {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
    const key = word.toLowerCase()
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
