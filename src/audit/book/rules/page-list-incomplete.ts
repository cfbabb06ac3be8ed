import type {Book} from '../book.ts'
import {pageMarkers} from '../page-markers.ts'
import {bookRule} from '../rule.ts'

/** Every page mark must be reached from the list of pages: who is told "page 12" looks there (EPUB Accessibility 1.1, 3.2). */
export const pageListIncomplete = bookRule({
  id: 'page-list-incomplete',
  epub: ['3.2'],
  *check(book: Book) {
    const {navigation} = book
    const listed = new Set(navigation.pages.map(({path, id}) => `${path}#${id}`))
    const left = pageMarkers(book).filter(({path, marker}) => !listed.has(`${path}#${marker.id}`))
    const [first] = left
    if (first) yield {path: first.path, at: first.marker, values: {missing: left.length, id: first.marker.id}}
  },
})
