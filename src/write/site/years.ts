import {h} from 'hastscript'
import type {Settings} from '../../settings.ts'
import {htmlOf, pageShell} from '../html/shell.ts'
import type {NamedEntry} from './entry.ts'
import {
  documentList,
  type Group,
  groupLinks,
  groupSections,
  isTooLong,
  listPlace,
  withList,
} from './groups.ts'
import type {SiteFile} from './index.ts'
import {slug} from './slug.ts'

/** So many of the newest documents stand on an index whose years have pages of their own. */
const newest = 20

/** The index: all documents by year, the newest first. `entries` come in that order. */
export function* yearPages(entries: readonly NamedEntry[], settings: Settings): Iterable<SiteFile> {
  const {strings} = settings.language
  const {site, ids} = strings
  const shell = pageShell(settings)
  const years = byYear(entries, site.index.undated, site.folders.years)
  const isLong = isTooLong(years)
  const page = shell({
    title: site.title,
    root: '',
    current: 'index',
    document: [h('h1', {id: ids.title}, site.title), h('p', site.intro), {type: 'text', value: listPlace}],
  })
  const long = () => [
    htmlOf(h('h2', site.index.latest)),
    ...documentList(entries.slice(0, newest), '', strings, true),
    htmlOf(h('h2', site.index.years)),
    groupLinks(years, `${site.folders.years}/`, strings),
  ]
  yield ['index.html', withList(page, isLong ? long() : groupSections(years, 'h2', '', strings, true))]
  if (!isLong) return
  for (const {name, key, entries: own} of years) {
    const title = `${site.title}: ${name}`
    const document = [h('h1', {id: ids.title}, title), {type: 'text' as const, value: listPlace}]
    const html = shell({title, root: '../../', document})
    yield [
      `${site.folders.years}/${key}/index.html`,
      withList(html, documentList(own, '../../', strings, true)),
    ]
  }
}

function byYear(entries: readonly NamedEntry[], undated: string, prefix: string): Group[] {
  const years = Map.groupBy(entries, ({date}) => date?.slice(0, 4) ?? '')
  return [...years].map(([year, own]) => {
    const key = year || slug(undated)
    return {name: year || undated, key, id: `${prefix}-${key}`, entries: own}
  })
}
