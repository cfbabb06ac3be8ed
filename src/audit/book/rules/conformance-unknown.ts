import {bookRule} from '../rule.ts'

/** The sentences of EPUB Accessibility 1.1 (section 2.4) and the addresses of 1.0. */
const known =
  /^(?:EPUB Accessibility 1\.[1-9] - WCAG 2\.[0-9] Level A{1,3}|https?:\/\/www\.idpf\.org\/epub\/a11y\/accessibility-20170105\.html#wcag-a{1,3})$/

/** A claim in other words than the standard's is found by no library. */
export const conformanceUnknown = bookRule({
  id: 'conformance-unknown',
  epub: ['2.4'],
  *check({packagePath, metadata}) {
    for (const claim of metadata('dcterms:conformsTo')) {
      if (!known.test(claim)) yield {path: packagePath, values: {claim}}
    }
  },
})
