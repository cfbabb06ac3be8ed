import {worthClaiming} from '../features.ts'
import {bookRule} from '../rule.ts'

/** What is there and not said finds no reader. */
export const featureUnclaimed = bookRule({
  id: 'feature-unclaimed',
  severity: 'info',
  epub: ['2.2'],
  *check(book) {
    const claimed = new Set(book.metadata('schema:accessibilityFeature'))
    // Without any the metadata is missing altogether: another rule says so.
    if (!claimed.size) return
    for (const [feature, holds] of Object.entries(worthClaiming)) {
      if (!claimed.has(feature) && holds(book)) yield {path: book.packagePath, values: {feature}}
    }
  },
})
