import {pageMarkers} from '../page-markers.ts'
import {bookRule} from '../rule.ts'

/** Page marks without their source: nobody knows which edition they count (EPUB Accessibility 1.1, section 3.3). */
export const pageSourceMissing = bookRule({
  id: 'page-source-missing',
  epub: ['3.3'],
  *check(book) {
    const {navigation, metadata, packagePath} = book
    if (!navigation.hasPageList && !pageMarkers(book).length) return
    if (!['pageBreakSource', 'source-of', 'dc:source'].some((name) => metadata(name).length))
      yield {path: packagePath}
  },
})
