import type {Severity, Values} from '../../message.ts'
import type {Book} from './book.ts'

/** What a rule found in a book: the file, the element if it is one, and the values that the message's text speaks of. */
export interface BookHit {
  path: string
  at?: Element
  values?: Values
}

export interface BookRule<Id extends string = string> {
  id: Id
  severity: Severity
  outcome: 'failed' | 'needs-a-person'
  wcag: readonly string[]
  /** Sections of EPUB Accessibility 1.1. */
  epub: readonly string[]
  check(book: Book): Iterable<BookHit>
}

/** Declares a rule about a book as a whole. Its texts lie in the language folders under its id. */
export function bookRule<const Id extends string>(
  declaration: Pick<BookRule<Id>, 'id' | 'check'> & Partial<BookRule<Id>>,
): BookRule<Id> {
  return {severity: 'error', outcome: 'failed', wcag: [], epub: [], ...declaration}
}
