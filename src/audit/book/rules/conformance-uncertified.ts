import {bookRule} from '../rule.ts'

/** A claim of conformance must say who vouches for it (EPUB Accessibility 1.1, section 2.5). */
export const conformanceUncertified = bookRule({
  id: 'conformance-uncertified',
  epub: ['2.5'],
  *check({packagePath, metadata}) {
    if (metadata('dcterms:conformsTo').length && !metadata('a11y:certifiedBy').length)
      yield {path: packagePath}
  },
})
