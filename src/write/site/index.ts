import type {Element} from 'hast'
import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {fill} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'
import {head, kilobytes} from '../html/page.ts'
import type {IndexEntry} from '../rendition.ts'
import {loadTemplate, templatesFolder} from '../template.ts'

const stringifier = unified().use(rehypeStringify).freeze()
const slots = ['head', 'skip-link', 'banner', 'document', 'footer'] as const

/** An answer of the site and where it lies, from the site's folder, with `/` between folders. */
export interface SiteEntry extends IndexEntry {
  folder: string
  pageFile: string | undefined
  bookFile: string | undefined
}

/** Stands for the items until they are written; no text of ours has this character. */
const itemsPlace = '\uE000'

/** The page that leads to all answers, the newest first. */
export function siteIndex(entries: readonly SiteEntry[], {language, publisher}: Settings): string {
  const template = loadTemplate(new URL('index.html', templatesFolder), slots)
  const {strings} = language
  const {site, ids, skipLink} = strings
  const sorted = [...entries].sort(
    (a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.title, b.title) || compare(a.folder, b.folder),
  )
  const tree = template({
    head: head(publisher ? `${site.title} – ${publisher}` : site.title, 'assets/style.css'),
    'skip-link': [h('a', {className: ['skip-link'], href: '#main'}, skipLink)],
    banner: [h('p', publisher ?? site.title)],
    document: [
      h('h1', {id: ids.title}, site.title),
      h('p', site.intro),
      h('h2', site.documents),
      h('ul', {className: ['answers']}, itemsPlace),
    ],
    footer: [h('p', site.madeBy)],
  })
  for (const node of tree.children) if (node.type === 'element') node.properties.lang = language.tag
  const [before, after] = stringifier.stringify(tree).split(itemsPlace)
  // One tree for all items would be the largest thing in a large build's memory.
  const items = sorted.map((entry) => stringifier.stringify({type: 'root', children: [listItem(entry)]}))
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
