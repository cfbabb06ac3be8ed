import {globSync, readFileSync, statSync} from 'node:fs'
import {join, relative, resolve, sep} from 'node:path'
import type {AuditResult} from '../audit/index.ts'
import {isBookTarget, type Target} from '../audit/target.ts'
import {collector} from '../report/collector.ts'
import {findingText} from '../report/texts.ts'
import type {AuditReport} from '../write/site/audit-report.ts'
import {fingerprint} from './site.ts'
import type {World} from './world.ts'

/** What a site shows of an audit, as a file: what was audited, when, with what, and what came of it. `folder` is the site's. */
export function auditReport(
  {findings, engines, notTested, passes, browser, accepted}: AuditResult,
  targets: readonly Target[],
  folder: string,
  {now, texts, language}: World,
): string {
  const collected = collector()
  collected.add(findings)
  const books = targets.filter(isBookTarget).length
  const styles = globSync('**/*.css', {cwd: folder}).map((file) => join(folder, file))
  const audited = [
    ...targets.flatMap((target) => ('path' in target && statSync(target.path).isFile() ? target.path : [])),
    ...styles,
  ].sort()
  const report: AuditReport = {
    date: now().toISOString().slice(0, 10),
    engines: [...engines, ...(browser ? [{name: 'browser', version: browser}] : [])],
    notTested,
    passes,
    pages: targets.length - books,
    books,
    failed: collected.count('failed'),
    needsAPerson: collected.count('needs-a-person'),
    accepted,
    findings: collected.groups().map(({samples: [first], count}) => ({
      rule: first!.rule,
      outcome: first!.outcome,
      count,
      says: findingText(first!, texts).says,
      language: first!.rule in texts.messages ? language : 'en',
    })),
    files: Object.fromEntries(
      audited.map((path) => [
        relative(folder, resolve(path)).split(sep).join('/'),
        fingerprint(readFileSync(path)),
      ]),
    ),
  }
  return `${JSON.stringify(report, null, 1)}\n`
}
