import {closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import type {AuditResult, Target} from '../audit/index.ts'
import {needsNoSandbox} from '../audit/sandbox.ts'
import type {Tier} from '../audit/tiers.ts'
import type {Configuration} from '../config.ts'
import {languages} from '../language/index.ts'
import {fill} from '../language/language.ts'
import {declarations, type Finding, type MessageId, type Values} from '../message.ts'
import {type Rendered, renderer} from '../render.ts'
import {type Collector, collector} from '../report/collector.ts'
import {jsonLine} from '../report/json.ts'
import {terminalReport} from '../report/terminal.ts'
import {formats as allFormats, type Format} from '../write/index.ts'
import {type SiteEntry, siteIndex} from '../write/site/index.ts'
import {templatesFolder} from '../write/template.ts'
import {correctionsBeside} from './companions.ts'
import {findInputs, type InputProblem} from './inputs.ts'
import {heapKeeper} from './memory.ts'
import {openOutput} from './output.ts'
import {type Placed, placeInputs} from './places.ts'
import {progress} from './progress.ts'
import {readOptions} from './reading.ts'
import {breaks} from './verdict.ts'
import type {World} from './world.ts'

export interface BuildOptions extends Configuration {
  inputs: readonly string[]
  quiet: boolean
}

/** Renders what it is given, checks what it wrote, and says in a few lines what came of it. Returns the exit code. */
export async function build(options: BuildOptions, world: World): Promise<number> {
  const {out = 'dist', formats = allFormats, audit: tier = 'full'} = options
  const folder = resolve(world.cwd, out)
  const found = findInputs(options.inputs, world.cwd)
  const {placed, problems} = placeInputs(found.inputs.filter((input) => !input.path.startsWith(`${folder}/`)))
  const report = openReport(folder, options, world)
  let unmade = 0
  const refuse = (problem: InputProblem) => {
    unmade += 1
    report.add([inputFinding(problem)])
  }
  ;[...found.problems, ...problems].forEach(refuse)

  const entries = renderAll(placed, folder, formats, options, report, world)
  unmade += placed.length - entries.length
  const result = tier === 'none' ? undefined : await auditSite(entries, folder, tier, options, world)
  report.add(result?.findings ?? [])
  report.close()

  const {pages, books} = counted(entries)
  const made = {pages, books, out, unmade, total: unmade + entries.length}
  if (!options.quiet) world.stdout(summary(made, result, report, out, world))
  else if (report.count('failed')) world.stderr(terminalReport(report.groups(), world))
  if (unmade || !entries.length) return 2
  return report.broken() ? 1 : 0
}

const inputFinding = ({shownAs, id, values}: InputProblem): Finding => finding(id, shownAs, values)

const finding = (id: MessageId, file: string, values: Values): Finding => ({
  rule: id,
  engine: 'klarsvar',
  severity: declarations[id].severity,
  outcome: declarations[id].outcome,
  file,
  values,
})

/** Renders one input after the other and writes it at once; only its line in the index is kept. */
function renderAll(
  placed: readonly Placed[],
  folder: string,
  formats: readonly Format[],
  options: BuildOptions,
  report: Collector,
  world: World,
): SiteEntry[] {
  const render = renderer({
    formats,
    language: languages[options.language ?? 'sv'],
    publisher: options.publisher,
    sourceDate: Number(world.environment.SOURCE_DATE_EPOCH ?? 0),
    ...readOptions(options),
  })
  const output = openOutput(folder)
  const show = progress(world, options.quiet)
  const keepHeap = heapKeeper()
  const entries: SiteEntry[] = []
  for (const [index, item] of placed.entries()) {
    const {rendition, findings} = renderOne(item, render, options)
    report.add(findings.filter(({rule}) => rule !== 'publisher-missing' || index === 0))
    if (rendition) {
      const written = writeFiles(() => output.write(item.folder, rendition.files), item, report)
      const pageFile = rendition.files.has('index.html') ? 'index.html' : undefined
      const bookFile = rendition.entry.bookSize ? `${item.name}.epub` : undefined
      if (written) entries.push({...rendition.entry, folder: item.folder, pageFile, bookFile})
    }
    show(index + 1, placed.length, item.input.shownAs)
    keepHeap(index + 1)
  }
  if (entries.length) {
    const settings = {language: languages[options.language ?? 'sv'], publisher: options.publisher}
    output.write('', new Map([['index.html', siteIndex(entries, settings)]]))
    output.write(
      'assets',
      new Map([['style.css', readFileSync(new URL('style.css', templatesFolder), 'utf8')]]),
    )
  }
  output.close()
  return entries
}

function renderOne(
  {input, folder, name}: Placed,
  render: ReturnType<typeof renderer>,
  options: BuildOptions,
): Rendered {
  const limit = options.maxMegabytes ?? 50
  const refused = (id: MessageId, values: Values): Rendered => ({
    rendition: undefined,
    document: undefined,
    findings: [finding(id, input.shownAs, values)],
  })
  if (input.bytes > limit * 1e6)
    return refused('file-too-large', {megabytes: Math.ceil(input.bytes / 1e6), limit})
  let value: Uint8Array
  let corrections: ReturnType<typeof correctionsBeside>
  try {
    value = readFileSync(input.path)
    corrections = correctionsBeside(input.path)
  } catch (error) {
    return refused('file-unreadable', {error: (error as NodeJS.ErrnoException).code ?? String(error)})
  }
  const root = '../'.repeat(folder.split('/').length)
  return render({path: input.shownAs, value, data: {place: {path: folder, name, root}, corrections}})
}

function writeFiles(write: () => void, {input}: Placed, report: Collector): boolean {
  try {
    write()
    return true
  } catch (error) {
    const values = {error: (error as NodeJS.ErrnoException).code ?? String(error)}
    report.add([finding('output-unwritable', input.shownAs, values)])
    return false
  }
}

async function auditSite(
  entries: readonly SiteEntry[],
  folder: string,
  tier: Exclude<Tier, 'none'>,
  options: BuildOptions,
  world: World,
): Promise<AuditResult> {
  const files = [
    ...(entries.length ? ['index.html'] : []),
    ...entries.flatMap((entry) =>
      [entry.pageFile, entry.bookFile].flatMap((file) => (file ? [`${entry.folder}/${file}`] : [])),
    ),
  ]
  const targets = files.map((file): Target => {
    const path = join(folder, file)
    return {path, shownAs: relative(world.cwd, path)}
  })
  if (tier === 'full' && needsNoSandbox() && !options.quiet) world.stderr(`${world.texts.build.sandbox}\n`)
  // The engines take time and memory to load: only who audits pays for them.
  const {audit} = await import('../audit/index.ts')
  return audit(targets, {tier, onProgress: progress(world, options.quiet)})
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
})

function summary(
  made: {pages: number; books: number; out: string; unmade: number; total: number},
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
    `${fill(texts.made, made)}\n`,
    made.unmade ? `${fill(texts.unmade, {count: made.unmade, total: made.total})}\n` : '',
    made.pages + made.books ? `${fill(texts.checked, {engines: names.join(', ')})}\n` : '',
    ...(result?.notTested ?? []).map(
      ({engine, why}) => `${fill(texts.notChecked, {what: engines[engine] ?? engine, why})}\n`,
    ),
    result?.accepted ? `${fill(texts.accepted, {count: result.accepted})}\n` : '',
    failed + person ? `${fill(texts.found, {failed, person})}\n` : `${texts.foundNothing}\n`,
    made.pages + made.books ? `${fill(texts.look, {index: `${out}/index.html`})}\n` : '',
    failed + person ? `${fill(texts.report, {report: `${out}/report/report.txt`})}\n` : '',
  ].join('')
}
