import {headings} from '../../dom.ts'
import {bookRule} from '../rule.ts'

/** Contents with several entries promise headings; without them nobody can move within the text. */
export const headingsMissingInBook = bookRule({
  id: 'headings-missing-in-book',
  wcag: ['1.3.1', '2.4.6'],
  *check({documents, navigation: {path: navigation, toc}}) {
    const text = documents.filter(({linear, path}) => linear && path !== navigation)
    const bare = text.filter(({document}) => headings(document).length === 0)
    const [first] = bare
    if (first && bare.length === text.length && toc.length > 1) {
      yield {path: first.path, values: {entries: toc.length}}
      return
    }
    for (const {path} of bare) {
      const entries = toc.filter((link) => link.path === path).length
      if (entries > 1) yield {path, values: {entries}}
    }
  },
})
