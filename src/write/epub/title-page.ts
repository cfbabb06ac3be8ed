import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Settings} from '../../settings.ts'

export interface TitlePage {
  title: string
  /** ISO 8601. */
  date?: string | undefined
  /** What the book is and what was added. */
  summary: string
}

/** A book's first page, in text: whose it is, what it is about, when it was written, and what was added. */
export function titlePage({title, date, summary}: TitlePage, {language, publisher}: Settings): Element {
  const {ids, longDate} = language.strings
  return h(
    'section',
    {'epub:type': 'titlepage', className: ['title-page'], dataAdded: 'meta', ariaLabelledBy: ids.title},
    [
      ...(publisher ? [h('p', publisher)] : []),
      h('h1', {id: ids.title}, title),
      ...(date ? [h('p', h('time', {dateTime: date}, longDate(date)))] : []),
      h('p', {className: ['note']}, summary),
    ],
  )
}
