import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'puppeteer-core'
import type {Finding} from '../message.ts'
import {launchBrowser} from './browser.ts'
import {axeAudit} from './engines/axe.ts'
import {pa11yAudit, type Standard} from './engines/pa11y.ts'

/** One browser with reused tabs for any number of pages; the browser reaches the files and no network. */
export interface BrowserAudit {
  audit(path: string, shownAs: string): Promise<Finding[]>
  close(): Promise<void>
}

const viewport = {width: 1280, height: 1024}

export async function openBrowserAudit(standard: Standard = 'WCAG2AA'): Promise<BrowserAudit> {
  const browser: Browser = await launchBrowser()
  const idle: Page[] = []
  return {
    async audit(path, shownAs) {
      const page = idle.pop() ?? (await openTab(browser))
      try {
        await page.goto(pathToFileURL(path).href, {waitUntil: 'load'})
        const found = await pa11yAudit(browser, page, shownAs, standard)
        found.push(...(await axeAudit(page, shownAs)))
        idle.push(page)
        return found
      } catch (error) {
        // A tab that has failed once may hang; the next page gets a fresh one.
        void page.close().catch(() => {})
        throw error
      }
    },
    close: () => browser.close(),
  }
}

async function openTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport(viewport)
  return page
}
