import type {Element} from 'hast'
import {h} from 'hastscript'
import {fill, type Strings} from '../../language/language.ts'
import type {Notice} from '../../tree.ts'

/** That the answer no longer holds, and where the one is that does. `successor` is its address, where there is one to lead to. */
export function noticeSection(
  {status, date, reason}: Notice,
  successor: string | undefined,
  {ids, notice, longDate}: Strings,
): Element {
  const said = [
    notice[status],
    ...(date ? [fill(notice.on, {date: longDate(date)})] : []),
    ...(reason ? [reason] : []),
  ]
  return h('section', {className: ['notice'], dataAdded: 'notice', ariaLabelledBy: ids.notice}, [
    h('h2', {id: ids.notice}, notice.heading),
    h('p', said.join(' ')),
    ...(successor ? [h('p', h('a', {href: successor}, notice.successor))] : []),
  ])
}
