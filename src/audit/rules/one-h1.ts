import {headings, levelOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** The one h1 names the document; without it, or with several, a listener does not know where they are. */
export const oneH1 = rule({
  id: 'one-h1',
  wcag: ['1.3.1', '2.4.6'],
  applies: ({kind}) => kind === 'page',
  *check({document}) {
    const found = headings(document).filter((heading) => levelOf(heading) === 1)
    if (found.length !== 1) yield {at: found[1] ?? document.body, values: {count: found.length}}
  },
})
