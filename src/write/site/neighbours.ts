import {h} from 'hastscript'
import type {Settings} from '../../settings.ts'
import {neighboursPlace} from '../html/page.ts'
import {htmlOf} from '../html/shell.ts'
import {addressOf, type NamedEntry} from './entry.ts'

/** Puts the ways to the next older and the next newer document into a page. `entries` come the newest first. */
export function withNeighbours(
  html: string,
  entries: readonly NamedEntry[],
  index: number,
  settings: Settings,
): string {
  const {neighbours, ids, longDate} = settings.language.strings
  const root = '../'.repeat(entries[index]!.folder.split('/').length)
  const item = (label: string, entry: NamedEntry | undefined) =>
    entry
      ? [
          h('li', [
            h(
              'span',
              {className: ['direction']},
              entry.date ? `${label} (${longDate(entry.date)}):` : `${label}:`,
            ),
            ' ',
            h('a', {href: root + addressOf(entry)}, entry.linkText),
          ]),
        ]
      : []
  const items = [
    ...item(neighbours.previous, entries[index + 1]),
    ...item(neighbours.next, entries[index - 1]),
  ]
  const nav = items.length
    ? htmlOf(
        h('nav', {className: ['neighbours'], ariaLabelledBy: ids.neighbours}, [
          h('h2', {id: ids.neighbours}, neighbours.label),
          h('ul', items),
        ]),
      )
    : ''
  return html.replace(`<!--${neighboursPlace}-->`, () => nav)
}
