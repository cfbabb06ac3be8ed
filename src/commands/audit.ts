import {statSync, writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {needsNoSandbox} from '../audit/browser/sandbox.ts'
import type {AuditResult} from '../audit/index.ts'
import {isBookTarget} from '../audit/target.ts'
import {type Configuration, UsageError} from '../config.ts'
import {fill} from '../language/language.ts'
import {collector} from '../report/collector.ts'
import {criteriaLine} from '../report/criteria.ts'
import {jsonLine} from '../report/json.ts'
import {terminalReport} from '../report/terminal.ts'
import {auditReport} from './audit-report.ts'
import {updateBaseline, weighed} from './baseline.ts'
import {cacheFor} from './cache.ts'
import {codeFrames} from './code-frames.ts'
import {pa11yCiFile, readPa11yCi} from './pa11yci.ts'
import {progress} from './progress.ts'
import {type Reporter, takesScreen, writeReports} from './reporters.ts'
import {chooseTargets, type TargetChoice} from './targets.ts'
import {breaks, unbearable} from './verdict.ts'
import type {World} from './world.ts'

export interface AuditCommandOptions extends Configuration {
  choice: TargetChoice
  /** A configuration of pa11y-ci, to be read as it is. */
  pa11yCi?: string | undefined
  quiet: boolean
  json: boolean
  reporters: readonly Reporter[]
  /** A list of known findings, which are set aside. */
  baseline?: string | undefined
  /** Whether to write that list anew. */
  updateBaseline: boolean
  /** Where to write what the site's pages show of the audit (`.json`), or a report on each book (`.html`, or a folder). */
  reportFile?: string | undefined
}

/** Audits pages and books, ours or anybody's. Returns the exit code. */
export async function auditCommand(asked: AuditCommandOptions, world: World): Promise<number> {
  const options = withPa11yCi(asked, world)
  const {
    audit: tier = 'full',
    threshold = 'error',
    failOnNeedsAPerson = false,
    reporters,
    json,
    baseline,
  } = options
  // What goes to the screen as data stands there alone.
  const quiet = options.quiet || takesScreen(reporters)
  if (options.updateBaseline && !baseline) throw new UsageError('--update-baseline needs --baseline FILE')
  const targets = await chooseTargets(options.choice, world)
  const {reportFile = ''} = options
  const isSiteReport = reportFile.endsWith('.json')
  if (tier === 'full' && needsNoSandbox() && !quiet && targets.some((target) => !isBookTarget(target)))
    world.stderr(`${world.texts.build.sandbox}\n`)
  // The engines take time and memory to load: only who audits pays for them.
  const {audit} = await import('../audit/index.ts')
  const {bookReports} = await import('./book-reports.ts')
  const onBook = reportFile && !isSiteReport ? bookReports(targets, reportFile, options, world) : undefined
  // What the site shows names the browser: it must have run.
  const cache = isSiteReport ? undefined : await cacheFor(options, world)
  const result = await audit(targets, {
    tier: tier === 'none' ? 'fast' : tier,
    ...auditOptions(options),
    ...(cache && {cache}),
    ...(onBook && {onBook}),
    onProgress: progress(world, quiet),
  })
  if (options.updateBaseline && baseline) return update(result.findings, baseline, world)
  const files = targets.map(({shownAs}) => shownAs)
  const {findings, known} = weighed(result.findings, baseline, {files, ran: result.ran}, world)
  const collected = collector((finding) => {
    if (json) world.stdout(jsonLine(finding, world.texts))
  })
  collected.add(findings)
  if (!json && !takesScreen(reporters))
    world.stdout(terminalReport(collected.groups(), {...world, frame: codeFrames(world)}))
  const unseen = result.notTested.filter(({engine}) => !(engine in world.texts.engines)).length
  if (!quiet && !json && unseen < targets.length)
    world.stdout(summary(result, collected, known, baseline, world))
  for (const {engine, why} of result.notTested) {
    if (!quiet)
      world.stderr(
        `${fill(world.texts.build.notChecked, {what: world.texts.engines[engine] ?? engine, why})}\n`,
      )
  }
  const isWritten = writeReports(reporters, {...result, findings, files}, world)
  if (isSiteReport) {
    const folder = siteFolder(options.choice.names, world.cwd)
    writeFileSync(resolve(world.cwd, reportFile), auditReport(result, targets, folder, world))
  }
  if (unseen || !isWritten) return 2
  const gate = {threshold, failOnNeedsAPerson}
  const broken = findings.filter((finding) => breaks(finding, gate))
  return unbearable(broken, options.errorsAllowed) ? 1 : 0
}

/** How to audit, as the configuration says. */
export const auditOptions = ({
  passes,
  engines,
  standard,
  pageSeconds,
  allowNetwork,
  rules,
}: Configuration) => ({
  ...(passes && {passes}),
  ...(engines && {engines}),
  ...(standard && {standard}),
  ...(pageSeconds && {maxSeconds: pageSeconds}),
  ...(allowNetwork && {allowNetwork}),
  ...(rules && {rules}),
})

/** The options with what a `.pa11yci` says: the one that was named, or, where nothing else was, the one that lies there. */
function withPa11yCi(
  options: AuditCommandOptions,
  world: World,
): AuditCommandOptions & {errorsAllowed?: number} {
  const {choice} = options
  const file =
    options.pa11yCi ?? (choice.names.length || choice.sitemaps.length ? undefined : pa11yCiFile(world))
  if (!file) {
    if (!choice.names.length && !choice.sitemaps.length)
      throw new UsageError('audit needs files, folders, addresses, a sitemap or a .pa11yci')
    return options
  }
  const {names, pages, standard, maxSeconds, threshold, unused} = readPa11yCi(file, world)
  if (unused.length) world.stderr(`${fill(world.texts.build.unusedKeys, {file, keys: unused.join(', ')})}\n`)
  return {
    ...options,
    choice: {...choice, names: [...choice.names, ...names], pages: [...pages, ...choice.pages]},
    ...(standard && !options.standard && {standard}),
    ...(maxSeconds && !options.pageSeconds && {pageSeconds: maxSeconds}),
    ...(threshold && {errorsAllowed: threshold}),
  }
}

function summary(
  {ran, criteria, cached}: AuditResult,
  collected: {count(outcome: 'failed' | 'needs-a-person'): number},
  known: number,
  baseline: string | undefined,
  {texts}: World,
): string {
  const {build: says, engines} = texts
  const [failed, person] = [collected.count('failed'), collected.count('needs-a-person')]
  return [
    fill(says.checked, {engines: ran.map((name) => engines[name] ?? name).join(', ')}),
    ...(cached ? [fill(says.cached, {count: cached})] : []),
    ...(criteria.length ? [criteriaLine(criteria, texts)] : []),
    ...(known ? [fill(says.known, {count: known, file: baseline!})] : []),
    failed + person ? fill(says.found, {failed, person}) : says.foundNothing,
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function update(findings: AuditResult['findings'], file: string, world: World): number {
  const count = updateBaseline(findings, file, world)
  world.stdout(`${fill(world.texts.build.listed, {count, file})}\n`)
  return 0
}

/** The folder that was audited: paths in the report are relative to it. */
function siteFolder(names: readonly string[], cwd: string): string {
  const [name] = names
  const path = resolve(cwd, name ?? '')
  return names.length === 1 && statSync(path).isDirectory() ? path : cwd
}
