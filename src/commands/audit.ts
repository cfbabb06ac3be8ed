import {existsSync, globSync, statSync, writeFileSync} from 'node:fs'
import {relative, resolve} from 'node:path'
import {isBook, isUnpackedBook} from '../audit/book/archive.ts'
import {needsNoSandbox} from '../audit/browser/sandbox.ts'
import type {AuditResult, Target} from '../audit/index.ts'
import type {Tier} from '../audit/tiers.ts'
import {type Configuration, UsageError} from '../config.ts'
import {fill} from '../language/language.ts'
import {collector} from '../report/collector.ts'
import {jsonLine} from '../report/json.ts'
import {terminalReport} from '../report/terminal.ts'
import {auditReport} from './audit-report.ts'
import {updateBaseline, weighed} from './baseline.ts'
import {progress} from './progress.ts'
import {type Reporter, takesScreen, writeReports} from './reporters.ts'
import {breaks} from './verdict.ts'
import type {World} from './world.ts'

export interface AuditCommandOptions extends Configuration {
  targets: readonly string[]
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
export async function auditCommand(options: AuditCommandOptions, world: World): Promise<number> {
  const {audit: tier = 'full', threshold = 'error', failOnNeedsAPerson = false, reporters} = options
  const {json} = options
  // What goes to the screen as data stands there alone.
  const quiet = options.quiet || takesScreen(reporters)
  const {baseline} = options
  if (options.updateBaseline && !baseline) throw new UsageError('--update-baseline needs --baseline FILE')
  const targets = options.targets.flatMap((name) => targetsIn(name, world.cwd))
  if (tier === 'full' && needsNoSandbox() && !quiet && targets.some(({path}) => !isBook(path))) {
    world.stderr(`${world.texts.build.sandbox}\n`)
  }
  const {reportFile = ''} = options
  const isSiteReport = reportFile.endsWith('.json')
  // The engines take time and memory to load: only who audits pays for them.
  const {audit} = await import('../audit/index.ts')
  const {bookReports} = await import('./book-reports.ts')
  const onBook = reportFile && !isSiteReport ? bookReports(targets, reportFile, options, world) : undefined
  const result = await audit(targets, {
    tier: tier === 'none' ? 'fast' : (tier as Exclude<Tier, 'none'>),
    ...(options.passes && {passes: options.passes}),
    ...(onBook && {onBook}),
    onProgress: progress(world, quiet),
  })
  const collected = collector((finding) => {
    if (json) world.stdout(jsonLine(finding, world.texts))
  })
  if (options.updateBaseline && baseline) return update(result.findings, baseline, world)
  const files = targets.map(({shownAs}) => shownAs)
  const {findings, known} = weighed(result.findings, baseline, {files, ran: result.ran}, world)
  collected.add(findings)
  const {build: texts, engines} = world.texts
  if (!json && !takesScreen(reporters)) world.stdout(terminalReport(collected.groups(), world))
  if (!quiet && !json) {
    const failed = collected.count('failed')
    const person = collected.count('needs-a-person')
    world.stdout(
      `${fill(texts.checked, {engines: result.ran.map((name) => engines[name] ?? name).join(', ')})}\n`,
    )
    if (known) world.stdout(`${fill(texts.known, {count: known, file: baseline!})}\n`)
    world.stdout(failed + person ? `${fill(texts.found, {failed, person})}\n` : `${texts.foundNothing}\n`)
  }
  for (const {engine, why} of result.notTested) {
    if (!quiet) world.stderr(`${fill(texts.notChecked, {what: engines[engine] ?? engine, why})}\n`)
  }
  writeReports(reporters, {...result, findings, files}, world)
  if (isSiteReport) {
    const folder = siteFolder(options.targets, world.cwd)
    writeFileSync(resolve(world.cwd, reportFile), auditReport(result, targets, folder, world))
  }
  const couldNot = result.notTested.some(({engine}) => !(engine in engines))
  if (couldNot) return 2
  return findings.some((finding) => breaks(finding, {threshold, failOnNeedsAPerson})) ? 1 : 0
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

/** A file, the folder of a book that is not packed, or every page and book below a folder; the report of an earlier build is none. */
function targetsIn(name: string, cwd: string): Target[] {
  const path = resolve(cwd, name)
  if (!existsSync(path)) throw new UsageError(`There is no file or folder ${name}`)
  if (isUnpackedBook(path)) return [{path, shownAs: name}]
  if (!statSync(path).isDirectory()) {
    if (!/\.(?:x?html?|epub)$/i.test(path))
      throw new UsageError(`${name} is neither a page (.html) nor a book (.epub)`)
    return [{path, shownAs: name}]
  }
  const found = globSync('**/*.{html,htm,xhtml,epub}', {cwd: path}).sort()
  if (!found.length) throw new UsageError(`${name} holds neither a page (.html) nor a book (.epub)`)
  return found.map((file) => ({path: resolve(path, file), shownAs: relative(cwd, resolve(path, file))}))
}
