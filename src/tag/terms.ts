import type {Lexicon, LexiconEntry} from '../language/language.ts'
import type {Range} from '../tree.ts'

/** A place where the lexicon has something to say; without an entry it could not tell which meaning is meant. */
export interface TermFound extends Range {
  entry: LexiconEntry | undefined
  /** Without an entry: whether the lexicon knows several meanings (or none for certain) rather than none at all. */
  isAmbiguous: boolean
}

export interface TermsFound {
  abbreviations: TermFound[]
  words: TermFound[]
}

interface Candidate {
  form: string
  entry: LexiconEntry
  before: RegExp | undefined
  after: RegExp | undefined
}

/** How far a rule may look to either side. Characters. */
const sight = 80
const token = /[\p{L}\p{N}§]+/gu

/**
 * Prepares a lexicon for lookup. A text is matched at word boundaries against the explicit forms, longest first; then
 * validity on the document's date and the entries' rules decide. Exactly one certain meaning, or none is given.
 */
export function termFinder(lexicon: Lexicon): (text: string, date: string | undefined) => TermsFound {
  const abbreviations = index(lexicon.entries.filter((entry) => lexicon.isAbbreviation(entry)))
  const words = index(lexicon.entries.filter((entry) => !lexicon.isAbbreviation(entry)))
  const knownForms = new Set(lexicon.entries.flatMap((entry) => entry.forms))
  return (text, date) => {
    const tokens = Array.from(text.matchAll(token), ({0: word, index: at}) => ({
      at,
      word,
      lower: word.toLowerCase(),
    }))
    const known = find(text, tokens, abbreviations, date, true)
    const taken = new Set(known.map((found) => found.start))
    const unknown = tokens
      .filter(({at, word, lower}) => word !== lower && lexicon.looksAbbreviated.test(word) && !taken.has(at))
      .filter(({at}) => !known.some((found) => at > found.start && at < found.end))
      .map(({at, word}) => ({
        start: at,
        end: at + word.length,
        entry: undefined,
        isAmbiguous: knownForms.has(word),
      }))
    return {
      abbreviations: [...known, ...unknown].sort((a, b) => a.start - b.start),
      words: find(text, tokens, words, date, false),
    }
  }
}

/** Candidates by the first word of each form, in lower case; the longest form first. */
function index(entries: readonly LexiconEntry[]): Map<string, Candidate[]> {
  const byWord = new Map<string, Candidate[]>()
  for (const entry of entries) {
    const before = entry.rules?.before ? new RegExp(entry.rules.before, 'u') : undefined
    const after = entry.rules?.after ? new RegExp(entry.rules.after, 'u') : undefined
    for (const form of entry.forms) {
      const key = form.match(token)?.[0].toLowerCase()
      if (!key) continue
      const candidates = byWord.get(key) ?? []
      candidates.push({form, entry, before, after})
      byWord.set(key, candidates)
    }
  }
  for (const candidates of byWord.values()) candidates.sort((a, b) => b.form.length - a.form.length)
  return byWord
}

function find(
  text: string,
  tokens: readonly {at: number; lower: string}[],
  byWord: ReadonlyMap<string, Candidate[]>,
  date: string | undefined,
  exact: boolean,
): TermFound[] {
  const found: TermFound[] = []
  let end = 0
  for (const {at, lower} of tokens) {
    if (at < end) continue
    const candidates = byWord.get(lower)?.filter((candidate) => fits(text, at, candidate, date, exact))
    if (!candidates?.length) continue
    const {length} = candidates[0]!.form
    const longest = candidates.filter((candidate) => candidate.form.length === length)
    const certain = longest.filter((candidate) => candidate.entry.certain)
    end = at + length
    const entry = certain.length === 1 ? certain[0]!.entry : undefined
    // An uncertain word is just a word; an uncertain abbreviation is one that a reader stumbles over.
    if (entry || exact) found.push({start: at, end, entry, isAmbiguous: !entry})
  }
  return found
}

function fits(
  text: string,
  at: number,
  {form, entry, before, after}: Candidate,
  date: string | undefined,
  exact: boolean,
) {
  const end = at + form.length
  const here = text.slice(at, end)
  const same = exact ? here === form : here === form || here.charAt(0).toLowerCase() + here.slice(1) === form
  if (!same || !isBounded(text, at, end, exact)) return false
  if (date && ((entry.validFrom && date < entry.validFrom) || (entry.validTo && date > entry.validTo)))
    return false
  return (
    (!before || before.test(text.slice(Math.max(0, at - sight), at))) &&
    (!after || after.test(text.slice(end, end + sight)))
  )
}

/** An abbreviation may be the first part of a compound (`HVB-hem`) or take an ending (`JO:s`); a word may not. */
function isBounded(text: string, start: number, end: number, isAbbreviation: boolean): boolean {
  const outside = isAbbreviation ? /[\p{L}\p{N}]/u : /[\p{L}\p{N}-]/u
  const last = text[end - 1]!
  return !outside.test(text[start - 1] ?? '') && (last === '.' || !outside.test(text[end] ?? ''))
}
