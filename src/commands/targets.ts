import {execFileSync} from 'node:child_process'
import {existsSync, globSync, readFileSync, statSync} from 'node:fs'
import {dirname, isAbsolute, relative, resolve} from 'node:path'
import ignore from 'ignore'
import {isUnpackedBook} from '../audit/book/archive.ts'
import {fetchPage, withoutCredentials} from '../audit/fetch-page.ts'
import type {PageSettings, Target, TargetSettings} from '../audit/target.ts'
import {UsageError} from '../config.ts'
import type {World} from './world.ts'

/** What the user named, and what of it is to be audited. */
export interface TargetChoice {
  /** Files, folders, addresses, and `-` for what comes on standard input. */
  names: readonly string[]
  /** Addresses or files of sitemaps. */
  sitemaps: readonly string[]
  /** Puts another beginning before the addresses of a sitemap: what it says, and what to take. */
  sitemapReplace?: readonly [from: string, to: string] | undefined
  /** Only what changed since a revision of git. */
  since?: string | undefined
  /** Patterns as in `.gitignore`, on paths in the working folder or of addresses. */
  include: readonly string[]
  exclude: readonly string[]
  /** How pages are loaded and judged, by patterns; later ones win. */
  pages: readonly PageSettings[]
}

/** The file whose patterns leave out what nobody wants audited. */
const ignoreFile = '.klarsvarignore'

/** Finds what is to be audited, in a stable order, each once. */
export async function chooseTargets(choice: TargetChoice, world: World): Promise<Target[]> {
  const found: Target[] = []
  for (const name of choice.names) found.push(...(await targetsOf(name, world)))
  for (const name of choice.sitemaps) found.push(...(await inSitemap(name, choice, world)))
  const isWanted = filterFor(choice, world)
  const changed = choice.since === undefined ? undefined : changedSince(choice.since, world.cwd)
  const once = new Map(found.map((target) => [target.shownAs, target]))
  const wanted = [...once.values()].filter((target) => isWanted(target) && isDue(target, changed))
  return wanted.map((target) => ({...target, ...settingsFor(target, choice.pages)}))
}

export const isAddress = (name: string): boolean => /^https?:\/\//i.test(name)

async function targetsOf(name: string, world: World): Promise<Target[]> {
  if (name === '-') return [{markup: await world.stdin(), shownAs: 'stdin', root: world.cwd}]
  if (!isAddress(name)) return inFolder(name, world.cwd)
  if (!URL.canParse(name)) throw new UsageError(`${name} is no address`)
  return [{address: name, shownAs: withoutCredentials(name)}]
}

/** A file, the folder of a book that is not packed, or every page and book below a folder. */
function inFolder(name: string, cwd: string): Target[] {
  const path = resolve(cwd, name)
  if (!existsSync(path)) throw new UsageError(`There is no file or folder ${name}`)
  if (isUnpackedBook(path)) return [{path, shownAs: name}]
  if (!statSync(path).isDirectory()) {
    if (!/\.(?:x?html?|epub)$/i.test(path))
      throw new UsageError(`${name} is neither a page (.html) nor a book (.epub)`)
    return [{path, shownAs: name, root: dirname(path)}]
  }
  const found = globSync('**/*.{html,htm,xhtml,epub}', {cwd: path, exclude: ['**/node_modules/**']}).sort()
  if (!found.length) throw new UsageError(`${name} holds neither a page (.html) nor a book (.epub)`)
  return found.map((file) => ({
    path: resolve(path, file),
    shownAs: relative(cwd, resolve(path, file)),
    root: path,
  }))
}

/** Sitemaps may list sitemaps (sitemaps.org, version 0.9); more levels than this are a circle. */
const deepest = 3

async function inSitemap(name: string, choice: TargetChoice, world: World, depth = 0): Promise<Target[]> {
  if (depth > deepest) return []
  const text = await sitemapText(name, world)
  const [from, to] = choice.sitemapReplace ?? ['', '']
  const addresses = [...text.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*(.*?)\s*(?:\]\]>)?\s*<\/loc>/gs)].map(
    ([, address]) => address!.replaceAll('&amp;', '&').replace(from, to),
  )
  if (!addresses.length) throw new UsageError(`${name} is no sitemap, or an empty one`)
  if (!/<sitemapindex\b/.test(text))
    return addresses.map((address) => ({address, shownAs: withoutCredentials(address)}))
  const below = []
  for (const address of addresses) below.push(...(await inSitemap(address, choice, world, depth + 1)))
  return below
}

async function sitemapText(name: string, {cwd}: World): Promise<string> {
  try {
    if (!isAddress(name)) return readFileSync(resolve(cwd, name), 'utf8')
    return (await fetchPage(name, {maxSeconds: 30, kind: 'xml'})).markup
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      `The sitemap ${isAddress(name) ? withoutCredentials(name) : name} cannot be read: ${why}`,
    )
  }
}

/** What patterns and the ignore file let through. */
function filterFor({include, exclude}: TargetChoice, {cwd}: World): (target: Target) => boolean {
  const file = resolve(cwd, ignoreFile)
  const left = ignore().add([...exclude, ...(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])])
  const taken = ignore().add([...include])
  return (target) => {
    const path = pathOf(target)
    if (!path) return true
    return !left.ignores(path) && (!include.length || taken.ignores(path))
  }
}

/** The path that patterns speak of: in the working folder, or of an address. */
function pathOf(target: Target): string {
  if ('address' in target) return decodeURI(new URL(target.address).pathname).slice(1) || 'index.html'
  if (!('path' in target)) return ''
  const {shownAs, path, root = dirname(path)} = target
  return shownAs.startsWith('..') || isAbsolute(shownAs) ? relative(root, path) : shownAs.replace(/^\.\//, '')
}

function settingsFor(target: Target, pages: readonly PageSettings[]): {settings?: TargetSettings} {
  const path = pathOf(target)
  const own = pages.filter(
    ({paths}) =>
      path &&
      ignore()
        .add([...paths])
        .ignores(path),
  )
  if (!own.length) return {}
  const settings = own.map(({paths: _, ...rest}): TargetSettings => rest)
  return {
    settings: {
      ...Object.assign({}, ...settings),
      ignore: settings.flatMap((each) => each.ignore ?? []),
    },
  }
}

/** The files that changed since a revision, those that git does not know yet included; absolute. */
function changedSince(revision: string, cwd: string): ReadonlySet<string> {
  const git = (...args: string[]) =>
    execFileSync('git', args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
      .split('\0')
      .filter(Boolean)
  try {
    const [top = ''] = git('rev-parse', '--show-toplevel').map((line) => line.trim())
    const changed = git('diff', '--name-only', '-z', '--diff-filter=d', revision, '--')
    const fresh = git('ls-files', '--others', '--exclude-standard', '-z').map((file) => resolve(cwd, file))
    return new Set([...changed.map((file) => resolve(top, file)), ...fresh])
  } catch (error) {
    const {stderr = ''} = error as {stderr?: string}
    throw new UsageError(`--since ${revision}: ${stderr.trim().split('\n')[0] || 'git cannot tell'}`)
  }
}

/** A page is due when it changed, or a style sheet or a script did: nobody knows which pages those reach. */
function isDue(target: Target, changed: ReadonlySet<string> | undefined): boolean {
  if (!changed || !('path' in target)) return true
  if (changed.has(target.path)) return true
  const folder = statSync(target.path).isDirectory() ? target.path : (target.root ?? dirname(target.path))
  const isInside = (file: string) => !relative(folder, file).startsWith('..')
  return [...changed].some(
    (file) =>
      isInside(file) &&
      (/\.(?:css|m?js)$/i.test(file) ||
        folder === target.path ||
        file === resolve(dirname(target.path), 'source-map.json')),
  )
}
