import type {Element} from 'hast'
import {h} from 'hastscript'
import {fill} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'
import {kilobytes} from '../html/page.ts'
import {htmlOf, pageShell} from '../html/shell.ts'
import type {IndexEntry} from '../rendition.ts'

/** An answer of the site and where it lies, from the site's folder, with `/` between folders. */
export interface SiteEntry extends IndexEntry {
  folder: string
  pageFile: string | undefined
  bookFile: string | undefined
}

/** Stands for the items until they are written; no text of ours has this character. */
const itemsPlace = '\uE000'

/** The page that leads to all answers, the newest first. */
export function siteIndex(entries: readonly SiteEntry[], settings: Settings): string {
  const {strings} = settings.language
  const {site, ids} = strings
  const sorted = [...entries].sort(
    (a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.title, b.title) || compare(a.folder, b.folder),
  )
  const shell = pageShell(settings)({
    title: site.title,
    root: '',
    banner: h('p', settings.publisher ?? site.title),
    document: [
      h('h1', {id: ids.title}, site.title),
      h('p', site.intro),
      h('h2', site.documents),
      h('ul', {className: ['answers']}, itemsPlace),
    ],
  })
  const [before, after] = shell.split(itemsPlace)
  // One tree for all items would be the largest thing in a large build's memory.
  const items = sorted.map((entry) => htmlOf(listItem(entry)))
  return [before, ...items, after].join('\n')

  function listItem({title, date, caseNumber, folder, pageFile, bookFile, bookSize}: SiteEntry): Element {
    const target = pageFile ?? bookFile!
    return h('li', [
      h('a', {href: address(folder, target)}, title),
      ...(date || caseNumber ? [h('p', {className: ['facts']}, facts(date, caseNumber))] : []),
      ...(pageFile && bookFile
        ? [
            h(
              'p',
              h(
                'a',
                {href: address(folder, bookFile)},
                fill(site.epub, {name: caseNumber ?? title, size: kilobytes(bookSize ?? 0)}),
              ),
            ),
          ]
        : []),
    ])
  }

  function facts(date: string | undefined, caseNumber: string | undefined) {
    return [
      ...(date ? [h('time', {dateTime: date}, date)] : []),
      ...(date && caseNumber ? [', '] : []),
      ...(caseNumber ? [`${strings.facts.caseNumber.toLowerCase()} ${caseNumber}`] : []),
    ]
  }
}

const address = (folder: string, file: string): string =>
  [...folder.split('/'), file].map((part) => encodeURIComponent(part)).join('/')
/** By code units: the same order on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
