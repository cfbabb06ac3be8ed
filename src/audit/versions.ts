import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'

const packages: Readonly<Record<string, string>> = {
  epubcheck: '@likecoin/epubcheck-ts',
  pa11y: 'pa11y',
  axe: 'axe-core',
  'html-validate': 'html-validate',
}
const versions = new Map<string, string>()

/** The version of an engine that a package of ours brings; of our own rules it is that of the program. */
export function engineVersion(engine: string): string {
  const version = versions.get(engine) ?? readVersion(packages[engine])
  versions.set(engine, version)
  return version
}

function readVersion(name: string | undefined): string {
  const file = name
    ? createRequire(import.meta.url).resolve(`${name}/package.json`)
    : new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version
}
