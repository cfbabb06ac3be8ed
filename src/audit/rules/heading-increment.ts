import {headings, levelOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** A skipped level sounds like a part that is missing. */
export const headingIncrement = rule({
  id: 'heading-increment',
  wcag: ['1.3.1'],
  *check({document}) {
    let from = 0
    for (const heading of headings(document)) {
      const to = levelOf(heading)
      if (from && to > from + 1) yield {at: heading, values: {from, to, expected: from + 1}}
      from = to
    }
  },
})
