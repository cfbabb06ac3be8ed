import {measurable} from '../features.ts'
import {bookRule} from '../rule.ts'

/** Someone who chose the book for this feature finds that it is not there (EPUB Accessibility 1.1, section 2.2). */
export const featureOverclaimed = bookRule({
  id: 'feature-overclaimed',
  epub: ['2.2'],
  *check(book) {
    for (const feature of new Set(book.metadata('schema:accessibilityFeature'))) {
      const holds = Object.hasOwn(measurable, feature) ? measurable[feature] : undefined
      if (holds && !holds(book)) yield {path: book.packagePath, values: {feature}}
    }
  },
})
