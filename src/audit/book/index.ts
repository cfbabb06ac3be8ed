import {basename} from 'node:path'
import {type Finding, finding, type Outcome} from '../../message.ts'
import {selectorOf} from '../dom.ts'
import {epubcheck} from '../engines/epubcheck.ts'
import type {Target} from '../index.ts'
import {ruleFindings} from '../page.ts'
import {rules as documentRules} from '../rules/index.ts'
import {runRules} from '../run-rules.ts'
import {BookProblem, bookBytes, openArchive} from './archive.ts'
import {type Book, readBook} from './book.ts'
import {bookRules} from './rules/index.ts'

/** What was checked in a book, and what came of it. */
export interface BookAudit {
  /** Absent where it could not be opened; a finding says why. */
  book?: Book
  bytes?: Uint8Array
  findings: Finding[]
  /** Each check by its id, EPUBCheck first; with what it found. */
  checks: {id: string; engine: string; outcome: Outcome; count: number}[]
}

/** The findings of a book's audit. */
export const auditBook = async (target: Target): Promise<Finding[]> => (await examineBook(target)).findings

/**
 * Audits a book, EPUB 2 or 3, packed or not: EPUBCheck, our rules about the book, and our rules about each of its documents. What
 * cannot be opened is a finding; nothing is written anywhere.
 */
export async function examineBook({path, shownAs}: Target): Promise<BookAudit> {
  try {
    const bytes = bookBytes(path)
    const book = readBook(openArchive(bytes))
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
    const results = book.documents.map(({path: file, document}) => ({
      file,
      results: runRules({document, kind: 'book', fileName: basename(path)}, documentRules),
    }))
    const aboutDocuments = results.flatMap((each) =>
      ruleFindings(each.results, shownAs).map((found) => ({
        ...found,
        element: `${each.file} ${found.element}`,
      })),
    )
    const findings = [...(await epubcheck(bytes, shownAs)), ...aboutBook, ...aboutDocuments]
    const check = (id: string, engine: string) => {
      const own = findings.filter(({rule, engine: by}) => (engine === 'rules' ? rule === id : by === engine))
      return {id, engine, outcome: own[0]?.outcome ?? ('passed' as const), count: own.length}
    }
    const checks = [
      check('epubcheck', 'epubcheck'),
      ...bookRules.map(({id}) => check(id, 'rules')),
      ...documentRules
        .filter(({applies}) =>
          book.documents.some(({document}) => applies({document, kind: 'book', fileName: ''})),
        )
        .map(({id}) => check(id, 'rules')),
    ]
    return {book, bytes, findings, checks}
  } catch (error) {
    if (!(error instanceof BookProblem)) throw error
    return {findings: [finding(error.id, shownAs, error.values)], checks: []}
  }
}
