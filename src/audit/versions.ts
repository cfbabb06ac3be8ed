import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'

const packages: Readonly<Record<string, string>> = {
  epubcheck: '@likecoin/epubcheck-ts',
  pa11y: 'pa11y',
  axe: 'axe-core',
}

/** The version of an engine; of our own rules it is that of the program. */
export function engineVersion(engine: string): string {
  const name = packages[engine]
  const file = name
    ? createRequire(import.meta.url).resolve(`${name}/package.json`)
    : new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version
}
