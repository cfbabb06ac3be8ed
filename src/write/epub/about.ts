import {fill} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'
import type {BookMetadata} from '../../tree.ts'
import type {Facts} from '../features.ts'
import {bookIdentifier} from './identifier.ts'
import type {BookAbout} from './package.ts'

/** What the package of a book of one answer says of it; `own` is what the answer's front matter says. */
export function bookAbout(
  facts: Facts,
  title: string,
  path: string,
  own: BookMetadata,
  settings: Settings,
): BookAbout {
  const {article, pages} = facts
  const {answerer, date, caseNumber} = article.metadata
  const {book} = settings.language.strings
  const subject = book.subjects[article.profile]
  const said = {...settings.book, ...own}
  const source = subject && caseNumber ? `${subject}, dnr ${caseNumber}` : title
  return {
    identifier: bookIdentifier([article.metadata.caseNumber ?? '', path], settings),
    caseNumber,
    title,
    creators: answerer ? [answerer.name] : [],
    date,
    subjects: said.subjects ?? (subject ? [subject] : []),
    contributors: said.contributors,
    rights: said.rights,
    series: said.series,
    narrator: said.narrator,
    modified: modifiedOn(date, settings),
    pageSource: fill(book.pageSource, {source, pages: pages.length}),
    summary: bookSummary(facts, settings),
  }
}

/** What a reader should know of the book that no other metadata says. */
export const bookSummary = ({pages, recording}: Facts, {language}: Settings): string => {
  const {book} = language.strings
  const paged = pages.length ? [fill(book.summaryPages, {pages: pages.length})] : []
  const read = recording ? [recording.isWhole ? book.summaryReadAloud : book.summaryReadInPart] : []
  return [book.summary, ...paged, ...read].join(' ')
}

/** The document's date, else SOURCE_DATE_EPOCH, else the beginning of time: never the clock. */
export function modifiedOn(date: string | undefined, {sourceDate = 0}: Settings): string {
  return date ? `${date}T00:00:00Z` : new Date(sourceDate * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
}
