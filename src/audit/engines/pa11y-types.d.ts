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
    standard?: string
    includeWarnings?: boolean
    actions?: readonly string[]
    viewport: Viewport
    timeout: number
    userAgent: string
  }

  interface Pa11y {
    (url: string, options: Pa11yOptions): Promise<{issues: Pa11yIssue[]}>
    isValidAction(action: string): boolean
  }

  const pa11y: Pa11y
  export default pa11y
}
