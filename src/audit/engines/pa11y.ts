import pa11y from 'pa11y'
import type {Browser, Page} from 'puppeteer-core'
import type {Finding} from '../../message.ts'

export type Standard = 'WCAG2A' | 'WCAG2AA' | 'WCAG2AAA'

/** pa11y on a page that is already open: its own navigation waits for an idle network. */
export async function pa11yAudit(
  browser: Browser,
  page: Page,
  file: string,
  standard: Standard,
  runners: readonly ('axe' | 'htmlcs')[],
): Promise<Finding[]> {
  const {issues} = await pa11y(page.url(), {
    browser,
    page,
    ignoreUrl: true,
    runners: [...runners],
    standard,
    includeWarnings: true,
    viewport: page.viewport() ?? {width: 1280, height: 1024},
    timeout: 60_000,
    // Its own name for the browser would be sent to nobody.
    userAgent: '',
  })
  return issues.map(({code, type, selector, message, runner}) => ({
    rule: `pa11y/${code}`,
    engine: `pa11y/${runner}`,
    severity: type === 'error' ? 'error' : 'info',
    outcome: type === 'error' ? 'failed' : 'needs-a-person',
    file,
    element: selector,
    found: message,
  }))
}
