import type {CriterionOutcome} from '../../audit/criteria/matrix.ts'
import type {UserTexts} from '../../language/user-texts.ts'
import type {Finding} from '../../message.ts'
import {earl} from './earl.ts'
import {github} from './github.ts'
import {html} from './html.ts'
import {junit} from './junit.ts'
import {lines} from './lines.ts'
import {markdown} from './markdown.ts'
import {sarif} from './sarif.ts'

/** What a run found, for a report. */
export interface Run {
  /** In a stable order: by file as they were audited, then as they were found. */
  findings: readonly Finding[]
  /** All that was looked at, as it is named in findings. */
  files: readonly string[]
  /** What ran, by engine, with versions; and what did not, with the reason. */
  engines: readonly {name: string; version: string}[]
  notTested: readonly {engine: string; why: string}[]
  texts: UserTexts
  /** BCP 47, of the texts. */
  language: string
  /** What came of each success criterion, over all pages. */
  criteria?: readonly CriterionOutcome[]
  /** How pages were shown. */
  passes?: readonly string[]
  /** ISO 8601. */
  date?: string
}

/** Reports by name. Each is one text; a new one is a file and a line here. */
export const formats = {sarif, junit, earl, github, markdown, html, json: lines} as const satisfies Record<
  string,
  (run: Run) => string
>
export type ReportFormat = keyof typeof formats
