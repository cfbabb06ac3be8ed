import type {UserTexts} from '../language/user-texts.ts'
import type {Finding} from '../message.ts'
import {identity} from './identity.ts'
import {findingText} from './texts.ts'

/** A finding that is known, as a file lists it: for people its rule, file, element and text; for the program its identity. */
export interface KnownFinding {
  id: string
  rule: string
  file: string
  element?: string
  says: string
  /** Why it may stay for now; a person writes it, and it is kept. */
  because?: string
}

/** Findings beside a list of known ones. */
export interface Compared {
  /** Those that the list lacks. */
  fresh: Finding[]
  known: number
  /** Those of the list that are no longer there: they must be taken off it, so that they are noticed when they come back. */
  gone: KnownFinding[]
}

/** What a run looked at: only of that can it say that something is gone. */
export interface Looked {
  files: readonly string[]
  /** Engines that ran. */
  ran: readonly string[]
}

/** Compares by identity, not by number: one that is mended and another that is made do not cancel out. */
export function compareWith(
  baseline: readonly KnownFinding[],
  findings: readonly Finding[],
  {files, ran}: Looked,
): Compared {
  const engines = new Set(ran)
  const looked = new Set(files)
  const listed = new Map(baseline.map((known) => [known.id, known]))
  const fresh = findings.filter((finding) => !listed.has(identity(finding)))
  const there = new Set(findings.map(identity))
  return {
    fresh,
    known: findings.length - fresh.length,
    gone: baseline.filter(
      ({id, rule, file}) => !there.has(id) && looked.has(file) && engines.has(engineOf(rule)),
    ),
  }
}

/** An engine's code stands behind its name; our rules have none. */
const engineOf = (rule: string): string => (rule.includes('/') ? rule.split('/')[0]! : 'rules')

/** The list of some findings, in a stable order; reasons that the old list gives stay. */
export function baselineOf(
  findings: readonly Finding[],
  old: readonly KnownFinding[],
  texts: UserTexts,
): KnownFinding[] {
  const reasons = new Map(old.map(({id, because}) => [id, because]))
  const known = new Map(
    findings.map((finding): [string, KnownFinding] => {
      const id = identity(finding)
      const {rule, file, element} = finding
      const because = reasons.get(id)
      const {says} = findingText(finding, texts)
      return [id, {id, rule, file, ...(element && {element}), says, ...(because && {because})}]
    }),
  )
  return [...known.values()].sort(
    (a, b) =>
      order(a.file, b.file) ||
      order(a.rule, b.rule) ||
      order(a.element ?? '', b.element ?? '') ||
      order(a.id, b.id),
  )
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Reads a list; an error says what is wrong with it. */
export function parseBaseline(text: string): KnownFinding[] {
  const data: unknown = JSON.parse(text)
  const isKnown = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'rule' in value
  if (!Array.isArray(data) || !data.every(isKnown)) throw new Error('not a list of findings')
  return data as KnownFinding[]
}
