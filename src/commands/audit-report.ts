import {globSync, readFileSync, statSync} from 'node:fs'
import {join, relative, resolve, sep} from 'node:path'
import {isBook} from '../audit/book/archive.ts'
import type {AuditResult, Target} from '../audit/index.ts'
import {engineVersion} from '../audit/versions.ts'
import {collector} from '../report/collector.ts'
import {findingText} from '../report/texts.ts'
import type {AuditReport} from '../write/site/audit-report.ts'
import {fingerprint} from './site.ts'
import type {World} from './world.ts'

/** What a site shows of an audit, as a file: what was audited, when, with what, and what came of it. `folder` is the site's. */
export function auditReport(
  {findings, ran, notTested, passes, browser, accepted}: AuditResult,
  targets: readonly Target[],
  folder: string,
  {now, texts, language}: World,
): string {
  const collected = collector()
  collected.add(findings)
  const books = targets.filter(({path}) => isBook(path)).length
  const styles = globSync('**/*.css', {cwd: folder}).map((file) => join(folder, file))
  const audited = [
    ...targets.map(({path}) => path).filter((path) => statSync(path).isFile()),
    ...styles,
  ].sort()
  const report: AuditReport = {
    date: now().toISOString().slice(0, 10),
    engines: [
      ...ran.map((name) => ({name, version: engineVersion(name)})),
      ...(browser ? [{name: 'browser', version: browser}] : []),
    ],
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
