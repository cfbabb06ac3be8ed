import {exposedHeadings, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** A shorter text needs none. */
const enoughWords = 150

/** A long text without a single heading: nobody can skim it by ear. */
export const headingsMissing = rule({
  id: 'headings-missing',
  wcag: ['1.3.1', '2.4.6'],
  applies: ({kind}) => kind === 'page',
  *check({document}) {
    const words = textOf(document.body).split(' ').length
    if (words >= enoughWords && !exposedHeadings(document).length) yield {at: document.body, values: {words}}
  },
})
