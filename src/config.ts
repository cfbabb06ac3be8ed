import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {parse} from 'yaml'
import {type PassName, passNames} from './audit/browser/passes.ts'
import {type EngineName, engineNames} from './audit/engine-names.ts'
import {type Standard, standards} from './audit/standards.ts'
import type {PageSettings} from './audit/target.ts'
import {type Tier, tiers} from './audit/tiers.ts'
import {
  byName,
  type Check,
  choiceOf,
  date,
  falseOr,
  listOf,
  oneOf,
  positive,
  shape,
  text,
  webAddress,
  yesOrNo,
} from './config-checks.ts'
import {languages} from './language/index.ts'
import type {Severity} from './message.ts'
import {type GlossaryLinks, glossaryLinks} from './tag/glossary.ts'
import type {BookMetadata, Notice} from './tree.ts'
import type {Certifier} from './write/epub/stamp.ts'
import {type Format, formats} from './write/index.ts'
import type {Statement} from './write/site/statement.ts'

/** What `klarsvar.config.{yaml,json,js,ts}` may say. Paths are relative to the working folder. */
export interface Configuration {
  /** The body that publishes the answers, such as `Stockholms stad`. */
  publisher?: string
  /** Language of the documents; `sv`. */
  language?: keyof typeof languages
  /** What the site is called; in Swedish `Svar på interpellationer`. */
  title?: string
  /** Absolute address that the site will have; without it nothing absolute is written, and no `sitemap.xml`. */
  base?: string
  /** A picture of the publisher's: it stands beside the publisher's name. */
  logo?: string
  /** A folder with templates of one's own, as `klarsvar init` copies them. */
  templates?: string
  /** Whether the raw answers are published beside the pages; `false`. */
  originals?: boolean
  /** Whether to make a search page and its index; `true`. */
  search?: boolean
  /** The level at which the headings of a fragment begin; 2. */
  fragmentHeading?: number
  /** Who vouches for the accessibility of the books; without it none claims to conform to a standard. */
  certifier?: Certifier
  /** What the books say besides what is recognized; what an answer's own front matter says wins. */
  book?: BookMetadata
  /** Files with words of one's own (YAML or JSON): what they claim wins over ours. */
  lexicon?: readonly string[]
  /** Which words of a text lead to the glossary; `first-uses`. */
  glossaryLinks?: GlossaryLinks
  /** Whether recordings beside the answers (`NAME.mp3` with `NAME.json`) are taken into the books; `false`. */
  readAloud?: boolean
  /** What the accessibility statement says. */
  statement?: Statement
  /** The audit that the site shows: a file of `klarsvar audit --report`. */
  report?: string
  /** Documents that no longer hold, by their folder in the site. */
  notices?: Readonly<Record<string, Notice>>
  /** Old address → new one: a page at the old one leads on. */
  moved?: Readonly<Record<string, string>>
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
  /** How pages are shown in the audit; light and dark at 1280 px, and what only our own rules look at. */
  passes?: readonly PassName[]
  /** Which checkers the audit runs; all but those that take seconds a book. */
  engines?: readonly EngineName[]
  /** How far pa11y goes; `WCAG2AA`. */
  standard?: Standard
  /** Seconds that auditing one page may take; 60. */
  pageSeconds?: number
  /** Whether audited pages may call other hosts; `false`. */
  allowNetwork?: boolean
  /** Where what is known of audited pages is kept, or `false`; the user's folder for caches. */
  cache?: false | string
  /** Another severity for a rule, or `off`, by its id. */
  rules?: Readonly<Record<string, Severity | 'off'>>
  /** How the pages of some paths are loaded and judged in the audit; the last that matches wins. */
  pages?: readonly PageSettings[]
  /** Patterns of paths that are not audited, as in `.gitignore`. */
  exclude?: readonly string[]
  /** Lowest severity of a *failed* finding that makes the command fail; `error`. */
  threshold?: Severity
  /** Whether a finding that *needs a person* counts as well; `false`. */
  failOnNeedsAPerson?: boolean
}

/** A mistake in how the program is used or configured: it is told, and nothing is done. */
export class UsageError extends Error {}

const severities = ['error', 'warning', 'info'] as const

const checks: Readonly<Record<keyof Configuration, Check>> = {
  publisher: text,
  language: oneOf(Object.keys(languages)),
  title: text,
  base: webAddress,
  logo: text,
  templates: text,
  originals: yesOrNo,
  search: yesOrNo,
  fragmentHeading: oneOf([1, 2, 3, 4]),
  certifier: shape({name: text, date, credential: text, report: webAddress}, ['name', 'date']),
  book: shape({
    rights: text,
    subjects: listOf(text),
    contributors: listOf(text),
    series: text,
    narrator: text,
  }),
  lexicon: listOf(text),
  glossaryLinks: oneOf(glossaryLinks),
  readAloud: yesOrNo,
  statement: shape({
    service: text,
    conformance: oneOf(['full', 'partial', 'none']),
    shortcomings: listOf(
      shape({what: text, why: oneOf(['law-not-met', 'burden', 'exempt']), plan: text}, ['what', 'why']),
    ),
    feedback: shape({email: text, phone: text, form: webAddress}),
    assessment: shape({method: oneOf(['self', 'third-party']), by: text, date}, ['method', 'by', 'date']),
    published: date,
    updated: date,
  }),
  report: text,
  notices: byName(
    shape({status: oneOf(['replaced', 'withdrawn']), date, successor: text, reason: text}, ['status']),
  ),
  moved: byName(text),
  out: text,
  formats: choiceOf(formats),
  audit: oneOf(tiers),
  passes: choiceOf(passNames),
  engines: choiceOf(engineNames),
  standard: oneOf(standards),
  pageSeconds: positive,
  allowNetwork: yesOrNo,
  cache: falseOr(text),
  rules: byName(oneOf([...severities, 'off'])),
  pages: listOf(
    shape(
      {
        paths: listOf(text),
        ignore: listOf(text),
        wait: positive,
        actions: listOf(text),
        headers: byName(text),
        cookies: byName(text),
        hideElements: text,
      },
      ['paths'],
    ),
  ),
  exclude: listOf(text),
  maxMegabytes: positive,
  maxPages: positive,
  maxSeconds: positive,
  maxMemoryMegabytes: positive,
  acceptChanges: yesOrNo,
  threshold: oneOf(severities),
  failOnNeedsAPerson: yesOrNo,
}

const fileNames = ['yaml', 'json', 'js', 'ts'].map((extension) => `klarsvar.config.${extension}`)

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
    if (/\.ya?ml$/.test(path)) return parse(readFileSync(path, 'utf8')) ?? {}
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
  const problem = shape(checks)(value)
  if (!problem) return value as Configuration
  const at = problem.path.join('.')
  throw new UsageError(`${shownAs}${at ? ':' : ''} ${problem.says(at)}`)
}
