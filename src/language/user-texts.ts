import type {BookReportTexts} from './book-report-texts.ts'
import type {CriteriaTexts} from './criteria-texts.ts'
import type {LexiconProblem} from './lexicon-file.ts'

/** What the program says to its user, in the user's language. */
export interface UserTexts {
  /** By message id and rule id; `{names}` stand for the message's values. */
  messages: Readonly<Record<string, MessageText>>
  outcomes: Readonly<Record<'failed' | 'needs-a-person', string>>
  build: Readonly<
    Record<
      | 'made'
      | 'madeFragments'
      | 'madeBook'
      | 'unmade'
      | 'checked'
      | 'notChecked'
      | 'found'
      | 'foundNothing'
      | 'known'
      | 'cached'
      | 'notWritten'
      | 'unusedKeys'
      | 'listed'
      | 'accepted'
      | 'look'
      | 'report'
      | 'more'
      | 'sandbox'
      | 'progress',
      string
    >
  >
  /** What `init` says, and the configuration that it writes. */
  init: Readonly<Record<'made' | 'kept' | 'next' | 'configuration', string>>
  /** What was checked, by engine. */
  engines: Readonly<Record<string, string>>
  bookReport: BookReportTexts
  criteria: CriteriaTexts
  explain: Readonly<Record<'foreign' | 'unknown', string>>
  /** The summary for a pull request. */
  markdown: Readonly<Record<'failed' | 'passed' | 'count' | 'outcome' | 'rule' | 'places', string>>
  /** What the commands about the lexicon say. */
  lexicon: {problems: Readonly<Record<LexiconProblem['id'], string>>} & Readonly<
    Record<'sound' | 'ours' | 'unreviewed' | 'contests' | 'added' | 'there', string>
  >
  inspect: Readonly<Record<'title' | 'certainty' | 'reads' | 'withheld' | 'taken', string>>
  /** Places in files. */
  places: Readonly<Record<'page' | 'paragraph' | 'line', string>>
  /** The list of remarks for whoever writes. */
  plain: Readonly<Record<'nothing' | 'count', string>>
  /** What was taken out, by kind. */
  removals: Readonly<Record<string, string>>
  /** By kind of decision, removal and reason. */
  decisions: Readonly<Record<string, string>>
  reasons: Readonly<Record<string, string>>
}

export interface MessageText {
  /** What was found, and what was expected where that is not plain. */
  says: string
  /** Why it hurts a reader; absent where it is plain. */
  why?: string
  /** What to do. */
  help: string
}
