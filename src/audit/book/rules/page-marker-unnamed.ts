import {textOf} from '../../dom.ts'
import {pageMarkers} from '../page-markers.ts'
import {bookRule} from '../rule.ts'

/** An empty mark without a name is announced as nothing. */
export const pageMarkerUnnamed = bookRule({
  id: 'page-marker-unnamed',
  wcag: ['4.1.2'],
  *check(book) {
    for (const {path, marker} of pageMarkers(book)) {
      const isNamed =
        textOf(marker) || marker.getAttribute('title')?.trim() || marker.getAttribute('aria-label')?.trim()
      if (!isNamed) yield {path, at: marker, values: {id: marker.id}}
    }
  },
})
