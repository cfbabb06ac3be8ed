import {headings} from '../dom.ts'
import {type Book, typesOf} from './book.ts'
import {pageMarkers} from './page-markers.ts'

const some = ({documents}: Book, selector: string): boolean =>
  documents.some(({document}) => document.querySelector(selector) !== null)
const images = ({documents}: Book): Element[] =>
  documents.flatMap(({document}) => [...document.querySelectorAll('img')])
const areDescribed = (book: Book): boolean => images(book).every((image) => image.hasAttribute('alt'))

const hasMath = ({documents}: Book): boolean =>
  documents.some(({document}) => document.getElementsByTagNameNS('*', 'math').length > 0)

/** What a feature stands for in a book, as far as it can be measured; by its name in the schema.org vocabulary. */
export const measurable: Readonly<Record<string, (book: Book) => boolean>> = {
  tableOfContents: ({navigation}) => navigation.toc.length > 0,
  structuralNavigation: ({documents, navigation}) =>
    documents.some(({path, document}) => path !== navigation.path && headings(document).length > 0),
  index: ({documents}) =>
    documents.some(({document}) =>
      [...document.querySelectorAll('*')].some(
        (element) => element.getAttribute('role') === 'doc-index' || typesOf(element).includes('index'),
      ),
    ),
  pageBreakMarkers: (book) => pageMarkers(book).length > 0,
  pageNavigation: ({navigation}) => navigation.pages.length > 0,
  printPageNumbers: (book) => pageMarkers(book).length > 0,
  ARIA: (book) => some(book, '[role]'),
  alternativeText: (book) => images(book).length > 0 && areDescribed(book),
  longDescription: (book) => some(book, '[aria-details], [longdesc], [aria-describedby], details'),
  MathML: hasMath,
  describedMath: hasMath,
  captions: (book) => some(book, 'track[kind="captions"]'),
  closedCaptions: (book) => some(book, 'track[kind="captions"]'),
  transcript: (book) => some(book, 'audio, video'),
  audioDescription: (book) => some(book, 'video'),
  synchronizedAudioText: ({items}) => items.some(({overlay}) => overlay),
  ttsMarkup: ({items, documents}) =>
    items.some(({mediaType}) => mediaType === 'application/pls+xml') ||
    documents.some(({document}) => /\bssml:/.test(document.documentElement.outerHTML)),
}

/** Those that a book should claim where they are there for certain: readers look for them. */
export const worthClaiming: Readonly<Record<string, (book: Book) => boolean>> = {
  tableOfContents: measurable.tableOfContents!,
  // A title alone is no structure.
  structuralNavigation: ({documents, navigation}) =>
    documents.some(({path, document}) => path !== navigation.path && headings(document).length > 1),
  pageBreakMarkers: measurable.pageBreakMarkers!,
  pageNavigation: measurable.pageNavigation!,
  synchronizedAudioText: measurable.synchronizedAudioText!,
  // An empty alternative may stand for decoration, or for a picture that nobody described.
  alternativeText: (book) =>
    images(book).length > 0 && images(book).every((image) => image.getAttribute('alt')?.trim()),
}
