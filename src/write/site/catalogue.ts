import type {Settings} from '../../settings.ts'
import {encodePath} from '../address.ts'
import {addressOf, type SiteEntry} from './entry.ts'
import type {SiteFile} from './index.ts'

/** All documents for programs: `index.json`. Addresses are relative to it, or absolute where the site's is known. */
export function* catalogue(
  entries: readonly SiteEntry[],
  {language, publisher, base = ''}: Settings,
): Iterable<SiteFile> {
  const about = {
    title: language.strings.site.title,
    ...(publisher && {publisher}),
    language: language.tag,
  }
  yield ['index.json', pieces()]

  function* pieces(): Iterable<string> {
    yield `${JSON.stringify(about).slice(0, -1)},"documents":[\n`
    for (const [index, entry] of entries.entries())
      yield `${index ? ',\n' : ''}${JSON.stringify(documentOf(entry, base))}`
    yield '\n]}\n'
  }
}

function documentOf(entry: SiteEntry, base: string) {
  const {
    title,
    profile,
    caseNumber,
    date,
    askers,
    answerer,
    questions,
    folder,
    pageFile,
    bookFile,
    bookSize,
    source,
    notice,
  } = entry
  return {
    title,
    profile,
    ...(caseNumber && {caseNumber}),
    ...(date && {date}),
    ...(askers.length && {askers}),
    ...(answerer && {answerer}),
    questions,
    ...(pageFile && {page: base + addressOf(entry)}),
    ...(bookFile && {book: base + encodePath(`${folder}/${bookFile}`), bookBytes: bookSize}),
    source,
    ...(notice && {notice}),
  }
}
