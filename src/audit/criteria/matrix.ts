import type {Finding, Outcome} from '../../message.ts'
import {type Criterion, criteria} from './list.ts'

/** What came of a criterion over all pages, and why. */
export interface CriterionOutcome {
  criterion: Criterion
  outcome: Outcome
  /** How many findings say so. */
  findings: number
  /** Why it was passed, or why it was not tested: by a word that the language folders know. */
  because: 'found' | 'nothing-of-the-kind' | 'checked' | 'partly-checked' | 'no-check'
}

/** What was looked at, for the matrix. */
export interface Looked {
  /** The kinds of content that the pages have, together. */
  content: ReadonlySet<string>
  /** The criteria of which what ran can say something. */
  touched: ReadonlySet<string>
  /** Those of which it can say all there is to say. */
  decided: ReadonlySet<string>
}

/**
 * The outcome of each criterion. That nothing was found is no pass where a machine sees only part of what a criterion asks: a person is needed. Passed is what
 * is about a kind of content that no page has, and what was decided wholly.
 */
export const matrixOf = (findings: readonly Finding[], looked: Looked): CriterionOutcome[] =>
  criteria.map((criterion) => {
    const own = findings.filter(({wcag}) => wcag?.includes(criterion.id))
    const failed = own.filter(({outcome}) => outcome === 'failed').length
    const of = (outcome: Outcome, because: CriterionOutcome['because'], count = 0): CriterionOutcome => ({
      criterion,
      outcome,
      findings: count,
      because,
    })
    if (failed) return of('failed', 'found', failed)
    if (own.length) return of('needs-a-person', 'found', own.length)
    if (criterion.about && !criterion.about.some((kind) => looked.content.has(kind)))
      return of('passed', 'nothing-of-the-kind')
    if (looked.decided.has(criterion.id)) return of('passed', 'checked')
    return looked.touched.has(criterion.id)
      ? of('needs-a-person', 'partly-checked')
      : of('not-tested', 'no-check')
  })
