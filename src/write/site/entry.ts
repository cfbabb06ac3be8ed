import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {fill, type Strings} from '../../language/language.ts'
import {encodePath} from '../address.ts'
import {kilobytes} from '../html/about.ts'
import {compare} from '../order.ts'
import type {SiteFacts} from '../rendition.ts'

/** A document of the site and where it lies, from the site's folder, with `/` between folders. */
export interface SiteEntry extends SiteFacts {
  folder: string
  pageFile: string | undefined
  bookFile: string | undefined
  fragmentFile: string | undefined
}

/** An entry with what links to it say: unlike what a link to any other says. */
export interface NamedEntry extends SiteEntry {
  linkText: string
  /** Where the title would be too long. */
  shortName: string
}

/** The entries in the order in which the site lists them, each with names of its own. */
export function listed(entries: readonly SiteEntry[]): NamedEntry[] {
  const titles = namesOf(entries, [
    ({title}) => title,
    (entry) => numbered(entry, entry.caseNumber),
    (entry) => numbered(entry, entry.folder),
  ])
  const short = namesOf(entries, [
    ({caseNumber}) => caseNumber,
    ({title}) => title,
    (entry) => numbered(entry, entry.folder),
  ])
  return newestFirst(
    entries.map((entry, index) => ({...entry, linkText: titles[index]!, shortName: short[index]!})),
  )
}

const numbered = ({title}: SiteEntry, number: string | undefined): string | undefined =>
  number && `${title} (${number})`

/** For each entry the first of its names that no other has in its place; the last is its own in any case. */
function namesOf(
  entries: readonly SiteEntry[],
  candidates: readonly ((entry: SiteEntry) => string | undefined)[],
): string[] {
  const names = entries.map((entry) => [
    ...new Set(candidates.flatMap((candidate) => candidate(entry) ?? [])),
  ])
  const counts = new Map<string, number>()
  for (const name of names.flat()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return names.map((own) => own.find((name) => counts.get(name) === 1) ?? own.at(-1)!)
}

/** The newest first; then by title and folder, by code units: the same order on every machine. */
const newestFirst = <Entry extends SiteEntry>(entries: readonly Entry[]): Entry[] =>
  [...entries].sort(
    (a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.title, b.title) || compare(a.folder, b.folder),
  )

/** The address of a document's page, or its book where it has no page, from the site's folder. */
export const addressOf = ({folder, pageFile, bookFile}: SiteEntry): string =>
  encodePath([folder, (pageFile ?? bookFile)!].join('/'))

/** A document in a list: its title as a link, its facts and, where `withBook` is set, its book. */
export function listItem(entry: NamedEntry, root: string, strings: Strings, withBook = false): Element {
  const {linkText, shortName, folder, pageFile, bookFile, bookSize, notice} = entry
  const facts = factsOf(entry, strings)
  return h('li', [
    h('a', {href: root + addressOf(entry)}, linkText),
    ...(notice
      ? [' ', h('strong', {className: ['status']}, `(${strings.notice[`short-${notice.status}`]})`)]
      : []),
    ...(facts.length ? [h('p', {className: ['facts']}, facts)] : []),
    ...(withBook && pageFile && bookFile
      ? [
          h(
            'p',
            h(
              'a',
              {href: root + encodePath(`${folder}/${bookFile}`)},
              fill(strings.site.epub, {name: shortName, size: kilobytes(bookSize ?? 0)}),
            ),
          ),
        ]
      : []),
  ])
}

function factsOf({date, caseNumber}: SiteEntry, {facts, longDate}: Strings): ElementContent[] {
  const parts = [
    ...(date ? [h('time', {dateTime: date}, longDate(date))] : []),
    ...(caseNumber
      ? [h('span', `${date ? facts.caseNumber.toLowerCase() : facts.caseNumber} ${caseNumber}`)]
      : []),
  ]
  return parts.flatMap((part, index): ElementContent[] =>
    index ? [{type: 'text', value: ', '}, part] : [part],
  )
}
