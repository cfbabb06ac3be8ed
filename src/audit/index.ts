import {availableParallelism} from 'node:os'
import type {Finding, Outcome, Severity} from '../message.ts'
import {auditPage, type PageAudit} from './audit-page.ts'
import {type BookAudit, examineBook} from './book/index.ts'
import {defaultPasses, type PassName} from './browser/passes.ts'
import {type BrowserAudit, openBrowserAudit} from './browser/shown.ts'
import type {Cache} from './cache.ts'
import {type CriterionOutcome, matrixOf} from './criteria/matrix.ts'
import {defaultEngines, type EngineName} from './engine-names.ts'
import {allEngines, engines as known} from './engines/index.ts'
import {ruleById} from './page.ts'
import {enoughPages, openPageThreads, type PageThreads} from './page-threads.ts'
import type {Standard} from './standards.ts'
import {isBookTarget, type Target} from './target.ts'
import type {Tier} from './tiers.ts'
import {engineVersion} from './versions.ts'

export type {Target} from './target.ts'

export interface AuditOptions {
  /** `fast` leaves the browser out. */
  tier?: Exclude<Tier, 'none'>
  standard?: Standard
  /** How pages are shown; light and dark at 1280 px, and what only our own rules look at. */
  passes?: readonly PassName[]
  /** Which checkers to run; those that take seconds a book only when they are named. */
  engines?: readonly EngineName[]
  /** Seconds that a page may take; 60. */
  maxSeconds?: number
  /** Whether pages may call other hosts; `false`. */
  allowNetwork?: boolean
  /** Another severity for a rule, or `off`, by its id or an engine's code. */
  rules?: Readonly<Record<string, Severity | 'off'>>
  /** What is known of pages from earlier runs. */
  cache?: Cache
  /** Called with each book that was audited. */
  onBook?: (target: Target, audited: BookAudit) => void
  /** Called after each file. */
  onProgress?: (done: number, total: number, file: string) => void
}

export interface AuditResult {
  findings: Finding[]
  /** What ran, by engine, and what did not, with the reason: that never counts as passed. */
  ran: string[]
  /** The same with versions. */
  engines: {name: string; version: string}[]
  notTested: {engine: string; why: string}[]
  /** How pages were shown, and the browser's version; empty where no browser ran. */
  passes: PassName[]
  browser?: string
  /** How many findings on pages of ours are known and accepted; `accepted.ts` says why. They are not in `findings`. */
  accepted: number
  /** How many pages were known from an earlier run. */
  cached: number
  /** What came of each success criterion of WCAG 2.2 at A and AA over all pages; empty where there was no page. */
  criteria: CriterionOutcome[]
}

/** What a run needs to know of itself while it goes on. */
interface Run {
  tier: Exclude<Tier, 'none'>
  engines: ReadonlySet<EngineName>
  options: AuditOptions
  maxSeconds: number
  /** For many pages that need no browser. */
  threads?: PageThreads | undefined
  /** Opened by the first page that needs it. */
  browser: () => Promise<BrowserAudit | undefined>
  result: AuditResult
  /** How many pages were looked at; the kinds of their content, and what came of our rules, over all of them. */
  pages: number
  content: Set<string>
  outcomes: Map<string, Outcome>
}

/** Audits pages (`.html`, `.xhtml`, addresses, markup) and books (`.epub`). */
export async function audit(targets: readonly Target[], options: AuditOptions = {}): Promise<AuditResult> {
  const {tier = 'full', passes = defaultPasses, maxSeconds = 60, onProgress} = options
  const hasBooks = targets.some(isBookTarget)
  const hasPages = targets.some((target) => !isBookTarget(target))
  const result: AuditResult = {
    findings: [],
    ran: [],
    engines: [],
    notTested: [],
    passes: [],
    accepted: 0,
    cached: 0,
    criteria: [],
  }
  const engines = await enginesFor(options, {tier, hasBooks, hasPages}, result)
  let opened: Promise<BrowserAudit | undefined> | undefined
  const run: Run = {
    tier,
    engines,
    options,
    maxSeconds,
    result,
    pages: 0,
    content: new Set(),
    outcomes: new Map(),
    browser: () => {
      opened ??= tier === 'full' ? openBrowser(targets, run, passes) : Promise.resolve(undefined)
      return opened
    },
  }
  if (tier === 'full' && hasPages) result.passes.push(...passes)
  if (tier === 'fast' && targets.length >= enoughPages)
    run.threads = openPageThreads({engines, maxSeconds, allowNetwork: options.allowNetwork ?? false})
  try {
    const perTarget: Finding[][] = []
    let done = 0
    const width = tier === 'full' ? availableParallelism() + 1 : (run.threads?.width ?? 1)
    await inParallel(targets, width, async (target, index) => {
      perTarget[index] = await auditOne(target, run)
      done += 1
      onProgress?.(done, targets.length, target.shownAs)
    })
    result.findings = withSeverities(perTarget.flat(), options.rules)
  } finally {
    await (await opened?.catch(() => undefined))?.close()
    await run.threads?.close()
  }
  // Of what nobody looked at there is nothing to say.
  if (run.pages) result.criteria = matrixFor(run)
  return result
}

/** The engines that are wanted, that have something to do, and that can run here. */
async function enginesFor(
  {engines: wanted = defaultEngines}: AuditOptions,
  {tier, hasBooks, hasPages}: {tier: Tier; hasBooks: boolean; hasPages: boolean},
  result: AuditResult,
): Promise<Set<EngineName>> {
  const running = new Set<EngineName>()
  if (wanted.includes('rules')) running.add('rules')
  for (const [name, engine] of allEngines) {
    if (!wanted.includes(name)) continue
    const isNeeded = engine.onBook ? hasBooks : hasPages
    if (!isNeeded) continue
    const why = engine.onShown && tier === 'fast' ? '--audit fast' : await engine.missing?.()
    if (why) result.notTested.push({engine: name, why})
    else running.add(name)
  }
  result.ran.push(...running)
  for (const name of running) {
    const version = name === 'rules' ? engineVersion('rules') : await known[name].version()
    result.engines.push({name, version})
  }
  return running
}

async function openBrowser(
  targets: readonly Target[],
  {engines, options, result, maxSeconds}: Run,
  passes: readonly PassName[],
): Promise<BrowserAudit | undefined> {
  const {standard = 'WCAG2AA', allowNetwork = false} = options
  try {
    const browser = await openBrowserAudit({standard, passes, engines, maxSeconds})
    result.browser = browser.version
    for (const target of targets)
      if ('address' in target) for (const host of hostsOf(target.address)) browser.gate.allow(host)
    if (allowNetwork) browser.gate.allow('*')
    return browser
  } catch (error) {
    const shown = allEngines.filter(([name, {onShown}]) => onShown && engines.has(name)).map(([name]) => name)
    result.ran = result.ran.filter((name) => !(shown as string[]).includes(name))
    result.engines = result.engines.filter(({name}) => !(shown as string[]).includes(name))
    result.passes.length = 0
    result.notTested.push(...shown.map((engine) => ({engine, why: reasonOf(error)})))
    return undefined
  }
}

/** The host of an address, with and without `www.`. */
function hostsOf(address: string): string[] {
  const {host} = new URL(address)
  const bare = host.replace(/^www\./, '')
  return [bare, `www.${bare}`]
}

/** A file that an engine cannot stand does not stop the others; it was not tested, and that is said. */
async function auditOne(target: Target, run: Run): Promise<Finding[]> {
  const {result, options, engines, maxSeconds} = run
  try {
    if (isBookTarget(target)) {
      const audited = await examineBook(target, engines)
      options.onBook?.(target, audited)
      return audited.findings
    }
    const known = options.cache?.get(target)
    if (known) {
      result.cached += 1
      return taken(known, run)
    }
    const pageOptions = {engines, maxSeconds, allowNetwork: options.allowNetwork ?? false}
    if (run.threads) return taken(await run.threads.audit(target), run)
    const browser = await run.browser()
    const audited = await auditPage(target, {...pageOptions, browser})
    // Without a browser less was looked at than the next run may look at.
    if (browser) options.cache?.put(target, audited)
    return taken(audited, run)
  } catch (error) {
    result.notTested.push({engine: target.shownAs, why: reasonOf(error)})
    return []
  }
}

/** Adds a page to what is known of all. */
function taken({findings, accepted, outcomes, content}: PageAudit, run: Run): Finding[] {
  run.pages += 1
  run.result.accepted += accepted
  for (const kind of content) run.content.add(kind)
  for (const {rule, outcome} of outcomes) {
    const before = run.outcomes.get(rule)
    // Tested is what was tested on every page.
    if (before === undefined || outcome === 'not-tested') run.outcomes.set(rule, outcome)
  }
  return findings
}

/** What can be told wholly by our rules. */
const deciders: Readonly<Record<string, string>> = {'2.4.1': 'bypass-missing', '3.1.1': 'language-mismatch'}

function matrixFor({content, outcomes, engines, result}: Run): CriterionOutcome[] {
  const tested = [...outcomes].filter(([, outcome]) => outcome !== 'not-tested').map(([rule]) => rule)
  const touched = [
    ...tested.flatMap((rule) => ruleById.get(rule)?.wcag ?? []),
    ...allEngines.flatMap(([name, {criteria}]) =>
      engines.has(name) && result.ran.includes(name) ? criteria : [],
    ),
  ]
  const decided = Object.entries(deciders).filter(([, rule]) => tested.includes(rule))
  return matrixOf(result.findings, {
    content,
    touched: new Set(touched),
    decided: new Set(decided.map(([criterion]) => criterion)),
  })
}

/** What the user thinks of rules: another severity, or not to be told. */
function withSeverities(findings: Finding[], rules: AuditOptions['rules']): Finding[] {
  if (!rules) return findings
  return findings.flatMap((finding) => {
    const severity = Object.hasOwn(rules, finding.rule) ? rules[finding.rule]! : finding.severity
    return severity === 'off' ? [] : {...finding, severity}
  })
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]!

async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<void>,
) {
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const index = next
      next += 1
      await work(items[index]!, index)
    }
  }
  await Promise.all(Array.from({length: Math.min(width, items.length)}, worker))
}
