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

/** What a document says of the meanings of its words before one of them is read. */
export interface TermContext {
  /** ISO 8601. */
  date?: string | undefined
  publisher?: string | undefined
  /** All of its text. */
  text: string
}

interface Candidate {
  form: string
  entry: LexiconEntry
  /** One of them must hold; none where there are no rules. */
  rules: readonly {before: RegExp | undefined; after: RegExp | undefined}[]
}

/** By the first word of each form, in lower case; the longest form first. */
type Index = ReadonlyMap<string, readonly Candidate[]>

/** How far a rule may look to either side. Characters. */
const sight = 80
const token = /[\p{L}\p{N}§]+/gu

/**
 * Prepares a lexicon for lookup; the first call for a document, the second for each of its texts. A text is matched at word boundaries
 * against the explicit forms, longest first; then the entries' rules decide. Entries that do not hold on the document's date, for its
 * publisher, or in what it is about, are left aside before. Exactly one certain meaning, or none is given.
 */
export function termFinder(lexicon: Lexicon): (context: TermContext) => (text: string) => TermsFound {
  const abbreviations = index(lexicon.entries.filter((entry) => entry.abbreviation))
  const words = index(lexicon.entries.filter((entry) => !entry.abbreviation))
  const knownForms = new Set(lexicon.entries.flatMap((entry) => entry.forms))
  const conditional = lexicon.entries.flatMap(({document, publisher, ...entry}) =>
    document || publisher || entry.validFrom || entry.validTo
      ? [
          {
            ...entry,
            publisher: publisher && pattern(publisher),
            document: document && pattern(document),
          },
        ]
      : [],
  )
  return ({date, publisher: whose, text: whole}) => {
    const absent = new Set(
      conditional
        .filter(
          ({validFrom, validTo, publisher, document}) =>
            (date && ((validFrom && date < validFrom) || (validTo && date > validTo))) ||
            (publisher && !(whose && publisher.test(whose))) ||
            (document && !document.test(whole)),
        )
        .map(({id}) => id),
    )
    return (text) => {
      const tokens = Array.from(text.matchAll(token), ({0: word, index: at}) => ({
        at,
        word,
        lower: word.toLowerCase(),
      }))
      const known = find(text, tokens, abbreviations, absent, true)
      const taken = new Set(known.map((found) => found.start))
      const unknown = tokens
        .filter(
          ({at, word, lower}) => word !== lower && lexicon.looksAbbreviated.test(word) && !taken.has(at),
        )
        .filter(({at}) => !known.some((found) => at > found.start && at < found.end))
        .map(({at, word}) => ({
          start: at,
          end: at + word.length,
          entry: undefined,
          isAmbiguous: knownForms.has(word),
        }))
      return {
        abbreviations: [...known, ...unknown].sort((a, b) => a.start - b.start),
        words: find(text, tokens, words, absent, false),
      }
    }
  }
}

const pattern = (source: string): RegExp => new RegExp(source, 'u')

function index(entries: readonly LexiconEntry[]): Index {
  const byWord = new Map<string, Candidate[]>()
  for (const entry of entries) {
    const rules = [entry.rules ?? []].flat().map(({before, after}) => ({
      before: before ? pattern(before) : undefined,
      after: after ? pattern(after) : undefined,
    }))
    for (const form of entry.forms) {
      const key = form.match(token)?.[0].toLowerCase()
      if (!key) continue
      const candidates = byWord.get(key) ?? []
      candidates.push({form, entry, rules})
      byWord.set(key, candidates)
    }
  }
  for (const candidates of byWord.values()) candidates.sort((a, b) => b.form.length - a.form.length)
  return byWord
}

function find(
  text: string,
  tokens: readonly {at: number; lower: string}[],
  byWord: Index,
  absent: ReadonlySet<string>,
  exact: boolean,
): TermFound[] {
  const found: TermFound[] = []
  let end = 0
  for (const {at, lower} of tokens) {
    if (at < end) continue
    const candidates = byWord
      .get(lower)
      ?.filter((candidate) => !absent.has(candidate.entry.id) && fits(text, at, candidate, exact))
    if (!candidates?.length) continue
    const {length} = candidates[0]!.form
    const longest = candidates.filter((candidate) => candidate.form.length === length)
    const certain = certainOf(longest.map(({entry}) => entry))
    end = at + length
    const entry = certain.length === 1 ? certain[0] : undefined
    // An uncertain word is just a word; an uncertain abbreviation is one that a reader stumbles over.
    if (entry || exact) found.push({start: at, end, entry, isAmbiguous: !entry})
  }
  return found
}

/** A publisher's own meaning before everybody's. */
function certainOf(entries: readonly LexiconEntry[]): LexiconEntry[] {
  const certain = entries.filter((entry) => entry.certain)
  const own = certain.filter(({publisher}) => publisher)
  return own.length ? own : certain
}

function fits(text: string, at: number, {form, rules}: Candidate, exact: boolean) {
  const end = at + form.length
  const here = text.slice(at, end)
  const same = exact ? here === form : here === form || here.charAt(0).toLowerCase() + here.slice(1) === form
  if (!same || !isBounded(text, at, end, exact)) return false
  return (
    !rules.length ||
    rules.some(
      ({before, after}) =>
        (!before || before.test(text.slice(Math.max(0, at - sight), at))) &&
        (!after || after.test(text.slice(end, end + sight))),
    )
  )
}

/** An abbreviation may be the first part of a compound (`HVB-hem`) or take an ending (`JO:s`); a word may not. */
function isBounded(text: string, start: number, end: number, isAbbreviation: boolean): boolean {
  const outside = isAbbreviation ? /[\p{L}\p{N}]/u : /[\p{L}\p{N}-]/u
  const last = text[end - 1]!
  return !outside.test(text[start - 1] ?? '') && (last === '.' || !outside.test(text[end] ?? ''))
}
