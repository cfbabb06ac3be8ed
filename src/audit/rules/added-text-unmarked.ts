import {articleWords, differenceOf, wordsOf} from '../article-text.ts'
import {elementsNamed, excerpt} from '../dom.ts'
import {rule} from '../rule.ts'

/** Text in the article that is not the answer's, and that nothing marks as ours. */
export const addedTextUnmarked = rule({
  id: 'added-text-unmarked',
  wcag: [],
  applies: ({expected}) => expected !== undefined,
  *check({document, expected = []}) {
    for (const [index, article] of elementsNamed(document, 'article').entries()) {
      const difference = differenceOf(articleWords(article), wordsOf(expected[index] ?? ''))
      if (difference && !difference.expected) yield {at: article, values: {found: excerpt(difference.found)}}
    }
  },
})
