import type {Settings} from '../../settings.ts'
import type {AuditReport} from './audit-report.ts'
import {catalogue} from './catalogue.ts'
import {checkedPage, type SinceAudit} from './checked.ts'
import type {NamedEntry} from './entry.ts'
import {feed} from './feed.ts'
import {glossaryPages} from './glossary.ts'
import {methodPage} from './method.ts'
import {movedPages} from './moved.ts'
import {sitePagesOf} from './pages.ts'
import {peoplePages} from './people.ts'
import {searchPage} from './search.ts'
import {sitemap} from './sitemap.ts'
import {type Statement, statementPage} from './statement.ts'
import {yearPages} from './years.ts'

/** A file of the site, `/` between folders, and its content; what grows with the number of documents comes piece by piece. */
export type SiteFile = readonly [file: string, content: string | Iterable<string>]

/** What the site's own pages are made of, besides its documents. */
export interface SiteInput {
  /** The newest first. */
  entries: readonly NamedEntry[]
  statement: Statement
  report: AuditReport | undefined
  since: SinceAudit
  /** Old address → new one. */
  moved: Readonly<Record<string, string>>
}

/** The site's own files, one after the other. */
export function* siteFiles(
  {entries, statement, report, since, moved}: SiteInput,
  settings: Settings,
): Iterable<SiteFile> {
  yield* yearPages(entries, settings)
  yield* peoplePages(entries, settings)
  yield* glossaryPages(entries, settings)
  if (sitePagesOf(settings).has('search')) yield* searchPage(settings)
  yield* methodPage(settings)
  yield* statementPage(statement, report, settings)
  yield* checkedPage(report, since, settings)
  yield* movedPages(moved, settings)
  yield* feed(entries, settings)
  yield* sitemap(entries, settings)
  yield* catalogue(entries, settings)
}
