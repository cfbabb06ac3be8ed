/** What the report on a book says; `{names}` stand for values. */
export interface BookReportTexts {
  title: string
  skipLink: string
  /** Above the title, where no publisher is configured. */
  kind: string
  intro: string
  /** What the program found, in a sentence. */
  nothing: string
  found: string
  book: string
  facts: Readonly<
    Record<
      | 'title'
      | 'creator'
      | 'publisher'
      | 'identifier'
      | 'language'
      | 'modified'
      | 'conformance'
      | 'certifier'
      | 'file'
      | 'fingerprint',
      string
    >
  >
  none: string
  checks: string
  checksIntro: string
  columns: Readonly<Record<'check' | 'by' | 'result' | 'what' | 'where' | 'says' | 'feature', string>>
  clean: string
  hits: string
  findings: string
  findingsIntro: string
  features: string
  featuresIntro: string
  measured: string
  notThere: string
  notMeasurable: string
  remaining: string
  remainingIntro: string
  /** What only a person, or another program, can judge. */
  tasks: readonly string[]
  /** By engine and by rule: what is looked at. */
  subjects: Readonly<Record<string, string>>
}
