import type {Outcome} from '../message.ts'
import {selectorOf} from './dom.ts'
import type {AuditedDocument, Hit, Rule} from './rule.ts'

export interface RuleResult {
  rule: Rule
  outcome: Outcome
  hits: (Hit & {element: string})[]
}

/** Runs rules on a document; the wrapper knows what each outcome is, the rules only what they found. */
export function runRules(audited: AuditedDocument, rules: readonly Rule[]): RuleResult[] {
  return rules.map((rule) => {
    if (!rule.applies(audited)) return {rule, outcome: 'not-tested', hits: []}
    const hits = Array.from(rule.check(audited), (hit) => ({...hit, element: selectorOf(hit.at)}))
    return {rule, outcome: hits.length ? rule.outcome : 'passed', hits}
  })
}
