import type {Decision, DecisionKind, Range, Reason} from './tree.ts'

/**
 * How often a decision for each reason is right, from 0 to 1, as `npm run score -- --certainties` measures it on generated
 * answers, on tagged PDFs and on labelled line ends; rounded down, and never above 0.99. The trees of the PDFs carry their
 * authors' slips, so that some of these figures are too low.
 */
const certainties: Partial<Record<Reason, number>> = {
  'blank-line': 0.99,
  'short-line': 0.95,
  'short-line-ends-sentence': 0.97,
  'first-line-indent': 0.99,
  'indent-ends': 0.95,
  'list-mark': 0.98,
  'section-mark': 0.95,
  'contents-line': 0.98,
  'page-starts': 0.94,
  'continues-in-lower-case': 0.75,
  'title-formula': 0.99,
  'case-number-formula': 0.99,
  'place-and-date-formula': 0.99,
  'numbered-questions-with-answers': 0.99,
  'question-label': 0.99,
  'questions-announced': 0.99,
  'answer-label': 0.99,
  'question-end-in-doubt': 0.7,
  'contents-entry': 0.92,
  'numbered-heading': 0.95,
  'text-right-below': 0.92,
  'set-apart-above': 0.86,
  'letter-spaced': 0.99,
  'stands-alone': 0.97,
  'heads-the-page': 0.87,
  'list-or-table-below': 0.42,
  'joined-form-in-word-list': 0.99,
  'joined-form-in-document': 0.99,
  'suspended-compound': 0.99,
  'acronym-or-number': 0.99,
  'no-evidence': 0.3,
  'said-by-a-person': 1,
}

/** What nothing has measured yet. */
const unmeasured = 0.95

/** A decision less certain than this is not taken. */
export const threshold = 0.6

const certaintyOf = (why: Reason): number => certainties[why] ?? unmeasured

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
