import type {Browser, CDPSession, Page} from 'puppeteer-core'
import './in-page-interface.ts'

export interface Tab {
  browser: Browser
  page: Page
  session: CDPSession
  /** The origin of the page that it shows, where that page left nothing behind: another of the same origin can take its place. */
  clean?: string | undefined
}

/** Reused tabs of one browser; a browser that has died or hangs is replaced. */
export interface Tabs {
  /** Does some work in a tab, within a time limit; where the tab or its browser is lost meanwhile, once more in a fresh one. */
  use<T>(work: (tab: Tab) => Promise<T>): Promise<T>
  version(): Promise<string>
  close(): Promise<void>
}

/** A browser with the tabs that wait for work. */
interface Stock {
  browser: Browser
  idle: Tab[]
  busy: number
  /** One of its tabs hangs: it gets no more work, and ends with its last tab. */
  retired: boolean
}

/** The work took longer than it may. */
class TooLong extends Error {}

/** `scripts` run in every page before its own. */
export async function openTabs(
  launch: () => Promise<Browser>,
  scripts: readonly string[],
  maxSeconds: number,
): Promise<Tabs> {
  let stock = stockOf(await launch())
  let launching: Promise<void> | undefined
  const stocks = new Set([stock])

  async function ready(): Promise<Stock> {
    if (stock.browser.connected && !stock.retired) return stock
    // Whoever comes meanwhile waits for the same browser.
    launching ??= launch().then((browser) => {
      stock = stockOf(browser)
      stocks.add(stock)
      launching = undefined
    })
    await launching
    return stock
  }

  async function attempt<T>(work: (tab: Tab) => Promise<T>): Promise<T> {
    const own = await ready()
    own.busy += 1
    let tab: Tab | undefined
    try {
      tab = own.idle.pop() ?? (await openTab(own.browser, scripts))
      const done = await within(maxSeconds, work(tab))
      own.idle.push(tab)
      return done
    } catch (error) {
      // A tab that has failed once may hang; the next page gets a fresh one.
      void tab?.page.close().catch(() => {})
      if (error instanceof TooLong) own.retired = true
      throw error
    } finally {
      own.busy -= 1
      if (own.retired && !own.busy) {
        stocks.delete(own)
        kill(own.browser)
      }
    }
  }

  return {
    async use(work) {
      try {
        return await attempt(work)
      } catch (error) {
        if (!isLoss(error)) throw error
        return await attempt(work)
      }
    },
    version: async () => (await stock.browser.version()).replace(/^\D+/, ''),
    async close() {
      await Promise.all([...stocks].map(({browser}) => browser.close().catch(() => kill(browser))))
    },
  }
}

const stockOf = (browser: Browser): Stock => ({browser, idle: [], busy: 0, retired: false})

/** A hung tab may not answer to a polite request. */
const kill = (browser: Browser): void => void browser.process()?.kill('SIGKILL')

/** The tab or the browser went away under the work: that says nothing of the page. */
const isLoss = (error: unknown): boolean =>
  error instanceof Error &&
  /Target closed|Session closed|Connection closed|detached|Page crashed|context was destroyed|Protocol error|ERR_ABORTED/i.test(
    error.message,
  )

async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLong(`not done after ${seconds} s`)), seconds * 1000)
  })
  // What is given up may still fail, and nobody waits for that.
  work.catch(() => {})
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

async function openTab(browser: Browser, scripts: readonly string[]): Promise<Tab> {
  const page = await browser.newPage()
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}))
  const session = await page.createCDPSession()
  await session.send('Browser.setDownloadBehavior', {behavior: 'deny'})
  // Every tab believes that it is the one in front: keys and focus then work in all of them.
  await session.send('Emulation.setFocusEmulationEnabled', {enabled: true})
  await page.evaluateOnNewDocument(noteListeners)
  for (const script of scripts) await page.evaluateOnNewDocument(script)
  return {browser, page, session}
}

/** Runs in each page before its own scripts: notes where one of them listens to keys or to the focus, so that only there keys are pressed to find traps. */
function noteListeners(): void {
  const {addEventListener} = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: unknown[]) {
    if (/^(?:blur|focus|focusin|focusout|keydown)$/.test(type)) {
      window.klarsvarHears ??= []
      window.klarsvarHears.push(this)
    }
    return Reflect.apply(addEventListener, this, [type, ...rest])
  }
}
