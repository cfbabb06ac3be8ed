import type {Outcome, Values} from '../message.ts'
import {forget, namesIn, selectorOf} from './dom.ts'
import type {AuditedDocument, Rule} from './rule.ts'

/** What came of a rule: plain data, so that it can leave a browser. */
export interface RuleResult {
  rule: string
  outcome: Outcome
  hits: PlainHit[]
}

/** A hit without its element, which cannot leave a browser. */
export interface PlainHit {
  element: string
  values?: Values
  outcome?: 'needs-a-person'
}

/**
 * Runs rules on a document; the wrapper knows what each outcome is, the rules only what they found. A rule about what is seen is not tested where
 * nothing is shown.
 */
export function runRules(audited: AuditedDocument, rules: readonly Rule[]): RuleResult[] {
  forget()
  const names = namesIn(audited.document)
  return rules.map((rule) => {
    const isSeen = !rule.looks || (audited.look !== undefined && rule.looks.includes(audited.look))
    if (!isSeen || !rule.applies(audited)) return {rule: rule.id, outcome: 'not-tested', hits: []}
    if (rule.seeks && !rule.seeks.some((name) => names.has(name)))
      return {rule: rule.id, outcome: 'passed', hits: []}
    const hits = Array.from(rule.check(audited), ({at, ...hit}) => ({element: selectorOf(at), ...hit}))
    return {rule: rule.id, outcome: outcomeOf(rule, hits), hits}
  })
}

export function outcomeOf(rule: {outcome: Rule['outcome']}, hits: readonly PlainHit[]): Outcome {
  if (!hits.length) return 'passed'
  return hits.some(({outcome}) => !outcome) ? rule.outcome : 'needs-a-person'
}

/** What came of each rule over several looks at one document: all its hits, and whether any look tested it. */
export function mergedResults(looks: readonly (readonly RuleResult[])[]): RuleResult[] {
  const merged = new Map<string, RuleResult>()
  for (const result of looks.flat()) {
    const known = merged.get(result.rule)
    if (!known || known.outcome === 'not-tested') merged.set(result.rule, result)
    else if (result.hits.length) {
      const there = new Set(known.hits.map((hit) => JSON.stringify(hit)))
      const fresh = result.hits.filter((hit) => !there.has(JSON.stringify(hit)))
      merged.set(result.rule, {...result, hits: [...known.hits, ...fresh]})
    }
  }
  return [...merged.values()]
}
