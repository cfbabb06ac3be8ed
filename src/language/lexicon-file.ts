import {parse} from 'yaml'
import type {Lexicon, LexiconEntry} from './language.ts'

/** An entry as a person writes it: only the term and what it means are needed. */
export type WrittenEntry = Partial<LexiconEntry> & Pick<LexiconEntry, 'term'>

/** What is wrong with an entry, by word id; the texts lie in the language folders. */
export interface LexiconProblem {
  id:
    | 'not-a-list'
    | 'key-unknown'
    | 'key-wrong'
    | 'meaning-missing'
    | 'definition-long'
    | 'pattern-broken'
    | 'date-wrong'
    | 'form-without-word'
    | 'id-twice'
    | 'form-contested'
  /** The entry's term, or its place in the list. */
  entry: string
  detail: string
}

/** A sentence of a definition has at most so many words. */
const longest = 20

const kinds: Readonly<Record<keyof LexiconEntry, (value: unknown) => boolean>> = {
  id: (value) => typeof value === 'string' && /^[a-z\d-]+$/.test(value),
  term: isText,
  expansion: isText,
  kind: isText,
  definition: (value) => typeof value === 'string',
  pronunciation: (value) => typeof value === 'string',
  abbreviation: isYesOrNo,
  context: (value) => typeof value === 'string',
  forms: (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
  rules: (value) => [value].flat().every(isRule),
  document: isText,
  publisher: isText,
  validFrom: isText,
  validTo: isText,
  certain: isYesOrNo,
  reviewed: isText,
}

function isRule(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).every(([key, rule]) => /^(?:before|after)$/.test(key) && isText(rule))
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function isYesOrNo(value: unknown): boolean {
  return typeof value === 'boolean'
}

/** Reads a lexicon file (YAML or JSON, a list of entries) and completes its entries. What is wrong comes with them; those are left out. */
export function readLexicon(
  text: string,
  lexicon: Pick<Lexicon, 'inflections' | 'looksAbbreviated'>,
): {entries: LexiconEntry[]; problems: LexiconProblem[]} {
  let data: unknown
  try {
    data = parse(text)
  } catch (error) {
    const [detail = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return {entries: [], problems: [{id: 'not-a-list', entry: '', detail}]}
  }
  if (!Array.isArray(data))
    return {entries: [], problems: [{id: 'not-a-list', entry: '', detail: typeof data}]}
  const problems: LexiconProblem[] = []
  const entries = data.flatMap((value: unknown, index) => {
    const wrong = shapeProblems(value, String(index + 1))
    problems.push(...wrong)
    return wrong.length ? [] : [completed(dated(value as WrittenEntry), lexicon)]
  })
  return {entries, problems: [...problems, ...lexiconProblems(entries)]}
}

function shapeProblems(value: unknown, place: string): LexiconProblem[] {
  if (typeof value !== 'object' || value === null || !isText((value as WrittenEntry).term))
    return [{id: 'key-wrong', entry: place, detail: 'term'}]
  const written = dated(value as WrittenEntry)
  const entry = written.term
  const problems: LexiconProblem[] = []
  for (const [key, own] of Object.entries(written)) {
    if (!(key in kinds)) problems.push({id: 'key-unknown', entry, detail: key})
    else if (!kinds[key as keyof LexiconEntry](own)) problems.push({id: 'key-wrong', entry, detail: key})
  }
  if (!written.definition && !written.expansion) problems.push({id: 'meaning-missing', entry, detail: ''})
  return problems
}

/** YAML reads dates as dates. */
const dated = (entry: WrittenEntry): WrittenEntry =>
  Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [
      key,
      (value as unknown) instanceof Date ? (value as unknown as Date).toISOString().slice(0, 10) : value,
    ]),
  ) as unknown as WrittenEntry

/** An entry with all that a person may leave out. */
export function completed(
  written: WrittenEntry,
  {inflections, looksAbbreviated}: Pick<Lexicon, 'inflections' | 'looksAbbreviated'>,
): LexiconEntry {
  const {term} = written
  const abbreviation = written.abbreviation ?? (looksAbbreviated.test(term) || term.endsWith('.'))
  return {
    id: idOf(term),
    expansion: term,
    kind: 'term',
    definition: '',
    pronunciation: '',
    forms: abbreviation ? [term] : inflections(term),
    certain: true,
    ...written,
    abbreviation,
  }
}

const idOf = (term: string): string =>
  term
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'term'

/** What is wrong with a lexicon whose entries have the right shape. */
export function lexiconProblems(entries: readonly LexiconEntry[]): LexiconProblem[] {
  const ids = new Set<string>()
  const own = entries.flatMap((entry): LexiconProblem[] => {
    const {id, term, definition, rules = [], document, publisher, forms, validFrom, validTo, reviewed} = entry
    const problem = (name: LexiconProblem['id'], detail: string): LexiconProblem => ({
      id: name,
      entry: term,
      detail,
    })
    const twice = ids.has(id) ? [problem('id-twice', id)] : []
    ids.add(id)
    return [
      ...twice,
      ...definition
        .split(/(?<=[.!?])\s/u)
        .filter((sentence) => sentence.split(/\s+/u).length > longest)
        .map((sentence) => problem('definition-long', sentence)),
      ...[...[rules].flat().flatMap(({before, after}) => [before, after]), document, publisher]
        .filter((source) => source && !isPattern(source))
        .map((source) => problem('pattern-broken', source!)),
      ...[validFrom, validTo, reviewed]
        .filter((date) => date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date))
        .map((date) => problem('date-wrong', date!)),
      ...forms
        .filter((form) => !/[\p{L}\p{N}§]|^\(.\)$/u.test(form))
        .map((form) => problem('form-without-word', form)),
    ]
  })
  return [...own, ...contested(entries)]
}

/** Two certain entries claim one form and nothing decides: neither rules nor publisher nor dates tell them apart. */
function contested(entries: readonly LexiconEntry[]): LexiconProblem[] {
  const byForm = new Map<string, LexiconEntry[]>()
  for (const entry of entries.filter(({certain}) => certain))
    for (const form of entry.forms) byForm.set(form, [...(byForm.get(form) ?? []), entry])
  return [...byForm].flatMap(([form, claiming]) => {
    const undecided = claiming.filter(({rules, publisher}) => !rules && !publisher)
    return undecided.length > 1 &&
      undecided.some((entry) => undecided.some((other) => other !== entry && overlap(entry, other)))
      ? [{id: 'form-contested' as const, entry: undecided.map(({id}) => id).join(', '), detail: form}]
      : []
  })
}

const overlap = (a: LexiconEntry, b: LexiconEntry): boolean =>
  (a.validFrom ?? '0') <= (b.validTo ?? '9') && (b.validFrom ?? '0') <= (a.validTo ?? '9')

function isPattern(source: string): boolean {
  try {
    return Boolean(new RegExp(source, 'u'))
  } catch {
    return false
  }
}

/** A lexicon with entries of a user's own, which win: a form that they claim is no longer ours, nor is an id. */
export function withEntries(lexicon: Lexicon, own: readonly LexiconEntry[]): Lexicon {
  if (!own.length) return lexicon
  const ids = new Set(own.map(({id}) => id))
  // What is one publisher's own is decided where the publisher is known.
  const claimed = new Set(own.flatMap(({forms, publisher}) => (publisher ? [] : forms)))
  const ours = lexicon.entries
    .filter(({id}) => !ids.has(id))
    .map((entry) => ({...entry, forms: entry.forms.filter((form) => !claimed.has(form))}))
    .filter(({forms}) => forms.length)
  return {...lexicon, entries: [...ours, ...own]}
}
