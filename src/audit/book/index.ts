import {basename} from 'node:path'
import {type Finding, finding} from '../../message.ts'
import {selectorOf} from '../dom.ts'
import {epubcheck} from '../engines/epubcheck.ts'
import type {Target} from '../index.ts'
import {ruleFindings} from '../page.ts'
import {rules as documentRules} from '../rules/index.ts'
import {runRules} from '../run-rules.ts'
import {BookProblem, bookBytes, openArchive} from './archive.ts'
import {readBook} from './book.ts'
import {bookRules} from './rules/index.ts'

/**
 * Audits a book, EPUB 2 or 3, packed or not: EPUBCheck, our rules about the book, and our rules about each of its documents. What
 * cannot be opened is a finding; nothing is written anywhere.
 */
export async function auditBook({path, shownAs}: Target): Promise<Finding[]> {
  try {
    const bytes = bookBytes(path)
    const book = readBook(openArchive(bytes))
    const name = basename(path)
    const aboutBook = bookRules.flatMap((rule) =>
      Array.from(
        rule.check(book),
        ({path: file, at, values}): Finding => ({
          rule: rule.id,
          engine: 'klarsvar',
          severity: rule.severity,
          outcome: rule.outcome,
          file: shownAs,
          element: at ? `${file} ${selectorOf(at)}` : file,
          ...(values && {values}),
          wcag: rule.wcag,
        }),
      ),
    )
    const aboutDocuments = book.documents.flatMap(({path: file, document}) =>
      ruleFindings(runRules({document, kind: 'book', fileName: name}, documentRules), shownAs).map(
        (found) => ({
          ...found,
          element: `${file} ${found.element}`,
        }),
      ),
    )
    return [...(await epubcheck(bytes, shownAs)), ...aboutBook, ...aboutDocuments]
  } catch (error) {
    if (!(error instanceof BookProblem)) throw error
    return [finding(error.id, shownAs, error.values)]
  }
}
