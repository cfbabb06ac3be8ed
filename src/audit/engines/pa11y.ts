import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import pa11y from 'pa11y'
import {engineVersion} from '../versions.ts'
import type {Engine} from './engine.ts'

/** Our runner for it, in the package or in a checkout. */
const runner = ['js', 'ts']
  .map((extension) => fileURLToPath(new URL(`./htmlcs-runner.${extension}`, import.meta.url)))
  .find(existsSync)!

const source = (): string => {
  const ofPa11y = createRequire(createRequire(import.meta.url).resolve('pa11y'))
  return readFileSync(ofPa11y.resolve('@pa11y/html_codesniffer/build/HTMLCS.js'), 'utf8')
}

/**
 * HTML_CodeSniffer through pa11y, on a page that is already open: pa11y's own navigation waits for an idle network. Its other runner is axe, which runs
 * beside it here with all its rules.
 */
export const pa11yEngine: Engine = {
  criteria:
    '1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.3.1 3.3.2 3.3.3 3.3.4 4.1.2 4.1.3'.split(
      ' ',
    ),
  version: async () => engineVersion('pa11y'),
  script: source,
  async onShown({browser, page, file, standard}) {
    const {issues} = await pa11y(page.url(), {
      browser,
      page,
      ignoreUrl: true,
      runners: [runner],
      standard,
      includeWarnings: true,
      viewport: page.viewport() ?? {width: 1280, height: 1024},
      timeout: 60_000,
      // Its own name for the browser would be sent to nobody.
      userAgent: '',
    })
    return issues.map(({code, type, selector, message}) => {
      const criterion = /\.(\d)_(\d)_(\d+)\./.exec(code)?.slice(1).join('.')
      return {
        rule: `pa11y/${code}`,
        engine: 'pa11y',
        severity: type === 'error' ? 'error' : 'info',
        outcome: type === 'error' ? 'failed' : 'needs-a-person',
        file,
        element: selector,
        found: message,
        ...(criterion && {wcag: [criterion]}),
      }
    })
  },
}
