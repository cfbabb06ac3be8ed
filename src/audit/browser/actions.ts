import pa11y from 'pa11y'
import type {Browser, Page} from 'puppeteer-core'

/** Whether pa11y knows how to do it. */
export const isAction = (action: string): boolean => pa11y.isValidAction(action)

/** Does in a page what pa11y's `actions` say, one after the other, in pa11y's way: with no runner nothing else happens. */
export async function runActions(browser: Browser, page: Page, actions: readonly string[]): Promise<void> {
  if (!actions.length) return
  await pa11y(page.url(), {
    browser,
    page,
    ignoreUrl: true,
    runners: [],
    actions: [...actions],
    viewport: page.viewport() ?? {width: 1280, height: 1024},
    timeout: 60_000,
    userAgent: '',
  })
}
