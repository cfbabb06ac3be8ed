import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Settings} from '../../settings.ts'
import type {Facts} from '../features.ts'
import {bookSummary} from './package.ts'

/** The book's first page, in text: whose it is, what it is about, when it was written, and what was added. */
export function titlePage(facts: Facts, title: string, settings: Settings): Element {
  const {language, publisher} = settings
  const {ids, longDate} = language.strings
  const {date} = facts.article.metadata
  return h(
    'section',
    {'epub:type': 'titlepage', className: ['title-page'], dataAdded: 'meta', ariaLabelledBy: ids.title},
    [
      ...(publisher ? [h('p', publisher)] : []),
      h('h1', {id: ids.title}, title),
      ...(date ? [h('p', h('time', {dateTime: date}, longDate(date)))] : []),
      h('p', {className: ['note']}, bookSummary(facts, settings)),
    ],
  )
}
