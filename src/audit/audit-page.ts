import {readFileSync, statSync} from 'node:fs'
import {basename, dirname, relative, resolve} from 'node:path'
import type {Finding} from '../message.ts'
import type {SourceMap} from '../write/html/source-map.ts'
import {isAccepted} from './accepted.ts'
import type {BrowserAudit} from './browser/shown.ts'
import {contentOf} from './criteria/content.ts'
import type {EngineName} from './engine-names.ts'
import {allEngines} from './engines/index.ts'
import {credentialsOf, fetchPage} from './fetch-page.ts'
import {type Ignored, setAside} from './ignored.ts'
import {linkedFiles} from './linked-files.ts'
import {
  aboutPage,
  checkDocument,
  type Parsed,
  parsePage,
  readSourceMap,
  ruleFindings,
  withSource,
} from './page.ts'
import type {RuleResult} from './run-rules.ts'
import {merged} from './same.ts'
import type {AddressTarget, FileTarget, MarkupTarget, TargetSettings} from './target.ts'

/** What came of one page. */
export interface PageAudit {
  findings: Finding[]
  /** How many findings on a page of ours are known and accepted. */
  accepted: number
  /** What came of each rule of ours. */
  outcomes: Pick<RuleResult, 'rule' | 'outcome'>[]
  /** The kinds of content that it has. */
  content: string[]
  /** The files that it was shown with, where it lies in a folder. */
  files: string[]
}

export interface PageAuditOptions {
  engines: ReadonlySet<EngineName>
  /** Absent where pages are not shown. */
  browser?: BrowserAudit | undefined
  /** Seconds that a page may take. */
  maxSeconds: number
  allowNetwork: boolean
}

/** Larger pages are not audited: no engine stands them. Bytes. */
const largest = 20_000_000

type PageTarget = FileTarget | AddressTarget | MarkupTarget

interface Written {
  markup: string
  fileName: string
  map?: SourceMap | undefined
  /** Where a server has it. */
  address?: string
}

/** Audits one page: as it is written, and, where there is a browser, as it is shown. */
export async function auditPage(target: PageTarget, options: PageAuditOptions): Promise<PageAudit> {
  const {engines, browser} = options
  const {shownAs, settings} = target
  const written = await read(target, options)
  if (!written.markup.trim()) throw new Error('it is empty')
  if (written.markup.length > largest) throw new Error(`it is larger than ${largest / 1e6} MB`)
  const kind = isFragment(written.markup) ? 'fragment' : 'page'
  const about = aboutPage(kind, written.fileName, written.map)
  let parsed: Parsed | undefined
  const page = () => {
    parsed ??= parsePage(written.markup)
    return parsed
  }
  const place = browser && placed()
  const seen = place && (await browser.look({...loadingOf(target), ...place, shownAs, about}))
  const results = seen?.results ?? (engines.has('rules') ? checkDocument(page().document, about) : [])
  const found = [
    ...ruleFindings(results, shownAs),
    ...(seen?.findings ?? []).filter(({rule}) => kind === 'page' || !ofStyle.test(rule)),
    ...(await writtenFindings(written.markup, shownAs, kind === 'fragment', engines)),
  ]
  const {open, accepted} = found.length ? weighed(found, written, page(), settings) : {open: [], accepted: 0}
  return {
    findings: open,
    accepted,
    outcomes: results.map(({rule, outcome}) => ({rule, outcome})),
    content: seen?.content ?? contentOf(page().document),
    files: place ? filesOf(place.address, seen?.loaded ?? []) : [],
  }

  /** Every file that the page was made of: those that it names, and those that its scripts asked for. */
  function filesOf(address: string, loaded: readonly string[]): string[] {
    const {fileOf} = browser!.gate
    const asked = loaded.flatMap((each) => fileOf(each) ?? [])
    return [...new Set([...linkedFiles(written.markup, address, fileOf), ...asked])]
  }

  /** Where the browser finds the page: a fragment stands in the smallest page that it could be pasted into. */
  function placed(): {address: string; markup?: string} {
    const {gate} = browser!
    if (written.address) return {address: written.address, markup: written.markup}
    const path = 'path' in target ? target.path : ''
    const named = ('root' in target && target.root) || (path ? dirname(path) : process.cwd())
    const root = path ? rootOf(path, named, written.markup) : named
    const address = gate.addressOf(root, path ? relative(root, path) : 'stdin.html')
    if (kind === 'fragment') gate.put(address, asPage(page().document))
    else if (!path) gate.put(address, written.markup)
    return {address, ...(kind === 'page' && {markup: written.markup})}
  }
}

/** The folder that a page may read from: the named one, or one above it that its own links to style sheets and pictures lead up to, within the working folder. */
function rootOf(path: string, named: string, markup: string): string {
  const ups = [
    ...markup.matchAll(
      /\b(?:href|src)=["']?((?:\.\.\/)+)(?=[^"'\s>]+\.(?:css|m?js|svg|png|jpe?g|webp|gif|woff2?))/gi,
    ),
  ]
  const above = ups.map(([, up]) => resolve(dirname(path), up!)).sort((a, b) => a.length - b.length)[0]
  const isWithin = (folder: string, outer: string) => !relative(outer, folder).startsWith('..')
  return above && isWithin(named, above) && isWithin(above, process.cwd()) ? above : named
}

async function read(target: PageTarget, {maxSeconds, allowNetwork}: PageAuditOptions): Promise<Written> {
  if ('markup' in target) return {markup: target.markup, fileName: target.shownAs}
  if ('path' in target) {
    const {path} = target
    if (statSync(path).size > largest) throw new Error(`it is larger than ${largest / 1e6} MB`)
    return {markup: readFileSync(path, 'utf8'), fileName: basename(path), map: readSourceMap(path)}
  }
  const {headers, cookies} = target.settings ?? {}
  const {address, markup} = await fetchPage(target.address, {
    headers,
    cookies,
    maxSeconds,
    anyHost: allowNetwork,
  })
  return {markup, address, fileName: new URL(address).pathname.split('/').at(-1) ?? ''}
}

/** How to load it; what an address says of its user goes into a header, where no error can show it. */
function loadingOf(target: PageTarget): TargetSettings {
  if (!('address' in target)) return target.settings ?? {}
  const {headers, ...settings} = target.settings ?? {}
  return {...settings, headers: {...credentialsOf(target.address), ...headers}}
}

async function writtenFindings(
  markup: string,
  file: string,
  isFragment: boolean,
  engines: ReadonlySet<EngineName>,
): Promise<Finding[]> {
  const own = allEngines.filter(([name, {onWritten}]) => onWritten && engines.has(name))
  const found = await Promise.all(own.map(([, engine]) => engine.onWritten!({markup, file, isFragment})))
  return found.flat()
}

/** What is left of all that was found: each fault once, with its line, without what is accepted, ignored or set aside in the page. */
function weighed(
  found: readonly Finding[],
  {markup, map}: Written,
  page: Parsed,
  {ignore = []}: TargetSettings = {},
): {open: Finding[]; accepted: number} {
  const isOurs = map !== undefined || /<meta name="generator" content="Klarsvar"/.test(markup)
  const asked = found.filter(({rule}) => !ignore.some((pattern) => matches(rule, pattern)))
  const once = merged(asked.map((finding) => page.named(finding)))
  const {open: standing, ignored} = setAside(once, page.document)
  const open = isOurs ? standing.filter((finding) => !isAccepted(finding)) : standing
  const located = page.located([...open, ...ignored.map(asFinding)])
  return {
    open: map ? withSource(located, page.document, map) : located,
    accepted: standing.length - open.length,
  }
}

/** That something is set aside is told, with the reason that the page gives. */
const asFinding = ({finding, reason}: Ignored): Finding => ({
  rule: 'finding-set-aside',
  engine: 'klarsvar',
  severity: 'info',
  outcome: 'needs-a-person',
  file: finding.file,
  ...(finding.element && {element: finding.element}),
  values: {rule: finding.rule, reason},
})

const matches = (rule: string, pattern: string): boolean =>
  pattern.endsWith('*')
    ? rule.startsWith(pattern.slice(0, -1))
    : rule === pattern || rule.split('/').slice(1).join('/') === pattern

/** What has neither a doctype nor a root element of its own is made to be pasted into a page. */
const isFragment = (markup: string): boolean => !/<!doctype|<html[\s>]/i.test(markup)

/** A fragment has no style sheet: how large its targets are, and how its text is set, is up to the page that it is pasted into. */
const ofStyle = /^axe\/(?:target-size|css-orientation-lock|color-contrast)/

/** A fragment in the smallest page that it could be pasted into. */
function asPage({body}: Document): string {
  const language = body.querySelector('[lang]')?.getAttribute('lang') ?? 'sv'
  const heading = body.querySelector('h1') ? '' : '<h1>Fragment</h1>'
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Fragment</title></head><body><main>${heading}${body.innerHTML}</main></body></html>`
}
