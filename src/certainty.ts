import type {Decision, DecisionKind, Range, Reason} from './tree.ts'

/**
 * How often a decision for each reason is right, from 0 to 1. `npm run score` measures it on gold; these are its figures,
 * rounded down, or 0.99 where fewer than a hundred such decisions could be measured and all were right.
 */
const certainties: Partial<Record<Reason, number>> = {}

/** What is not measured is taken to be right this often. */
const unmeasured = 0.95

export const certaintyOf = (why: Reason): number => certainties[why] ?? unmeasured

export const decision = (as: DecisionKind, why: Reason, {start, end}: Range): Decision => ({
  as,
  why,
  certainty: certaintyOf(why),
  start,
  end,
})
