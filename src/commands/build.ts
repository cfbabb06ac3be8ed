import {closeSync, mkdirSync, openSync, writeFileSync, writeSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import {needsNoSandbox} from '../audit/browser/sandbox.ts'
import type {AuditResult, Target} from '../audit/index.ts'
import type {Tier} from '../audit/tiers.ts'
import type {Configuration} from '../config.ts'
import {fill} from '../language/language.ts'
import {finding} from '../message.ts'
import {type Collector, collector} from '../report/collector.ts'
import {jsonLine} from '../report/json.ts'
import {terminalReport} from '../report/terminal.ts'
import type {SiteEntry} from '../write/site/entry.ts'
import {siteAssets} from './assets.ts'
import {auditOptions} from './audit.ts'
import {cacheFor} from './cache.ts'
import {certify} from './certify.ts'
import {findInputs} from './inputs.ts'
import {checkMoved} from './moved.ts'
import {openOutput} from './output.ts'
import {placeInputs} from './places.ts'
import {progress} from './progress.ts'
import {renderAll} from './render-all.ts'
import {writeSearchIndex} from './search-index.ts'
import {reportOf, settingsOf} from './settings.ts'
import {writeSite} from './site.ts'
import {checkTemplates} from './templates.ts'
import {breaks} from './verdict.ts'
import type {World} from './world.ts'

export interface BuildOptions extends Configuration {
  inputs: readonly string[]
  quiet: boolean
}

/** Renders what it is given, checks what it wrote, and says in a few lines what came of it. Returns the exit code. */
export async function build(options: BuildOptions, world: World): Promise<number> {
  const {out = 'dist', audit: tier = 'full'} = options
  const folder = resolve(world.cwd, out)
  const settings = settingsOf(options, world)
  await checkTemplates(settings, options)
  const shown = reportOf(options, world.cwd)
  const assets = siteAssets(settings, options, world)
  const siteFolders = Object.values(settings.language.strings.site.folders)
  const found = findInputs(options.inputs, world.cwd)
  const inputs = found.inputs.filter((input) => !input.path.startsWith(`${folder}/`))
  const {placed, problems} = placeInputs(inputs, siteFolders)
  checkMoved(
    options,
    placed.map((item) => item.folder),
    siteFolders,
  )
  const report = openReport(folder, options, world)
  report.add([...found.problems, ...problems].map(({shownAs, id, values}) => finding(id, shownAs, values)))

  const output = openOutput(folder)
  const entries = renderAll(placed, output, settings, options, report, world)
  // Fragments alone are for the site of somebody else.
  const isSite = entries.some(({pageFile, bookFile}) => pageFile ?? bookFile)
  const site = isSite
    ? writeSite(entries, output, assets, shown, settings, options)
    : {pages: [], findings: []}
  report.add(site.findings)
  if (isSite && settings.sitePages?.has('search')) report.add(await writeSearchIndex(entries, folder))
  output.close()
  const unmade = found.problems.length + problems.length + placed.length - entries.length
  const result =
    tier === 'none' ? undefined : await auditSite(entries, site.pages, folder, tier, options, world)
  report.add(result?.findings ?? [])
  if (result && options.certifier) {
    const shownAs = (path: string) => relative(world.cwd, path)
    report.add(await certify(entries, folder, result.findings, shownAs, options.certifier))
  }
  report.close()

  const made = {...counted(entries), out, unmade, total: unmade + entries.length}
  if (!options.quiet) world.stdout(summary(made, result, report, out, world))
  else if (report.count('failed')) world.stderr(terminalReport(report.groups(), world))
  if (unmade || !entries.length) return 2
  return report.broken() ? 1 : 0
}

async function auditSite(
  entries: readonly SiteEntry[],
  pages: readonly string[],
  folder: string,
  tier: Exclude<Tier, 'none'>,
  options: BuildOptions,
  world: World,
): Promise<AuditResult> {
  const files = [
    ...pages,
    ...entries.flatMap((entry) =>
      [entry.pageFile, entry.bookFile, entry.fragmentFile].flatMap((file) =>
        file ? [`${entry.folder}/${file}`] : [],
      ),
    ),
  ]
  const targets = files.map((file): Target => {
    const path = join(folder, file)
    return {path, shownAs: relative(world.cwd, path), root: folder}
  })
  if (tier === 'full' && needsNoSandbox() && !options.quiet) world.stderr(`${world.texts.build.sandbox}\n`)
  // The engines take time and memory to load: only who audits pays for them.
  const {audit} = await import('../audit/index.ts')
  const cache = await cacheFor(options, world)
  return audit(targets, {
    tier,
    ...auditOptions(options),
    ...(cache && {cache}),
    onProgress: progress(world, options.quiet),
  })
}

/** The report's files, written as findings come. */
function openReport(folder: string, gate: BuildOptions, world: World) {
  const reportFolder = join(folder, 'report')
  mkdirSync(reportFolder, {recursive: true})
  const lines = openSync(join(reportFolder, 'findings.ndjson'), 'w')
  let broken = false
  const {threshold = 'error', failOnNeedsAPerson = false} = gate
  const collected = collector((each) => {
    broken ||= breaks(each, {threshold, failOnNeedsAPerson})
    writeSync(lines, jsonLine(each, world.texts))
  })
  return {
    ...collected,
    broken: () => broken,
    close() {
      closeSync(lines)
      writeFileSync(
        join(reportFolder, 'report.txt'),
        terminalReport(collected.groups(), {...world, color: false}),
      )
    },
  }
}

const counted = (entries: readonly SiteEntry[]) => ({
  pages: entries.filter((entry) => entry.pageFile).length,
  books: entries.filter((entry) => entry.bookFile).length,
  fragments: entries.filter((entry) => entry.fragmentFile).length,
})

function summary(
  made: {pages: number; books: number; fragments: number; out: string; unmade: number; total: number},
  result: AuditResult | undefined,
  report: Collector,
  out: string,
  world: World,
): string {
  const {build: texts, engines} = world.texts
  const failed = report.count('failed')
  const person = report.count('needs-a-person')
  const names = ['conservation', ...(result?.ran ?? [])].map((name) => engines[name] ?? name)
  return [
    terminalReport(report.groups(), world),
    `${fill(made.fragments ? texts.madeFragments : texts.made, made)}\n`,
    made.unmade ? `${fill(texts.unmade, {count: made.unmade, total: made.total})}\n` : '',
    made.pages + made.books + made.fragments ? `${fill(texts.checked, {engines: names.join(', ')})}\n` : '',
    ...(result?.notTested ?? []).map(
      ({engine, why}) => `${fill(texts.notChecked, {what: engines[engine] ?? engine, why})}\n`,
    ),
    result?.accepted ? `${fill(texts.accepted, {count: result.accepted})}\n` : '',
    failed + person ? `${fill(texts.found, {failed, person})}\n` : `${texts.foundNothing}\n`,
    made.pages + made.books ? `${fill(texts.look, {index: `${out}/index.html`})}\n` : '',
    failed + person ? `${fill(texts.report, {report: `${out}/report/report.txt`})}\n` : '',
  ].join('')
}
