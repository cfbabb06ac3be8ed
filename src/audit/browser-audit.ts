import {pathToFileURL} from 'node:url'
import type {Browser, CDPSession, Page} from 'puppeteer-core'
import type {Finding} from '../message.ts'
import {launchBrowser} from './browser.ts'
import {axeAudit} from './engines/axe.ts'
import {pa11yAudit, type Standard} from './engines/pa11y.ts'
import {defaultPasses, type Pass, type PassName, passes} from './passes.ts'

/** One browser with reused tabs for any number of pages; the browser reaches the files and no network. */
export interface BrowserAudit {
  /** The browser's name and version. */
  version: string
  /** `markup` is looked at in place of the file's. */
  audit(path: string, shownAs: string, markup?: string): Promise<Finding[]>
  close(): Promise<void>
}

interface Tab {
  page: Page
  session: CDPSession
}

export async function openBrowserAudit(
  standard: Standard = 'WCAG2AA',
  wanted: readonly PassName[] = defaultPasses,
): Promise<BrowserAudit> {
  const browser: Browser = await launchBrowser()
  const idle: Tab[] = []
  return {
    version: (await browser.version()).replace(/^\D+/, ''),
    async audit(path, shownAs, markup) {
      const tab = idle.pop() ?? (await openTab(browser))
      try {
        await tab.page.goto(markup === undefined ? pathToFileURL(path).href : 'about:blank', {
          waitUntil: 'load',
        })
        if (markup !== undefined) await tab.page.setContent(markup)
        const found = new Map<string, Finding>()
        for (const [index, name] of wanted.entries()) {
          for (const finding of await auditPass(browser, tab, passes[name], shownAs, standard, index === 0)) {
            const key = JSON.stringify(finding)
            if (!found.has(key)) found.set(key, index === 0 ? finding : {...finding, pass: name})
          }
        }
        await tab.session.send('Emulation.setEmulatedMedia', {features: []})
        idle.push(tab)
        return [...found.values()]
      } catch (error) {
        // A tab that has failed once may hang; the next page gets a fresh one.
        void tab.page.close().catch(() => {})
        throw error
      }
    },
    close: () => browser.close(),
  }
}

/** Both engines on a page shown in one way. What pa11y's own axe sees in the first pass, ours sees in every one. */
async function auditPass(
  browser: Browser,
  {page, session}: Tab,
  {width, height, scheme, forcedColors}: Pass,
  shownAs: string,
  standard: Standard,
  isFirst: boolean,
): Promise<Finding[]> {
  const {width: shown} = page.viewport() ?? {}
  if (shown !== width) await page.setViewport({width, height})
  // The library knows no forced colours.
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      {name: 'prefers-color-scheme', value: scheme},
      {name: 'forced-colors', value: forcedColors ? 'active' : 'none'},
    ],
  })
  const found = await pa11yAudit(browser, page, shownAs, standard, isFirst ? ['axe', 'htmlcs'] : ['htmlcs'])
  return [...found, ...(await axeAudit(page, shownAs))]
}

async function openTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage()
  return {page, session: await page.createCDPSession()}
}
