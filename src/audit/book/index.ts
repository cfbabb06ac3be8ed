import {basename} from 'node:path'
import {type Finding, finding, type Outcome} from '../../message.ts'
import {isAccepted} from '../accepted.ts'
import {selectorOf} from '../dom.ts'
import {defaultEngines, type EngineName} from '../engine-names.ts'
import {allEngines} from '../engines/index.ts'
import {ruleFindings, severityOf} from '../page.ts'
import {rules as documentRules} from '../rules/index.ts'
import {runRules} from '../run-rules.ts'
import type {FileTarget} from '../target.ts'
import {engineVersion} from '../versions.ts'
import {BookProblem, bookBytes, openArchive} from './archive.ts'
import {type Book, readBook} from './book.ts'
import {bookRules} from './rules/index.ts'

/** What was checked in a book, and what came of it. */
export interface BookAudit {
  /** Absent where it could not be opened; a finding says why. */
  book?: Book
  bytes?: Uint8Array
  findings: Finding[]
  /** Each check by its id, other programs first; with what it found. */
  checks: {id: string; engine: string; outcome: Outcome; count: number}[]
}

/**
 * Audits a book, EPUB 2 or 3, packed or not: the checkers of books, our rules about the book, and our rules about each of its documents. What
 * cannot be opened is a finding; nothing of the book is written anywhere.
 */
export async function examineBook(
  {path, shownAs}: FileTarget,
  engines: ReadonlySet<EngineName> = new Set(defaultEngines),
): Promise<BookAudit> {
  try {
    const bytes = bookBytes(path)
    const book = readBook(openArchive(bytes))
    const own = engines.has('rules') ? [...aboutBook(book, shownAs), ...aboutDocuments(book, shownAs)] : []
    const checkers = allEngines.filter(([name, {onBook}]) => onBook && engines.has(name))
    const theirs = []
    for (const [, {onBook}] of checkers) theirs.push(...(await onBook!({bytes, path, file: shownAs})))
    const findings = [...theirs, ...own]
    const check = (id: string, engine: string) => {
      const found = findings.filter(({rule, engine: by}) =>
        engine === 'rules' ? rule === id : by === engine,
      )
      return {id, engine, outcome: found[0]?.outcome ?? ('passed' as const), count: found.length}
    }
    const checks = [
      ...checkers.map(([name]) => check(name, name)),
      ...bookRules.map(({id}) => check(id, 'rules')),
      ...rulesFor(book).map(({id}) => check(id, 'rules')),
    ]
    return {book, bytes, findings, checks}
  } catch (error) {
    if (!(error instanceof BookProblem)) throw error
    return {findings: [finding(error.id, shownAs, error.values)], checks: []}
  }
}

const aboutBook = (book: Book, shownAs: string): Finding[] =>
  bookRules.flatMap((rule) =>
    Array.from(
      rule.check(book),
      ({path: file, at, values}): Finding => ({
        rule: rule.id,
        engine: 'klarsvar',
        severity: severityOf(rule, engineVersion('rules')),
        outcome: rule.outcome,
        file: shownAs,
        element: at ? `${file} ${selectorOf(at)}` : file,
        ...(values && {values}),
        wcag: rule.wcag,
      }),
    ),
  )

const aboutDocuments = (book: Book, shownAs: string): Finding[] =>
  book.documents.flatMap(({path: file, document}) => {
    const isOurs = document.querySelector('article[data-pl]') !== null
    const results = runRules({document, kind: 'book', fileName: basename(file)}, documentRules)
    return ruleFindings(results, shownAs)
      .filter((found) => !isOurs || !isAccepted(found))
      .map((found) => ({...found, element: `${file} ${found.element}`}))
  })

/** The rules about documents that have something to say of this book. */
const rulesFor = ({documents}: Book) =>
  documentRules.filter(
    ({applies, looks}) =>
      !looks && documents.some(({document}) => applies({document, kind: 'book', fileName: ''})),
  )
