import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {basename, resolve} from 'node:path'
import {type Configuration, UsageError} from '../config.ts'
import {type Finding, finding} from '../message.ts'
import type {Settings} from '../settings.ts'
import {isAbsolute} from '../write/index.ts'
import type {AuditReport} from '../write/site/audit-report.ts'
import type {SinceAudit} from '../write/site/checked.ts'
import {listed, type NamedEntry, type SiteEntry} from '../write/site/entry.ts'
import {siteFiles} from '../write/site/index.ts'
import {movedFile} from '../write/site/moved.ts'
import {withNeighbours} from '../write/site/neighbours.ts'
import {statementProblems} from '../write/site/statement.ts'
import {templateFile} from '../write/template.ts'
import type {Output} from './output.ts'
import type {World} from './world.ts'

/** What the site's style sheet, search and logo lie in. */
const assets = 'assets'

/**
 * Writes what belongs to the site as a whole: the ways from one document to the next, its own pages, its assets. Returns its own
 * pages, and what a person should know of them.
 */
export function writeSite(
  rendered: readonly SiteEntry[],
  output: Output,
  report: AuditReport | undefined,
  settings: Settings,
  configuration: Configuration,
  {cwd}: World,
): {pages: string[]; findings: Finding[]} {
  const {statement = {}, moved = {}} = configuration
  const entries = listed(rendered)
  const style = readFileSync(templateFile('style.css', settings), 'utf8')
  const since = joinDocuments(entries, style, output, report, settings)
  const pages: string[] = []
  for (const [file, content] of siteFiles({entries, statement, report, since, moved}, settings)) {
    output.write('', new Map([[file, content]]))
    if (file.endsWith('.html')) pages.push(file)
  }
  output.write(assets, assetFiles(style, settings, configuration, cwd))
  return {pages, findings: siteFindings(entries, report, since, settings, configuration)}
}

/** Puts the ways to its neighbours into each page, now that all are known; and compares the pages with those that were audited. */
function joinDocuments(
  entries: readonly NamedEntry[],
  style: string,
  output: Output,
  report: AuditReport | undefined,
  settings: Settings,
): SinceAudit {
  const since = {changed: 0, added: 0}
  const isRestyled = report?.files[`${assets}/style.css`] !== fingerprint(style)
  for (const [index, {folder, pageFile}] of entries.entries()) {
    if (!pageFile) continue
    const file = `${folder}/${pageFile}`
    const html = withNeighbours(output.read(file), entries, index, settings)
    output.write('', new Map([[file, html]]))
    const audited = report?.files[file]
    if (report && !audited) since.added += 1
    else if (report && (isRestyled || audited !== fingerprint(html))) since.changed += 1
  }
  return since
}

/** The first digits of a file's SHA-256: enough to tell whether it is the one that was audited. */
export const fingerprint = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16)

function assetFiles(
  style: string,
  settings: Settings,
  {logo}: Configuration,
  cwd: string,
): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([['style.css', style]])
  if (settings.sitePages?.has('search'))
    files.set('search.js', readFileSync(templateFile('search.js', settings), 'utf8'))
  if (logo) {
    try {
      files.set(basename(logo), readFileSync(resolve(cwd, logo)))
    } catch {
      throw new UsageError(`There is no logo ${logo}`)
    }
  }
  return files
}

function siteFindings(
  entries: readonly SiteEntry[],
  report: AuditReport | undefined,
  {changed, added}: SinceAudit,
  settings: Settings,
  {statement = {}, moved = {}, notices = {}, out = 'dist'}: Configuration,
): Finding[] {
  const {folders} = settings.language.strings.site
  const statementFile = `${out}/${folders.statement}/index.html`
  const known = new Set(entries.map(({folder}) => folder))
  const {missing, overclaimed} = statementProblems(statement, report, settings)
  const targets = [
    ...Object.values(moved),
    ...entries.flatMap(({notice}) => (notice?.successor ? [notice.successor] : [])),
    ...Object.keys(notices),
  ]
  return [
    ...(settings.base ? [] : [finding('base-missing', `${out}/sitemap.xml`, {})]),
    ...(missing.length
      ? [finding('statement-incomplete', statementFile, {missing: missing.join(', ')})]
      : []),
    ...(overclaimed ? [finding('statement-overclaimed', statementFile, {conformance: overclaimed})] : []),
    ...(changed + added
      ? [finding('report-outdated', `${out}/${folders.checked}/index.html`, {changed, added})]
      : []),
    ...targets
      .filter((target) => !isAbsolute(target) && !known.has(target.replace(/\/+$/, '')))
      .map((target) => finding('target-missing', out, {target})),
  ]
}

/** An old address must lie in the site, where nothing else lies. */
export function checkMoved(
  {moved = {}}: Configuration,
  folders: readonly string[],
  siteFolders: readonly string[],
): void {
  const taken = new Set(['', ...folders])
  for (const from of Object.keys(moved)) {
    const parts = movedFile(from).split('/')
    if (from.startsWith('/') || parts.some((part) => part === '..' || part === '.'))
      throw new UsageError(`moved: "${from}" is no address within the site`)
    if (taken.has(parts.slice(0, -1).join('/')) && parts.at(-1) === 'index.html')
      throw new UsageError(`moved: something lies at "${from}" already`)
    if (siteFolders.includes(parts[0]!) || ['assets', 'search', 'report'].includes(parts[0]!))
      throw new UsageError(`moved: "${from}" is an address of the site's own`)
  }
}
