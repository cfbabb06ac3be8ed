import type {CriterionOutcome} from '../audit/criteria/matrix.ts'
import {fill} from '../language/language.ts'
import type {UserTexts} from '../language/user-texts.ts'

/** How many criteria came to what, in one line. */
export function criteriaLine(criteria: readonly CriterionOutcome[], {criteria: says}: UserTexts): string {
  const count = (wanted: string) => criteria.filter(({outcome}) => outcome === wanted).length
  return fill(says.summary, {
    failed: count('failed'),
    person: count('needs-a-person'),
    passed: count('passed'),
    untested: count('not-tested'),
  })
}

/** A criterion's outcome in words: number and name, level, clause, outcome, why. */
export const criterionWords = (
  {criterion: {id, level, en301549}, outcome, because, findings}: CriterionOutcome,
  {criteria: says}: UserTexts,
): {name: string; level: string; clause: string; outcome: string; why: string} => ({
  name: `${id} ${says.names[id] ?? ''}`.trim(),
  level,
  clause: en301549 ?? '–',
  outcome: says.outcomes[outcome],
  why: fill(says.because[because], {count: findings}),
})
