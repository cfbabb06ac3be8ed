/**
 * What a problem is. Every problem is a message on the file it was found in: it has a word id, a place, what was
 * found and what was expected; its texts lie in the language folders under the id. Exceptions are for programmers'
 * mistakes.
 */
import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'

export type Severity = 'error' | 'warning' | 'info'

/** What a check can come to. `passed` and `not-tested` belong to checks, the other two to messages. */
export type Outcome = 'passed' | 'failed' | 'needs-a-person' | 'not-tested'

/** What every message of one id has in common. */
export interface Declaration {
  severity: Severity
  outcome: 'failed' | 'needs-a-person'
  /** The document cannot be rendered. */
  fatal?: true
  /** Success criteria of WCAG 2.2. */
  wcag?: readonly string[]
  /** Clauses of EN 301 549 V3.2.1. */
  en301549?: readonly string[]
  /** Sections of EPUB Accessibility 1.1. */
  epub?: readonly string[]
}

const declare = <const T extends Record<string, Declaration>>(declarations: T): T => declarations

/** Messages of the steps that render. Rules of the audit declare theirs in `audit/rules/`. */
export const declarations = declare({
  'file-missing': {severity: 'error', outcome: 'failed', fatal: true},
  'file-unreadable': {severity: 'error', outcome: 'failed', fatal: true},
  'file-too-large': {severity: 'error', outcome: 'failed', fatal: true},
  'file-empty': {severity: 'error', outcome: 'failed', fatal: true},
  'file-binary': {severity: 'error', outcome: 'failed', fatal: true},
  'format-unknown': {severity: 'error', outcome: 'failed', fatal: true},
  'file-damaged': {severity: 'error', outcome: 'failed', fatal: true},
  'pdf-encrypted': {severity: 'error', outcome: 'failed', fatal: true},
  'pdf-scanned': {severity: 'error', outcome: 'failed', fatal: true},
  'pdf-without-letters': {severity: 'error', outcome: 'failed', fatal: true},
  'pdf-letters-unreadable': {severity: 'error', outcome: 'failed', fatal: true},
  'pdf-too-many-pages': {severity: 'error', outcome: 'failed', fatal: true},
  'reading-too-long': {severity: 'error', outcome: 'failed', fatal: true},
  'reading-too-much-memory': {severity: 'error', outcome: 'failed', fatal: true},
  'word-encrypted': {severity: 'error', outcome: 'failed', fatal: true},
  'word-changes': {severity: 'error', outcome: 'failed', fatal: true},
  'format-older': {severity: 'error', outcome: 'failed', fatal: true},
  'only-furniture': {severity: 'error', outcome: 'failed', fatal: true},
  'output-collision': {severity: 'error', outcome: 'failed', fatal: true},
  'output-unwritable': {severity: 'error', outcome: 'failed', fatal: true},
  'text-not-conserved': {severity: 'error', outcome: 'failed', fatal: true},
  'step-failed': {severity: 'error', outcome: 'failed', fatal: true},
  'encoding-assumed': {severity: 'warning', outcome: 'needs-a-person'},
  'encoding-suspect': {severity: 'warning', outcome: 'needs-a-person'},
  'letter-damaged': {severity: 'warning', outcome: 'needs-a-person'},
  'character-forbidden': {severity: 'warning', outcome: 'needs-a-person'},
  'table-uncertain': {severity: 'warning', outcome: 'needs-a-person', wcag: ['1.3.1']},
  'heading-uncertain': {severity: 'warning', outcome: 'needs-a-person', wcag: ['1.3.1', '2.4.6']},
  'words-glued': {severity: 'warning', outcome: 'needs-a-person'},
  'character-invisible': {severity: 'warning', outcome: 'needs-a-person'},
  'correction-refused': {severity: 'error', outcome: 'failed'},
  'correction-unused': {severity: 'warning', outcome: 'needs-a-person'},
  'hyphen-uncertain': {severity: 'warning', outcome: 'needs-a-person'},
  'title-glued': {severity: 'warning', outcome: 'needs-a-person', wcag: ['2.4.6']},
  'title-missing': {severity: 'warning', outcome: 'needs-a-person', wcag: ['2.4.2', '2.4.6']},
  'profile-missing': {severity: 'warning', outcome: 'needs-a-person'},
  'question-end-uncertain': {severity: 'warning', outcome: 'needs-a-person', wcag: ['1.3.1']},
  'question-numbers-broken': {severity: 'warning', outcome: 'needs-a-person', wcag: ['1.3.1']},
  'html-as-text': {severity: 'warning', outcome: 'needs-a-person'},
  'pdf-read-by-tags': {severity: 'info', outcome: 'needs-a-person'},
  'pdf-read-by-layout': {severity: 'info', outcome: 'needs-a-person'},
  'pdf-tags-not-trusted': {severity: 'info', outcome: 'needs-a-person'},
  'page-without-text': {severity: 'warning', outcome: 'needs-a-person', wcag: ['1.1.1']},
  'form-fields-left-out': {severity: 'warning', outcome: 'needs-a-person'},
  'attachments-left-out': {severity: 'warning', outcome: 'needs-a-person'},
  'image-without-alternative': {severity: 'warning', outcome: 'needs-a-person', wcag: ['1.1.1']},
  'table-header-assumed': {severity: 'warning', outcome: 'needs-a-person', wcag: ['1.3.1']},
  'word-text-put-back': {severity: 'warning', outcome: 'needs-a-person', wcag: ['1.3.1']},
  'html-left-out': {severity: 'info', outcome: 'needs-a-person'},
  'image-left-out': {severity: 'warning', outcome: 'needs-a-person', wcag: ['1.1.1']},
  'abbreviation-ambiguous': {severity: 'info', outcome: 'needs-a-person', wcag: ['3.1.4']},
  'abbreviation-unknown': {severity: 'info', outcome: 'needs-a-person', wcag: ['3.1.4']},
  'sentence-long': {severity: 'info', outcome: 'needs-a-person', wcag: ['3.1.5']},
  'sentences-long-run': {severity: 'info', outcome: 'needs-a-person', wcag: ['3.1.5']},
  'paragraph-long': {severity: 'info', outcome: 'needs-a-person', wcag: ['3.1.5']},
  'readability-low': {severity: 'info', outcome: 'needs-a-person', wcag: ['3.1.5']},
  'abbreviation-unexplained': {severity: 'info', outcome: 'needs-a-person', wcag: ['3.1.4']},
  'abbreviation-form': {severity: 'info', outcome: 'needs-a-person', wcag: ['3.1.4']},
  'term-unexplained': {severity: 'info', outcome: 'needs-a-person', wcag: ['3.1.3']},
  'summary-missing': {severity: 'info', outcome: 'needs-a-person', wcag: ['3.1.5']},
  'summary-unapproved': {severity: 'warning', outcome: 'needs-a-person'},
  'summary-unusable': {severity: 'warning', outcome: 'needs-a-person'},
  'recording-left-out': {severity: 'info', outcome: 'needs-a-person'},
  'recording-unusable': {severity: 'error', outcome: 'failed'},
  'recording-of-other-text': {severity: 'error', outcome: 'failed'},
  'recording-incomplete': {severity: 'warning', outcome: 'needs-a-person'},
  'publisher-missing': {severity: 'info', outcome: 'needs-a-person'},
  'book-not-certified': {severity: 'error', outcome: 'failed', epub: ['2.5']},
  'book-damaged': {severity: 'error', outcome: 'failed'},
  'book-too-large': {severity: 'error', outcome: 'failed'},
  'book-name-unsafe': {severity: 'error', outcome: 'failed'},
  'book-name-twice': {severity: 'error', outcome: 'failed'},
  'book-without-container': {severity: 'error', outcome: 'failed'},
  'book-locked': {severity: 'error', outcome: 'failed'},
  'book-not-xml': {severity: 'error', outcome: 'failed'},
  'finding-set-aside': {severity: 'info', outcome: 'needs-a-person'},
  'baseline-outdated': {severity: 'error', outcome: 'failed'},
  'base-missing': {severity: 'info', outcome: 'needs-a-person'},
  'statement-incomplete': {severity: 'info', outcome: 'needs-a-person'},
  'statement-overclaimed': {severity: 'error', outcome: 'failed'},
  'report-outdated': {severity: 'warning', outcome: 'needs-a-person'},
  'target-missing': {severity: 'error', outcome: 'failed', wcag: ['2.4.4']},
  'search-not-made': {severity: 'warning', outcome: 'needs-a-person'},
  'date-missing': {severity: 'info', outcome: 'needs-a-person'},
} as const)

export type MessageId = keyof typeof declarations

/** Numbers and words that a message's text speaks of, by name. */
export type Values = Record<string, string | number>

/** A message as it travels on a file. Its `reason` is in words of the id; reports take the text from a language. */
export interface Told extends VFileMessage {
  ruleId: MessageId
  values: Values
}

/** What whoever writes the next answer can do better. */
export interface Remark {
  id: MessageId
  severity: Severity
  place: Point
  values: Values
}

/** Puts a message on a file. */
export function tell(
  file: VFile,
  id: MessageId,
  details: {place?: Point | Position | undefined; values?: Values; cause?: unknown} = {},
): void {
  const message = new VFileMessage(id.replaceAll('-', ' '), {
    ruleId: id,
    source: 'klarsvar',
    place: details.place,
    cause: details.cause instanceof Error ? details.cause : undefined,
  }) as Told
  const declaration: Declaration = declarations[id]
  message.fatal = declaration.fatal ? true : declaration.severity === 'info' ? undefined : false
  message.values = details.values ?? {}
  message.file = file.path
  file.messages.push(message)
}

/** Whether a step should step aside. */
export const isFatal = (file: VFile): boolean => file.messages.some((message) => message.fatal === true)

/** A page and what it holds there, in points from its top left corner; or a paragraph of one of the file's parts. */
export interface PlaceInFile {
  page?: number
  box?: {x: number; y: number; width: number; height: number}
  paragraph?: number
  part?: string
}

/** A message as reports know it: plain data, whoever made it. */
export interface Finding {
  /** A word id of ours, or an engine's own code behind its name: `axe/color-contrast`. */
  rule: string
  engine: string
  severity: Severity
  outcome: 'failed' | 'needs-a-person'
  /** The file that was read or audited. */
  file: string
  line?: number
  column?: number
  /** Where that line stands in a file that has no lines of its own. */
  place?: PlaceInFile
  /** The raw answer, when the finding was made on a file rendered from it; line and column are the answer's. */
  source?: string
  /** Where it stands in the audited file itself; from 1. */
  location?: {line: number; column: number}
  /** The element, as a CSS selector. */
  element?: string
  found?: string
  expected?: string
  values?: Values
  wcag?: readonly string[]
  /** The rules of other engines that see the same fault. */
  witnesses?: readonly string[]
  /** The pass of the audit that saw it first, where that was not the first one. */
  pass?: string
}

/** A finding that is made where no file is read. */
export const finding = (id: MessageId, file: string, values: Values): Finding => ({
  rule: id,
  engine: 'klarsvar',
  severity: declarations[id].severity,
  outcome: declarations[id].outcome,
  file,
  values,
})

export function findingOf(message: Told, places: readonly PlaceInFile[] = []): Finding {
  const {severity, outcome, wcag}: Declaration = declarations[message.ruleId]
  const place = message.line ? places[message.line - 1] : undefined
  return {
    rule: message.ruleId,
    engine: 'klarsvar',
    severity,
    outcome,
    file: message.file ?? '',
    ...(message.line && {line: message.line}),
    ...(message.column && {column: message.column}),
    ...(place && {place}),
    values: message.values,
    ...(wcag && {wcag}),
  }
}
