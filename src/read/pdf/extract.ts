/** Bytes → what a PDF says of its pages, as plain data. Runs in a thread of its own: see `isolated.ts`. */
import './no-canvas.ts'
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {Box, PagePrint, StructureElement} from '../../tree.ts'
import type {Limits, Problem} from '../isolated.ts'
import {drawingsOf} from './drawings.ts'
import {type Run, runsOf} from './runs.ts'

/** A page with everything that is drawn on it. */
export interface Page extends PagePrint {
  label?: string
  /** How many shapes are drawn: letters drawn as outlines make thousands. */
  shapes: number
  runs: Run[]
  links: (Box & {url: string})[]
}

export interface Font {
  name: string
  bold: boolean
  italic: boolean
}

export interface Bookmark {
  title: string
  /** From 1. */
  level: number
}

export interface Pdf {
  pages: Page[]
  fonts: Record<string, Font>
  bookmarks: Bookmark[]
  /** Whether the document says that it is tagged. */
  isMarked: boolean
  fields: number
  attachments: number
  title?: string
  author?: string
  language?: string
}

const folderOf = (name: string): string =>
  new URL(`./${name}/`, import.meta.resolve('pdfjs-dist/package.json')).pathname

export async function extractPdf(data: Uint8Array, limits: Limits): Promise<Pdf | Problem> {
  const task = getDocument({
    data,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: folderOf('cmaps'),
    standardFontDataUrl: folderOf('standard_fonts'),
    wasmUrl: folderOf('wasm'),
    useSystemFonts: false,
    // Without it fonts have no name, and only some say that they are bold.
    fontExtraProperties: true,
    disableFontFace: true,
    // Larger images are left alone. Pixels.
    maxImageSize: 16_000_000,
  })
  try {
    const document = await task.promise
    if (document.numPages > limits.pages)
      return {problem: 'too-many-pages', detail: String(document.numPages)}
    return await extractDocument(document, limits)
  } catch (error) {
    const {name, message} = error as Error
    if (name === 'PasswordException') return {problem: 'encrypted'}
    return {problem: 'damaged', detail: message}
  } finally {
    await task.destroy()
  }
}

async function extractDocument(document: PDFDocumentProxy, limits: Limits): Promise<Pdf | Problem> {
  const labels = await document.getPageLabels()
  const {info} = await document.getMetadata()
  const {Title: title, Author: author, Language: language} = info as Record<string, string | undefined>
  const marks: Map<string, boolean> | null = (await document.getMarkInfo()) as unknown as Map<
    string,
    boolean
  > | null
  const pdf: Pdf = {
    pages: [],
    fonts: {},
    bookmarks: await bookmarksOf(document),
    isMarked: Boolean(marks?.get('Marked')),
    fields: 0,
    attachments: Object.keys((await document.getAttachments()) ?? {}).length,
    ...(title && {title}),
    ...(author && {author}),
    ...(language && {language}),
  }
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    pdf.pages.push(await extractPage(page, pdf, labels?.[number - 1]))
    page.cleanup()
    if (process.memoryUsage().rss > limits.memory * 1e6) return {problem: 'too-much-memory'}
  }
  return pdf
}

async function extractPage(page: PDFPageProxy, pdf: Pdf, label: string | undefined): Promise<Page> {
  const {width, height, transform} = page.getViewport({scale: 1})
  const content = await page.getTextContent({includeMarkedContent: true, disableNormalization: true})
  const runs = runsOf(content, transform)
  const operators = await page.getOperatorList()
  for (const {font} of runs) {
    if (!(font in pdf.fonts) && page.commonObjs.has(font)) pdf.fonts[font] = fontOf(page.commonObjs.get(font))
  }
  const links: Page['links'] = []
  for (const annotation of await page.getAnnotations()) {
    if (annotation.subtype === 'Widget') pdf.fields += 1
    if (annotation.subtype !== 'Link' || !annotation.url) continue
    const [x1, y1, x2, y2] = annotation.rect
    links.push({x: x1, y: height - y2, width: x2 - x1, height: y2 - y1, url: annotation.url})
  }
  const structure = (await page.getStructTree()) as StructureElement | null
  return {
    width,
    height,
    ...(label && {label}),
    runs,
    ...(await drawingsOf(operators, page, transform)),
    links,
    ...(structure?.children.length && {structure}),
  }
}

/** What the font's own flags do not say, its name does: `ABCDEF+Arial-BoldMT`. */
function fontOf({
  name = '',
  bold,
  black,
  italic,
}: {
  name?: string
  bold?: boolean
  black?: boolean
  italic?: boolean
}): Font {
  return {
    name,
    bold: Boolean(bold || black) || /bold|black|heavy|semibold|demi/i.test(name),
    italic: Boolean(italic) || /italic|oblique/i.test(name),
  }
}

async function bookmarksOf(document: PDFDocumentProxy): Promise<Bookmark[]> {
  type Items = NonNullable<Awaited<ReturnType<typeof document.getOutline>>>
  const walk = (items: Items, level: number): Bookmark[] =>
    items.flatMap(({title, items: inner}) => [{title, level}, ...walk(inner, level + 1)])
  return walk((await document.getOutline()) ?? [], 1)
}
