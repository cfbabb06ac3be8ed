import {bookRule} from '../rule.ts'

const wanted = [
  'dc:language',
  'schema:accessMode',
  'schema:accessibilityFeature',
  'schema:accessibilityHazard',
  'schema:accessibilitySummary',
] as const

/** Without it nobody can tell before buying or borrowing whether they can read the book (EPUB Accessibility 1.1, section 2). */
export const accessibilityMetadataMissing = bookRule({
  id: 'accessibility-metadata-missing',
  epub: ['2.2', '2.3'],
  *check({packagePath, metadata}) {
    const missing = wanted.filter((name) => !metadata(name).length)
    if (missing.length) yield {path: packagePath, values: {missing: missing.join(', ')}}
  },
})
