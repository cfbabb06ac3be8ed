declare module 'pa11y' {
  import type {Browser, Page, Viewport} from 'puppeteer-core'

  interface Pa11yIssue {
    code: string
    type: 'error' | 'warning' | 'notice'
    selector: string
    message: string
    context: string
    runner: string
  }

  interface Pa11yOptions {
    browser: Browser
    page: Page
    ignoreUrl: boolean
    runners: readonly string[]
    standard: string
    includeWarnings: boolean
    viewport: Viewport
    timeout: number
    userAgent: string
  }

  export default function pa11y(url: string, options: Pa11yOptions): Promise<{issues: Pa11yIssue[]}>
}
