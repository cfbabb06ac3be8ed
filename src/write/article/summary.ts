import type {Element} from 'hast'
import {h} from 'hastscript'
import {toHast} from 'mdast-util-to-hast'
import {fill, type Strings} from '../../language/language.ts'
import type {Summary} from '../summary.ts'

/** A person's summary, with who wrote it and who approved it, apart from the answer. */
export function summarySection(
  {author, approvedBy, date, content}: Summary,
  {ids, summary, longDate}: Strings,
): Element {
  const text = toHast(content) as Element
  return h('section', {className: ['summary'], dataAdded: 'summary', ariaLabelledBy: ids.summary}, [
    h('h2', {id: ids.summary}, summary.heading),
    ...text.children,
    h('p', {className: ['note']}, [
      summary.note,
      ...(author ? [' ', fill(summary.author, {author})] : []),
      ' ',
      fill(summary.approvedBy, {name: approvedBy, date: longDate(date)}),
    ]),
  ])
}
