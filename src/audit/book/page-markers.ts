import {type Book, typesOf} from './book.ts'

/** Every mark of a page of the source, with the file it stands in. */
export const pageMarkers = ({documents}: Book): {path: string; marker: Element}[] =>
  documents.flatMap(({path, document}) =>
    [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          element.getAttribute('role') === 'doc-pagebreak' || typesOf(element).includes('pagebreak'),
      )
      .map((marker) => ({path, marker})),
  )
