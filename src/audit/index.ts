import {readFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {basename} from 'node:path'
import type {Finding} from '../message.ts'
import {isAccepted} from './accepted.ts'
import {isBook} from './book/archive.ts'
import {type BookAudit, examineBook} from './book/index.ts'
import {type BrowserAudit, openBrowserAudit} from './browser-audit.ts'
import type {Standard} from './engines/pa11y.ts'
import {checkDocument, readSourceMap, ruleFindings, withSource} from './page.ts'
import {defaultPasses, type PassName} from './passes.ts'
import type {Tier} from './tiers.ts'

export interface AuditOptions {
  /** `fast` leaves the browser out. */
  tier?: Exclude<Tier, 'none'>
  standard?: Standard
  /** How pages are shown; light and dark at 1280 px. */
  passes?: readonly PassName[]
  /** Called with each book that was audited. */
  onBook?: (target: Target, audited: BookAudit) => void
  /** Called after each file. */
  onProgress?: (done: number, total: number, file: string) => void
}

/** A file to audit, and how it is named in findings. */
export interface Target {
  path: string
  shownAs: string
}

export interface AuditResult {
  findings: Finding[]
  /** What ran, by engine, and what did not, with the reason: that never counts as passed. */
  ran: string[]
  notTested: {engine: string; why: string}[]
  /** How pages were shown, and the browser's version; empty where no browser ran. */
  passes: PassName[]
  browser?: string
  /** How many findings on pages of ours are known and accepted; `accepted.ts` says why. They are not in `findings`. */
  accepted: number
}

/** Audits pages (`.html`, `.xhtml`) and books (`.epub`). */
export async function audit(targets: readonly Target[], options: AuditOptions = {}): Promise<AuditResult> {
  const {tier = 'full', standard = 'WCAG2AA', passes = defaultPasses, onBook, onProgress} = options
  const hasPages = targets.some(({path}) => !isBook(path))
  const result: AuditResult = {findings: [], ran: ['rules'], notTested: [], passes: [], accepted: 0}
  if (targets.some(({path}) => isBook(path))) result.ran.push('epubcheck')
  const browser = hasPages ? await browserFor(tier, standard, passes, result) : undefined
  try {
    const perTarget: Finding[][] = []
    let done = 0
    await inParallel(targets, browser ? availableParallelism() : 1, async (target, index) => {
      perTarget[index] = await auditOne(target, browser, result, onBook)
      done += 1
      onProgress?.(done, targets.length, target.shownAs)
    })
    result.findings = perTarget.flat()
  } finally {
    await browser?.close()
  }
  return result
}

async function browserFor(
  tier: Tier,
  standard: Standard,
  passes: readonly PassName[],
  result: AuditResult,
): Promise<BrowserAudit | undefined> {
  if (tier !== 'full') {
    result.notTested.push({engine: 'pa11y', why: '--audit fast'}, {engine: 'axe', why: '--audit fast'})
    return undefined
  }
  try {
    const browser = await openBrowserAudit(standard, passes)
    result.ran.push('pa11y', 'axe')
    result.passes.push(...passes)
    result.browser = browser.version
    return browser
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    result.notTested.push({engine: 'pa11y', why}, {engine: 'axe', why})
    return undefined
  }
}

/** A file that an engine cannot stand does not stop the others; it was not tested, and that is said. */
async function auditOne(
  target: Target,
  browser: BrowserAudit | undefined,
  result: AuditResult,
  onBook: AuditOptions['onBook'],
): Promise<Finding[]> {
  try {
    if (!isBook(target.path)) return await auditPage(target, browser, result)
    const audited = await examineBook(target)
    onBook?.(target, audited)
    return audited.findings
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    result.notTested.push({engine: target.shownAs, why})
    return []
  }
}

async function auditPage(
  {path, shownAs}: Target,
  browser: BrowserAudit | undefined,
  result: AuditResult,
): Promise<Finding[]> {
  const map = readSourceMap(path)
  const markup = readFileSync(path, 'utf8')
  const kind = isFragment(markup) ? 'fragment' : 'page'
  const {results, document, located} = checkDocument(markup, kind, basename(path), map)
  const found = ruleFindings(results, shownAs)
  if (document.querySelector('meta[http-equiv="refresh" i]')) {
    if (browser) result.notTested.push({engine: 'browser', why: `${shownAs} leads on to another page`})
  } else if (browser) {
    const seen = await browser.audit(path, shownAs, kind === 'fragment' ? asPage(document) : undefined)
    found.push(...seen.filter(({rule}) => kind === 'page' || !ofStyle.test(rule)))
  }
  const isOurs =
    map !== undefined || document.querySelector('meta[name="generator"][content="Klarsvar"]') !== null
  const open = isOurs ? found.filter((finding) => !isAccepted(finding)) : found
  result.accepted += found.length - open.length
  const placed = withSource(located(open), document, map)
  document.defaultView?.close()
  return placed
}

/** What has neither a doctype nor a root element of its own is made to be pasted into a page. */
const isFragment = (markup: string): boolean => !/<!doctype|<html[\s>]/i.test(markup)

/** A fragment has no style sheet: how large its targets are is up to the page that it is pasted into. */
const ofStyle = /^axe\/(?:target-size|css-orientation-lock|color-contrast)/

/** A fragment in the smallest page that it could be pasted into. */
function asPage({body}: Document): string {
  const language = body.querySelector('[lang]')?.getAttribute('lang') ?? 'sv'
  const heading = body.querySelector('h1') ? '' : '<h1>Fragment</h1>'
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Fragment</title></head><body><main>${heading}${body.innerHTML}</main></body></html>`
}

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
