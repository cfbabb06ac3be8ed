import {h} from 'hastscript'
import {fill, type Strings} from '../../language/language.ts'
import {htmlOf} from '../html/shell.ts'
import {listItem, type NamedEntry} from './entry.ts'

/** Documents that a page lists under one heading. */
export interface Group {
  name: string
  /** The group's folder where it has a page of its own. */
  key: string
  /** The group's address where it has not. */
  id: string
  entries: readonly NamedEntry[]
}

/** A page with more documents than this would be slow on an old phone: its groups get pages of their own. */
const pageful = 200

export const isTooLong = (groups: readonly Group[]): boolean =>
  groups.reduce((sum, {entries}) => sum + entries.length, 0) > pageful

/** Stands in a page for a list until it is written; no text of ours has this character. */
export const listPlace = '\uE000'

/** Puts lists into a page, piece by piece: one tree for all items would be the largest thing in a large build's memory. */
export function* withList(html: string, pieces: Iterable<string>): Iterable<string> {
  const [before, after] = html.split(listPlace) as [string, string]
  yield before
  for (const piece of pieces) yield `\n${piece}`
  yield `\n${after}`
}

/** Documents as a list. */
export function* documentList(
  entries: readonly NamedEntry[],
  root: string,
  strings: Strings,
  withBooks = false,
): Iterable<string> {
  yield '<ul class="answers">'
  for (const entry of entries) yield htmlOf(listItem(entry, root, strings, withBooks))
  yield '</ul>'
}

/** Groups one below the other, each under its heading. */
export const groupSections = (
  groups: readonly Group[],
  level: 'h2' | 'h3',
  root: string,
  strings: Strings,
  withBooks = false,
): string[] =>
  groups.flatMap((group) => [
    htmlOf(h(level, {id: group.id}, group.name)),
    ...documentList(group.entries, root, strings, withBooks),
  ])

/** Groups as links to their pages. `folder` is theirs, from the page's. */
export const groupLinks = (groups: readonly Group[], folder: string, {site}: Strings): string =>
  htmlOf(
    h(
      'ul',
      {className: ['groups']},
      groups.map(({name, key, entries: {length}}) =>
        h('li', [
          h('a', {href: `${folder}${encodeURIComponent(key)}/index.html`}, name),
          ` (${length === 1 ? site.index.countOne : fill(site.index.count, {count: length})})`,
        ]),
      ),
    ),
  )
