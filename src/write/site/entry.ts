import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {fill, type Strings} from '../../language/language.ts'
import {kilobytes} from '../html/about.ts'
import type {SiteFacts} from '../rendition.ts'

/** A document of the site and where it lies, from the site's folder, with `/` between folders. */
export interface SiteEntry extends SiteFacts {
  folder: string
  pageFile: string | undefined
  bookFile: string | undefined
  fragmentFile: string | undefined
}

/** The newest first; then by title and folder, by code units: the same order on every machine. */
export const newestFirst = (entries: readonly SiteEntry[]): SiteEntry[] =>
  [...entries].sort(
    (a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.title, b.title) || compare(a.folder, b.folder),
  )

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The address of a document's page, or its book where it has no page, from the site's folder. */
export const addressOf = ({folder, pageFile, bookFile}: SiteEntry): string =>
  encodePath([folder, (pageFile ?? bookFile)!].join('/'))

export const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** What a document is called where its title would be too long. */
export const shortName = ({caseNumber, title}: SiteEntry): string => caseNumber ?? title

/** A document in a list: its title as a link, its facts and, where `withBook` is set, its book. */
export function listItem(entry: SiteEntry, root: string, strings: Strings, withBook = false): Element {
  const {title, folder, pageFile, bookFile, bookSize, notice} = entry
  const facts = factsOf(entry, strings)
  return h('li', [
    h('a', {href: root + addressOf(entry)}, title),
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
              fill(strings.site.epub, {name: shortName(entry), size: kilobytes(bookSize ?? 0)}),
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
