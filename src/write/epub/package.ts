import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import {fill} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'
import {accessibilityFeatures, type Facts} from '../features.ts'
import {bookIdentifier} from './identifier.ts'

/** A file of the book. */
export interface BookFile {
  id: string
  href: string
  mediaType: string
  properties?: string
  /** `linear`: read in order; `aside`: opened by links only. */
  spine?: 'linear' | 'aside'
}

/** The package document (EPUB 3.3, section 5; accessibility metadata by EPUB Accessibility 1.1, section 2). */
export function packageDocument(
  facts: Facts,
  title: string,
  path: string,
  files: readonly BookFile[],
  settings: Settings,
): string {
  const {language} = settings
  const spine = files.filter((file) => file.spine)
  const tree = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': language.tag,
      dir: 'ltr',
    },
    [
      '\n',
      x(
        'metadata',
        {'xmlns:dc': 'http://purl.org/dc/elements/1.1/'},
        onLines([...bibliography(facts, title, path, settings), ...accessibility(facts, title, settings)]),
      ),
      '\n',
      x('manifest', onLines(files.map(manifestItem))),
      '\n',
      x('spine', onLines(spine.map(itemReference))),
      '\n',
    ],
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree)}\n`
}

const onLines = <T>(nodes: readonly T[]): (T | string)[] => ['\n', ...nodes.flatMap((node) => [node, '\n'])]

const manifestItem = ({id, href, mediaType, properties}: BookFile) =>
  x('item', {id, href, 'media-type': mediaType, ...(properties && {properties})})

const itemReference = ({id, spine}: BookFile) =>
  x('itemref', {idref: id, ...(spine === 'aside' && {linear: 'no'})})

const meta = (property: string, value: string) => x('meta', {property}, value)

function bibliography({article}: Facts, title: string, path: string, settings: Settings) {
  const {answerer, date, caseNumber} = article.metadata
  const {language, publisher} = settings
  const subject = language.strings.book.subjects[article.profile]
  return [
    x('dc:identifier', {id: 'id'}, bookIdentifier(article, path, settings)),
    ...(caseNumber ? [x('dc:identifier', {id: 'case-number'}, caseNumber)] : []),
    x('dc:title', title),
    x('dc:language', language.tag),
    ...(answerer ? [x('dc:creator', answerer.name)] : []),
    ...(publisher ? [x('dc:publisher', publisher)] : []),
    ...(date ? [x('dc:date', date)] : []),
    ...(subject ? [x('dc:subject', subject)] : []),
    meta('dcterms:modified', modified(date, settings)),
  ]
}

/** The document's date, else SOURCE_DATE_EPOCH, else the beginning of time: never the clock. */
function modified(date: string | undefined, {sourceDate = 0}: Settings): string {
  return date ? `${date}T00:00:00Z` : new Date(sourceDate * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** What a reader should know of the book that no other metadata says. */
export const bookSummary = ({pages}: Facts, {language}: Settings): string => {
  const {book} = language.strings
  const paged = pages.length ? [fill(book.summaryPages, {pages: pages.length})] : []
  return [book.summary, ...paged].join(' ')
}

function accessibility(facts: Facts, title: string, settings: Settings) {
  const {language} = settings
  const {article, pages, hasImages, areDescribed} = facts
  const {book} = language.strings
  const {caseNumber} = article.metadata
  const name = book.subjects[article.profile]
  const source = name && caseNumber ? `${name}, dnr ${caseNumber}` : title
  return [
    meta('schema:accessMode', 'textual'),
    ...(hasImages ? [meta('schema:accessMode', 'visual')] : []),
    ...(hasImages ? [meta('schema:accessModeSufficient', 'textual,visual')] : []),
    ...(areDescribed ? [meta('schema:accessModeSufficient', 'textual')] : []),
    ...accessibilityFeatures(facts, 'book').map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', bookSummary(facts, settings)),
    ...(pages.length ? [meta('pageBreakSource', fill(book.pageSource, {source, pages: pages.length}))] : []),
  ]
}
