import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {isAction} from '../audit/browser/actions.ts'
import type {Standard} from '../audit/standards.ts'
import type {PageSettings} from '../audit/target.ts'
import {UsageError} from '../config.ts'
import {isAddress} from './targets.ts'
import type {World} from './world.ts'

/** The names under which pa11y-ci looks for its configuration. */
const fileNames = ['.pa11yci', '.pa11yci.json']

/** What a `.pa11yci` asks for, in our words. */
export interface Pa11yCi {
  names: string[]
  pages: PageSettings[]
  standard?: Standard
  /** Seconds that a page may take. */
  maxSeconds?: number
  /** How many errors a page may have. */
  threshold?: number
  /** Keys that have no counterpart here. */
  unused: string[]
}

interface Settings {
  actions?: string[]
  headers?: Record<string, string>
  hideElements?: string
  ignore?: string[]
  rootElement?: string
  standard?: Standard
  threshold?: number
  timeout?: number
  wait?: number
}

/** The settings of pa11y that are heeded, or need not be: every page is shown wide and narrow, in a browser of our own, by every runner. */
const known = new Set(
  'actions chromeLaunchConfig concurrency headers hideElements ignore includeNotices includeWarnings level log reporter reporters runners standard threshold timeout url useIncognitoBrowserContext viewport wait browser page userAgent'.split(
    ' ',
  ),
)

/** The file that lies in the working folder, if there is one. */
export const pa11yCiFile = ({cwd}: World): string | undefined =>
  fileNames.find((name) => existsSync(resolve(cwd, name)))

/** Reads the configuration of pa11y-ci as it is: its pages, and how they are loaded and judged. */
export function readPa11yCi(file: string, {cwd}: World): Pa11yCi {
  const data = parse(file, resolve(cwd, file))
  const {defaults = {}, urls = []} = data as {
    defaults?: Settings
    urls?: (string | (Settings & {url: string}))[]
  }
  const entries = urls.map((entry) => (typeof entry === 'string' ? {url: entry} : entry))
  const settings = [defaults, ...entries]
  for (const action of settings.flatMap(({actions = []}) => actions))
    if (!isAction(action)) throw new UsageError(`${file}: pa11y knows no action "${action}"`)
  return {
    names: entries.map(({url}) => url),
    pages: [
      {paths: ['**'], ...settingsOf(defaults)},
      ...entries.flatMap((entry) => {
        const own = settingsOf(entry)
        return Object.keys(own).length ? [{paths: [pathOf(entry.url)], ...own}] : []
      }),
    ],
    ...(defaults.standard && {standard: defaults.standard}),
    ...(defaults.timeout && {maxSeconds: defaults.timeout / 1000}),
    ...(defaults.threshold && {threshold: defaults.threshold}),
    unused: [...new Set(settings.flatMap((each) => Object.keys(each)))]
      .filter((key) => !known.has(key))
      .sort(),
  }
}

function parse(file: string, path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const settingsOf = ({actions, headers, hideElements, ignore, wait}: Settings) => ({
  ...(actions && {actions}),
  ...(headers && {headers}),
  ...(hideElements && {hideElements}),
  ...(ignore && {ignore}),
  ...(wait && {wait}),
})

/** As patterns see it: the path of an address, or of a file. */
const pathOf = (url: string): string =>
  isAddress(url) ? new URL(url).pathname || '/' : `/${url.replace(/^\.?\//, '')}`
