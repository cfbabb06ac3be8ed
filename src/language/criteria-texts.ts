/** What is said of success criteria, and around them in the report over pages; `{names}` stand for values. */
export interface CriteriaTexts {
  /** Success criteria of WCAG 2.2 by number. */
  names: Readonly<Record<string, string>>
  outcomes: Readonly<Record<'passed' | 'failed' | 'needs-a-person' | 'not-tested', string>>
  /** Why an outcome is what it is. */
  because: Readonly<
    Record<'found' | 'nothing-of-the-kind' | 'checked' | 'partly-checked' | 'no-check', string>
  >
  title: string
  caption: string
  criterion: string
  level: string
  clause: string
  outcome: string
  why: string
  summary: string
  reportTitle: string
  skipLink: string
  by: string
  overview: string
  files: string
  ways: string
  findings: string
  none: string
  where: string
  seenBy: string
  places: string
  untested: string
  standards: string
}
