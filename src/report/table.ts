import type {Element} from 'hast'
import {h} from 'hastscript'

/** A table of a report; the first cell of a row names it. */
export const reportTable = (
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): Element =>
  h('table', [
    h('caption', caption),
    h(
      'thead',
      h(
        'tr',
        heads.map((head) => h('th', {scope: 'col'}, head)),
      ),
    ),
    h(
      'tbody',
      rows.map(([first, ...rest]) =>
        h('tr', [h('th', {scope: 'row'}, first), ...rest.map((cell) => h('td', cell))]),
      ),
    ),
  ])
