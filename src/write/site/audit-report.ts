/** The result of an audit of a site, as `klarsvar audit --report` writes it and the site's pages show it. */
export interface AuditReport {
  /** When it was made, ISO 8601. */
  date: string
  /** What ran, with its version. */
  engines: {name: string; version: string}[]
  /** What did not run, and why. */
  notTested: {engine: string; why: string}[]
  /** How pages were shown: `light-1280` and so on. */
  passes: string[]
  pages: number
  books: number
  failed: number
  needsAPerson: number
  /** Remarks that are known and no faults. */
  accepted: number
  /** By rule and outcome; an example of what was said, in its language. */
  findings: {
    rule: string
    outcome: 'failed' | 'needs-a-person'
    count: number
    says: string
    language: string
  }[]
  /** What was audited: path in the site → the first 16 hexadecimal digits of its SHA-256. */
  files: Record<string, string>
}

/** A report from its file; says what is wrong with it where it is none. */
export function parseAuditReport(text: string): AuditReport {
  const report = JSON.parse(text) as Partial<AuditReport>
  const lists = ['engines', 'notTested', 'passes', 'findings'] as const
  const numbers = ['pages', 'books', 'failed', 'needsAPerson', 'accepted'] as const
  const wrong =
    lists.find((key) => !Array.isArray(report?.[key])) ??
    numbers.find((key) => typeof report[key] !== 'number') ??
    (typeof report.date === 'string' ? undefined : 'date') ??
    (typeof report.files === 'object' ? undefined : 'files')
  if (wrong) throw new Error(`"${wrong}" is missing: it is no report of klarsvar audit --report`)
  return report as AuditReport
}
