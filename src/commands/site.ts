import {createHash} from 'node:crypto'
import type {Configuration} from '../config.ts'
import {type Finding, finding} from '../message.ts'
import type {Settings} from '../settings.ts'
import {isAbsolute} from '../write/address.ts'
import type {AuditReport} from '../write/site/audit-report.ts'
import type {SinceAudit} from '../write/site/checked.ts'
import {listed, type NamedEntry, type SiteEntry} from '../write/site/entry.ts'
import {siteFiles} from '../write/site/index.ts'
import {movedFile} from '../write/site/moved.ts'
import {withNeighbours} from '../write/site/neighbours.ts'
import {statementProblems} from '../write/site/statement.ts'
import {assetsFolder} from './assets.ts'
import type {Output} from './output.ts'

/**
 * Writes what belongs to the site as a whole: the ways from one document to the next, its own pages, its assets. Returns its own
 * pages to audit, and what a person should know of them.
 */
export function writeSite(
  rendered: readonly SiteEntry[],
  output: Output,
  assets: ReadonlyMap<string, string | Uint8Array>,
  report: AuditReport | undefined,
  settings: Settings,
  configuration: Configuration,
): {pages: string[]; findings: Finding[]} {
  const {statement = {}, moved = {}} = configuration
  const entries = listed(rendered)
  const since = joinDocuments(entries, fingerprint(assets.get('style.css')!), output, report, settings)
  // Pages that lead on at once hold nothing to audit.
  const left = new Set(Object.keys(moved).map(movedFile))
  const pages: string[] = []
  for (const [file, content] of siteFiles({entries, statement, report, since, moved}, settings)) {
    output.write('', new Map([[file, content]]))
    if (file.endsWith('.html') && !left.has(file)) pages.push(file)
  }
  output.write(assetsFolder, assets)
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
  const isRestyled = report?.files[`${assetsFolder}/style.css`] !== style
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
