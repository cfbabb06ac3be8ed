import {createHash} from 'node:crypto'
import type {VFile} from 'vfile'
import {tell} from '../../message.ts'
import {locator, positionOf} from '../../place.ts'
import type {ReadOptions} from '../../settings.ts'
import type {Document, Line, Page as PageNode, Source} from '../../tree.ts'
import {defaultLimits, extractIsolated, release} from '../isolated.ts'
import {tellProblem} from '../problems.ts'
import type {Page, Pdf} from './extract.ts'
import {actualTexts, blocksByContent, type Distrust, distrust} from './structure.ts'
import {placesOf, type Transcript, transcribe} from './transcript.ts'

/**
 * PDF → pages of printed lines, with the structure tree where its tags deserve trust. An unreadable file gives a message
 * and nothing else.
 */
export function readPdf(
  file: VFile,
  {limits = defaultLimits, tags = 'trust'}: ReadOptions,
): Document | undefined {
  const bytes = file.value as Uint8Array
  const pdf = extractIsolated('pdf', bytes, limits)
  if ('problem' in pdf) return void tellProblem(file, 'PDF', pdf, limits)
  if (pdf.pages.length > manyPages) release()
  if (!hasText(pdf, file)) return undefined
  const doubt = tags === 'trust' ? distrust(pdf) : 'untagged'
  tellHow(file, pdf, doubt)
  const blocks = doubt ? [] : pdf.pages.map(blocksByContent)
  if (!doubt) for (const page of pdf.pages) useActualTexts(page)
  const transcript = transcribe(pdf, (page, content) => blocks[page]?.get(content))
  const source: Source = {
    name: file.basename ?? 'stdin',
    format: 'pdf',
    text: transcript.text,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    places: placesOf(transcript),
  }
  const {title, author, language, bookmarks} = pdf
  return {
    type: 'root',
    children: pageNodes(pdf, transcript, doubt === undefined),
    data: {source, pages: [], removals: [], decisions: [], about: {title, author, language, bookmarks}},
  }
}

/** Starting another thread takes no time beside a document of more pages. */
const manyPages = 100

/** Letters that say nothing, in a font that has no table of what its signs mean. */
const unreadable = /[\p{Co}\uFFFD\u0000-\u0007\u000E-\u001F]/gu
/** So large a share of them means that the text cannot be read. */
const tooMany = 0.3

/** Says what a document without readable text is, instead of making an empty page of it. */
function hasText({pages}: Pdf, file: VFile): boolean {
  const text = pages.flatMap((page) => page.runs.map((run) => run.text)).join('')
  const letters = text.replaceAll(/\s/gu, '')
  if (!letters) {
    const isDrawn = pages.some(({shapes}) => shapes > manyShapes)
    tell(file, isDrawn ? 'pdf-without-letters' : 'pdf-scanned', {values: {pages: pages.length}})
    return false
  }
  const lost = letters.match(unreadable)?.length ?? 0
  if (lost > letters.length * tooMany) {
    tell(file, 'pdf-letters-unreadable', {values: {percent: Math.round((lost / letters.length) * 100)}})
    return false
  }
  for (const [index, page] of pages.entries()) {
    const isPicture = page.pictures.some((picture) => covers(picture, page)) || page.shapes > manyShapes
    if (isPicture && !page.runs.some((run) => run.text.trim()))
      tell(file, 'page-without-text', {values: {page: index + 1}})
  }
  return true
}

/** A page of letters drawn as outlines has more. */
const manyShapes = 500

/** A picture of most of a page. */
const covers = ({width, height}: {width: number; height: number}, page: Page): boolean =>
  width * height > page.width * page.height * 0.4

function tellHow(file: VFile, pdf: Pdf, doubt: Distrust | undefined): void {
  const {fields, attachments} = pdf
  if (!doubt) tell(file, 'pdf-read-by-tags')
  else if (doubt === 'untagged') tell(file, 'pdf-read-by-layout')
  else tell(file, 'pdf-tags-not-trusted', {values: {doubt}})
  if (fields) tell(file, 'form-fields-left-out', {values: {count: fields}})
  if (attachments) tell(file, 'attachments-left-out', {values: {count: attachments}})
}

function useActualTexts(page: Page): void {
  const texts = actualTexts(page)
  for (const run of page.runs) {
    const actual = run.content === undefined ? undefined : texts.get(run.content)
    if (actual === undefined) continue
    run.text = actual
    texts.set(run.content!, '')
  }
}

function pageNodes(pdf: Pdf, {text, lines}: Transcript, isTrusted: boolean): PageNode[] {
  const locate = locator(text)
  const pages = pdf.pages.map(({label, width, height, rules, dots, pictures, structure}, index): PageNode => {
    const number = index + 1
    return {
      type: 'page',
      number,
      ...(label && label !== String(number) && {label}),
      children: [],
      print: {width, height, rules, dots, pictures, ...(isTrusted && structure && {structure})},
    }
  })
  for (const {page, start, end, ...print} of lines) {
    const line: Line = {
      type: 'line',
      value: text.slice(start, end),
      position: positionOf(locate, start, end),
      print,
    }
    pages[page - 1]!.children.push(line)
  }
  return pages
}
