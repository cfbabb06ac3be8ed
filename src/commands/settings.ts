import {readFileSync} from 'node:fs'
import {basename, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Configuration, UsageError} from '../config.ts'
import {languages} from '../language/index.ts'
import {type Language, sitePages} from '../language/language.ts'
import {readLexicon, withEntries} from '../language/lexicon-file.ts'
import type {UserTexts} from '../language/user-texts.ts'
import type {Settings} from '../settings.ts'
import {type AuditReport, parseAuditReport} from '../write/site/audit-report.ts'
import {problemText} from './lexicon.ts'
import {readOptions} from './reading.ts'
import type {World} from './world.ts'

/** What the configuration says to the steps and to the site. Paths are relative to the working folder. */
export function settingsOf(configuration: Configuration, {cwd, environment, texts}: World): Settings {
  const {
    language = 'sv',
    title,
    publisher,
    base,
    logo,
    templates,
    search = true,
    fragmentHeading,
    report,
  } = configuration
  return {
    language: titled(withLexicon(languages[language], configuration.lexicon ?? [], cwd, texts), title),
    glossaryLinks: configuration.glossaryLinks,
    publisher,
    ...(base && {base: base.replace(/\/*$/, '/')}),
    ...(logo && {logo: basename(logo)}),
    ...(templates && {templates: pathToFileURL(`${resolve(cwd, templates)}/`)}),
    ...(fragmentHeading && {fragmentHeading}),
    ...(configuration.book && {book: configuration.book}),
    sitePages: new Set(
      sitePages.filter((page) => (page !== 'search' || search) && (page !== 'checked' || report)),
    ),
    sourceDate: Number(environment.SOURCE_DATE_EPOCH ?? 0),
    ...readOptions(configuration),
  }
}

/** A language with words of the user's own. */
function withLexicon(
  language: Language,
  files: readonly string[],
  cwd: string,
  {lexicon: says}: UserTexts,
): Language {
  if (!files.length) return language
  const {lexicon} = language
  const own = files.flatMap((file) => {
    const {entries, problems} = readLexicon(readText(file, cwd), lexicon)
    const [first] = problems
    if (first) throw new UsageError(`${file}: ${problemText(first, says)}`)
    return entries
  })
  return {...language, lexicon: withEntries(lexicon, own)}
}

function readText(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`)
  }
}

/** A language with the site's own title. */
function titled(language: Language, title: string | undefined): Language {
  if (!title) return language
  const {strings} = language
  return {...language, strings: {...strings, site: {...strings.site, title}}}
}

/** The audit's report that the site shows. */
export function reportOf({report}: Configuration, cwd: string): AuditReport | undefined {
  if (!report) return undefined
  try {
    return parseAuditReport(readFileSync(resolve(cwd, report), 'utf8'))
  } catch (error) {
    throw new UsageError(
      `${report} cannot be read as an audit's report: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
