import {h} from 'hastscript'
import type {Settings} from '../../settings.ts'
import type {Person} from '../../tree.ts'
import {htmlOf, pageShell} from '../html/shell.ts'
import {familyFirst} from '../order.ts'
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
import {distinctSlugs} from './slug.ts'

/** All documents by who asks and by who answers. `entries` come the newest first. */
export function* peoplePages(entries: readonly NamedEntry[], settings: Settings): Iterable<SiteFile> {
  const {strings, tag} = settings.language
  const {site, ids} = strings
  const shell = pageShell(settings)
  const byName = new Intl.Collator(tag)
  const sections = [
    {heading: site.people.asks, groups: byPerson(({askers}) => askers, site.folders.asks)},
    {
      heading: site.people.answers,
      groups: byPerson(({answerer}) => (answerer ? [answerer] : []), site.folders.answers),
    },
  ]
  const isLong = isTooLong(sections.flatMap(({groups}) => groups))
  const html = shell({
    title: site.people.title,
    root: '../',
    current: 'people',
    document: [
      h('h1', {id: ids.title}, site.people.title),
      h('p', site.people.intro),
      {type: 'text', value: listPlace},
    ],
  })
  const pieces = sections.flatMap(({heading, groups}) => [
    htmlOf(h('h2', heading)),
    ...(groups.length ? [] : [htmlOf(h('p', site.people.none))]),
    ...(groups.length && isLong ? [groupLinks(groups, '', strings)] : []),
    ...(isLong ? [] : groupSections(groups, 'h3', '../', strings)),
  ])
  yield [`${site.folders.people}/index.html`, withList(html, pieces)]
  if (!isLong) return
  for (const {heading, groups} of sections) {
    for (const {name, key, entries: own} of groups) {
      const title = `${heading}: ${name}`
      const document = [h('h1', {id: ids.title}, title), {type: 'text' as const, value: listPlace}]
      const page = shell({title, root: '../../', document})
      yield [`${site.folders.people}/${key}/index.html`, withList(page, documentList(own, '../../', strings))]
    }
  }

  /** By family name, each with an address of their own; a person's party is that of the newest document. */
  function byPerson(peopleOf: (entry: NamedEntry) => readonly Person[], prefix: string): Group[] {
    const ownSlug = distinctSlugs()
    const groups = new Map<string, {person: Person; entries: NamedEntry[]}>()
    for (const entry of entries) {
      for (const person of peopleOf(entry)) {
        const group = groups.get(person.name) ?? {person, entries: []}
        if (group.entries.at(-1) !== entry) group.entries.push(entry)
        groups.set(person.name, group)
      }
    }
    return [...groups.values()]
      .sort((a, b) => byName.compare(familyFirst(a.person.name), familyFirst(b.person.name)))
      .map(({person: {name, party}, entries: own}) => {
        const key = `${prefix}-${ownSlug(name)}`
        return {name: party ? `${name} (${party})` : name, key, id: key, entries: own}
      })
  }
}
