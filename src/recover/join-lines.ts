import type {Hyphenation, Language} from '../language/language.ts'
import type {WordList} from '../language/word-list.ts'
import type {Reason} from '../tree.ts'

/** What becomes of a line end. */
export interface Join {
  /** `blank`: the line end is a blank; `keep`: the hyphen stays and the words join; `remove`: the hyphen goes. */
  how: 'blank' | 'keep' | 'remove'
  why?: Reason
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
  {hyphenation, words}: Pick<Language, 'hyphenation' | 'words'>,
): Join {
  if (!mayJoin.test(lineBefore.slice(-1))) return {how: 'blank'}
  // No word is longer; on a line without a blank the patterns would otherwise search from every letter.
  const before = lineBefore.slice(-100)
  if (address.test(before) && goesOnAddress(before, after)) return {how: 'keep', why: 'address'}
  const match = endsInHyphen.exec(before)
  if (!match) return {how: 'blank'}
  const {left, hyphen} = match.groups as {left: string; hyphen: string}
  const right = opensWithWord.exec(after)?.groups?.right
  if (!right) return {how: 'blank'}
  if (hyphen === '\u00AD') return {how: 'remove', why: 'soft-hyphen'}
  if (hyphenation.joiners.has(right)) return {how: 'blank', why: 'suspended-compound'}
  if (keepsByShape(left, right, hyphenation)) return {how: 'keep', why: 'acronym-or-number'}
  if (/^\p{Lu}/u.test(right)) return {how: 'keep', why: 'capital-follows'}
  return byEvidence(left, right, vocabulary(), words)
}

/** An address goes on where its sign stands in its middle, not where a point ends the sentence. */
const goesOnAddress = (before: string, after: string): boolean =>
  /[-/=&?_]$/u.test(before) || (before.endsWith('.') && /^[\p{Ll}\d]/u.test(after))

/** `JO-`, `2025-`, `B-` and `icke-` are joined to what follows by a hyphen of their own; so is `planbestäm-16`. */
function keepsByShape(left: string, right: string, {prefixes}: Hyphenation): boolean {
  const last = left.split(/[-–]/u).at(-1)!
  const acronym = last.length > 1 && last === last.toUpperCase()
  return (
    acronym ||
    last.length === 1 ||
    /\d$/u.test(last) ||
    /^\d/u.test(right) ||
    prefixes.has(last.toLowerCase())
  )
}

function byEvidence(left: string, right: string, vocabulary: Vocabulary, words: WordList): Join {
  const [start, end] = [left.toLowerCase(), right.toLowerCase()]
  const joined = vocabulary.get(start + end) ?? 0
  const hyphenated = vocabulary.get(`${start}-${end}`) ?? 0
  if (joined > hyphenated) return {how: 'remove', why: 'joined-form-in-document'}
  if (hyphenated) return {how: 'keep', why: 'hyphenated-form-in-document'}
  // Three like letters in a row come together only across a hyphen.
  const isTriple = start.at(-1) === start.at(-2) && start.at(-1) === end[0]
  const [first] = left.split(/[-–]/u).slice(-1) as [string]
  if (!isTriple && words.has(first + right)) return {how: 'remove', why: 'joined-form-in-word-list'}
  return {how: 'keep', why: 'no-evidence'}
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
