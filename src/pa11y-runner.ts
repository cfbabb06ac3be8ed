import {fileURLToPath} from 'node:url'

/**
 * Klarsvar's rules as a runner for pa11y: `runners: ['klarsvar/pa11y-runner']`. It works from the package, which has the script ready that pages get.
 */
export const supports = '>=9.0.0'
export const scripts: readonly string[] = [
  fileURLToPath(new URL('./audit/browser/pa11y-runner-in-page.bundle.js', import.meta.url)),
]

/** Runs in the page, cut out of this file as text. */
export const run = async (): Promise<unknown[]> =>
  (window as unknown as {klarsvarForPa11y: () => unknown[]}).klarsvarForPa11y()
