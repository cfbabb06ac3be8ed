import type {Page} from 'puppeteer-core'
import type {Finding} from '../../message.ts'
import type {EngineName} from '../engine-names.ts'
import {allEngines} from '../engines/index.ts'
import {probes} from '../probes/index.ts'
import type {AuditedDocument} from '../rule.ts'
import {mergedResults, outcomeOf, type RuleResult} from '../run-rules.ts'
import type {Standard} from '../standards.ts'
import {runActions} from './actions.ts'
import {bundle} from './bundle.ts'
import {type Gate, openGate} from './gate.ts'
import './in-page-interface.ts'
import {launchBrowser} from './launch.ts'
import {type Pass, type PassName, passes} from './passes.ts'
import {openTabs, type Tab} from './tabs.ts'

/** How a page is loaded, beyond its address. */
export interface Loading {
  /** Milliseconds to wait once it has loaded. */
  wait?: number
  /** What to do in the page before it is audited, in pa11y's words (`click element #open`). */
  actions?: readonly string[]
  headers?: Readonly<Record<string, string>>
  /** Cookies by name. */
  cookies?: Readonly<Record<string, string>>
  /** Elements that are not looked at, as a selector. */
  hideElements?: string
}

/** A page to be shown. */
export interface PageToShow extends Loading {
  address: string
  shownAs: string
  about: Omit<AuditedDocument, 'document' | 'look'>
  /** What stands at the address, where that is known. */
  markup?: string
}

/** What was seen of a page. */
export interface Seen {
  findings: Finding[]
  /** Of our own rules; those about what is seen say so for all the passes together. */
  results: RuleResult[]
  /** The kinds of content that the page has. */
  content: string[]
  /** The addresses that the page asked for. */
  loaded: string[]
}

export interface ShowOptions {
  standard: Standard
  passes: readonly PassName[]
  engines: ReadonlySet<EngineName>
  /** Seconds that a page may take. */
  maxSeconds: number
}

/** One browser with reused tabs for any number of pages. It reaches what its gate lets through, and nothing else. */
export interface BrowserAudit {
  /** The browser's name and version. */
  version: string
  gate: Gate
  look(page: PageToShow): Promise<Seen>
  close(): Promise<void>
}

export async function openBrowserAudit(options: ShowOptions): Promise<BrowserAudit> {
  const script = await bundle('in-page')
  const theirs = allEngines.flatMap(
    ([name, engine]) => (options.engines.has(name) && engine.script?.()) || [],
  )
  const gate = await openGate()
  const launch = () => launchBrowser(undefined, {gate: gate.port})
  const tabs = await openTabs(launch, [script, ...theirs], options.maxSeconds).catch((error: unknown) => {
    gate.close()
    throw error
  })
  return {
    version: await tabs.version(),
    gate,
    look: (page) => tabs.use((tab) => lookAt(page, tab, script, options)),
    async close() {
      await tabs.close()
      gate.close()
    },
  }
}

async function lookAt(asked: PageToShow, tab: Tab, script: string, options: ShowOptions): Promise<Seen> {
  const {page} = tab
  const loaded = new Set<string>()
  const onRequest = (request: {url(): string}) => void loaded.add(request.url())
  page.on('request', onRequest)
  try {
    const [first] = options.passes as [PassName]
    await show(tab, passes[first])
    await load(asked, tab, options)
    // Where the page has emptied its window, for once.
    if (!(await page.evaluate(() => 'klarsvar' in window))) await page.evaluate(script)
    const found = new Map<string, Finding>()
    const hasRules = options.engines.has('rules')
    const results = hasRules ? [(await probe(tab, [], true)).results] : []
    for (const name of options.passes) {
      const pass: Pass = passes[name]
      const isFirst = name === first
      if (!isFirst) await show(tab, pass)
      if (hasRules) results.push(await ownRules(asked, tab, pass, isFirst))
      if (pass.ownRulesOnly) continue
      for (const finding of await otherEngines(asked, tab, options)) {
        const key = JSON.stringify(finding)
        if (!found.has(key)) found.set(key, isFirst ? finding : {...finding, pass: name})
      }
    }
    if (options.passes.length > 1) await show(tab, passes[first])
    const content = await page.evaluate(() => window.klarsvar.content())
    const findings = await withOurSelectors(tab, [...found.values()])
    const probed = hasRules ? await probe(tab, findings, false) : {findings, results: []}
    return {
      findings: probed.findings,
      results: mergedResults([...results, probed.results]),
      content,
      loaded: [...loaded],
    }
  } finally {
    page.off('request', onRequest)
  }
}

/** Shows the page in one way. The library knows no forced colours. */
async function show({page, session}: Tab, {width, height, scheme, forcedColors, look}: Pass): Promise<void> {
  const shown = page.viewport()
  if (shown?.width !== width || shown.height !== height) await page.setViewport({width, height})
  await session.send('Emulation.setEmulatedMedia', {
    media: look === 'print' ? 'print' : '',
    features: [
      {name: 'prefers-color-scheme', value: scheme},
      {name: 'forced-colors', value: forcedColors ? 'active' : 'none'},
    ],
  })
}

async function load(asked: PageToShow, tab: Tab, {maxSeconds}: ShowOptions): Promise<void> {
  const {page, browser} = tab
  const {address, wait = 0, actions = [], headers = {}, cookies = {}, hideElements} = asked
  const {hostname: domain} = new URL(address)
  await page.setExtraHTTPHeaders({...headers})
  for (const [name, value] of Object.entries(cookies))
    await browser.setCookie({name, value, domain, path: '/'})
  const origin = leavesNothing(asked) ? new URL(address).origin : undefined
  if (origin && tab.clean === origin) return replacePage(page, asked)
  tab.clean = origin
  const answer = await page.goto(address, {waitUntil: 'load', timeout: maxSeconds * 1000})
  if (answer && answer.status() >= 400) throw new Error(`the server answered ${answer.status()}`)
  if (wait) await new Promise((resolve) => setTimeout(resolve, wait))
  await runActions(browser, page, actions)
  if (hideElements) await page.addStyleTag({content: `${hideElements} {visibility: hidden !important}`})
}

/** Scripts, frames, and what else outlives its document or needs a fresh one. */
const needsFreshWindow =
  /<script(?![^>]*type=["']?application\/(?:ld\+)?json)|<i?frame|<object|<embed|<base\b|<(?:audio|video|dialog)[\s>]|http-equiv|\son[a-z]+\s*=|javascript:/i

const leavesNothing = ({markup, wait, actions = [], hideElements, address}: PageToShow): boolean =>
  markup !== undefined &&
  /\.html?$/i.test(new URL(address).pathname) &&
  /^\s*<!doctype html>/i.test(markup) &&
  !wait &&
  !actions.length &&
  !hideElements &&
  !needsFreshWindow.test(markup)

/**
 * Puts a page without scripts into the window of one before it: what engines put there stays, and stays compiled (HTML, "document.open()" keeps the window), which
 * halves the time that a page takes.
 */
async function replacePage(page: Page, {address, markup}: PageToShow): Promise<void> {
  await page.evaluate(
    async (path, html) => {
      scrollTo(0, 0)
      history.replaceState(null, '', path)
      document.open()
      const loaded = new Promise((resolve) => addEventListener('load', resolve, {once: true}))
      document.write(html)
      document.close()
      if (document.readyState !== 'complete') await loaded
    },
    new URL(address).pathname,
    markup!,
  )
}

async function ownRules(
  {about}: PageToShow,
  {page}: Tab,
  {look}: Pass,
  isFirst: boolean,
): Promise<RuleResult[]> {
  const style = look === 'spaced' ? await page.addStyleTag({content: spacing}) : undefined
  const results = await page.evaluate(
    (audited, first) => window.klarsvar.check(audited, first),
    {...about, look},
    isFirst,
  )
  await style?.evaluate((element) => element.remove())
  return results
}

/** The distances that a reader may set (WCAG 2.2, 1.4.12). */
const spacing =
  '*, *::before, *::after {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-block-end: 2em !important}'

async function otherEngines(
  {shownAs: file}: PageToShow,
  {browser, page}: Tab,
  {engines, standard}: ShowOptions,
): Promise<Finding[]> {
  const found: Finding[] = []
  for (const [name, {onShown}] of allEngines)
    if (onShown && engines.has(name)) found.push(...(await onShown({browser, page, file, standard})))
  return found
}

/** What can only be told by doing something: pressing keys, looking at the pixels that an engine could not judge. */
async function probe(
  {page}: Tab,
  findings: readonly Finding[],
  isFirst: boolean,
): Promise<{findings: Finding[]; results: RuleResult[]}> {
  let open = [...findings]
  const results: RuleResult[] = []
  for (const probe of probes.filter((each) => Boolean(each.isFirst) === isFirst)) {
    const {hits, settled} = await probe.look(page, open)
    results.push({rule: probe.id, outcome: outcomeOf(probe, hits), hits})
    open = open.filter((finding) => !settled?.has(finding))
  }
  return {findings: open, results}
}

/** Engines name one element in many ways; with our selectors it is one. */
async function withOurSelectors({page}: Tab, findings: readonly Finding[]): Promise<Finding[]> {
  const selectors = await page.evaluate(
    (own) => window.klarsvar.selectors(own),
    findings.map(({element = ''}) => element),
  )
  return findings.map((finding, index) =>
    finding.element ? {...finding, element: selectors[index]!} : finding,
  )
}
