import {articleWords, differenceOf, wordsOf} from '../article-text.ts'
import {elementsNamed, excerpt} from '../dom.ts'
import {rule} from '../rule.ts'

/** Words of the answer that are missing, changed or in another order. */
export const textChanged = rule({
  id: 'text-changed',
  wcag: [],
  applies: ({expected}) => expected !== undefined,
  *check({document, expected = []}) {
    const articles = elementsNamed(document, 'article')
    if (articles.length < expected.length) {
      yield {at: document.body, values: {found: '', expected: excerpt(expected[articles.length]!)}}
    }
    for (const [index, article] of articles.entries()) {
      const difference = differenceOf(articleWords(article), wordsOf(expected[index] ?? ''))
      if (difference?.expected) {
        yield {
          at: article,
          values: {found: excerpt(difference.found), expected: excerpt(difference.expected)},
        }
      }
    }
  },
})
