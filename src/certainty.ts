import type {Decision, DecisionKind, Range, Reason} from './tree.ts'

/**
 * How often a decision for each reason is right, from 0 to 1, as `npm run score -- --certainties` measures it on generated
 * answers, on tagged PDFs and on labelled line ends, rounded down to hundredths. The trees of the PDFs carry their authors'
 * slips, so that some of these figures are too low.
 */
const certainties: Partial<Record<Reason, number>> = {
  'list-or-table-below': 0.42,
  'heads-the-page': 0.5,
  'no-evidence': 0.3,
  'question-end-in-doubt': 0.7,
}

/** What nothing has measured yet. */
const unmeasured = 0.95

/** A decision less certain than this is not taken. */
export const threshold = 0.6

export const certaintyOf = (why: Reason): number => certainties[why] ?? unmeasured

export const decision = (as: DecisionKind, why: Reason, {start, end}: Range): Decision => {
  const certainty = certaintyOf(why)
  return {
    as,
    why,
    certainty,
    start,
    end,
    ...(as === 'heading' && certainty < threshold && {withheld: true as const}),
  }
}

export const isWithheld = ({withheld}: Decision): boolean => withheld === true
