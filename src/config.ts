import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {closest, distance} from 'fastest-levenshtein'
import {type Tier, tiers} from './audit/tiers.ts'
import {languages} from './language/index.ts'
import type {Severity} from './message.ts'
import {type Format, formats} from './write/index.ts'

/** What `klarsvar.config.{ts,js,json}` may say. */
export interface Configuration {
  /** The body that publishes the answers, such as `Stockholms stad`. */
  publisher?: string
  /** Language of the documents; `sv`. */
  language?: keyof typeof languages
  /** Output folder; `dist`. */
  out?: string
  /** What to write; all. */
  formats?: readonly Format[]
  /** How to check what was written; `full`. */
  audit?: Tier
  /** Files larger than this are refused; 50. Megabytes of a million bytes. */
  maxMegabytes?: number
  /** PDFs with more pages are refused; 2000. */
  maxPages?: number
  /** Seconds that reading one PDF or Word file may take; 120. */
  maxSeconds?: number
  /** Megabytes of memory that reading one PDF or Word file may take; 2000. */
  maxMemoryMegabytes?: number
  /** Whether Word files with tracked changes or comments are read as if all were accepted; `false`: they are refused. */
  acceptChanges?: boolean
  /** Lowest severity of a *failed* finding that makes the command fail; `error`. */
  threshold?: Severity
  /** Whether a finding that *needs a person* counts as well; `false`. */
  failOnNeedsAPerson?: boolean
}

/** A mistake in how the program is used or configured: it is told, and nothing is done. */
export class UsageError extends Error {}

type Check = (value: unknown) => string | undefined

const severities = ['error', 'warning', 'info'] as const
const oneOf =
  (choices: readonly string[]): Check =>
  (value) =>
    choices.includes(value as string) ? undefined : `one of ${choices.join(', ')}`
const text: Check = (value) => (typeof value === 'string' && value.trim() ? undefined : 'a text')
const positive: Check = (value) => (typeof value === 'number' && value > 0 ? undefined : 'a number above 0')
const yesOrNo: Check = (value) => (typeof value === 'boolean' ? undefined : 'true or false')
const listOf =
  (choices: readonly string[]): Check =>
  (value) =>
    Array.isArray(value) && value.length && value.every((item) => choices.includes(item))
      ? undefined
      : `a list of ${choices.join(', ')}`

const checks: Readonly<Record<keyof Configuration, Check>> = {
  publisher: text,
  language: oneOf(Object.keys(languages)),
  out: text,
  formats: listOf(formats),
  audit: oneOf(tiers),
  maxMegabytes: positive,
  maxPages: positive,
  maxSeconds: positive,
  maxMemoryMegabytes: positive,
  acceptChanges: yesOrNo,
  threshold: oneOf(severities),
  failOnNeedsAPerson: yesOrNo,
}

const fileNames = ['klarsvar.config.ts', 'klarsvar.config.js', 'klarsvar.config.json']

/** Reads the configuration file that was named, or the one in the folder, if there is one. */
export async function loadConfiguration(folder: string, named?: string): Promise<Configuration> {
  const path = named
    ? resolve(folder, named)
    : fileNames.map((name) => resolve(folder, name)).find(existsSync)
  if (!path) return {}
  if (!existsSync(path)) throw new UsageError(`There is no configuration file ${named}`)
  const shownAs = named ?? path.slice(folder.length + 1)
  return checkConfiguration(await readConfiguration(path, shownAs), shownAs)
}

async function readConfiguration(path: string, shownAs: string): Promise<unknown> {
  try {
    if (path.endsWith('.json')) return JSON.parse(readFileSync(path, 'utf8'))
    const module: {default?: unknown} = await import(pathToFileURL(path).href)
    return module.default
  } catch (error) {
    throw new UsageError(
      `${shownAs} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** Every key must be known and every value of its kind; an unknown key is named with the nearest known one. */
export function checkConfiguration(value: unknown, shownAs: string): Configuration {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(`${shownAs} must be an object`)
  }
  for (const [key, setting] of Object.entries(value)) {
    const known = Object.keys(checks)
    if (!Object.hasOwn(checks, key)) {
      const nearest = closest(key, known)
      const hint = distance(key, nearest) <= key.length / 2 ? `; did you mean "${nearest}"?` : ''
      throw new UsageError(`${shownAs}: unknown key "${key}"${hint} Known are ${known.join(', ')}`)
    }
    const expected = checks[key as keyof Configuration](setting)
    if (expected) throw new UsageError(`${shownAs}: "${key}" must be ${expected}`)
  }
  return value as Configuration
}
