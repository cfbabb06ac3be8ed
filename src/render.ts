import {type Compatible, VFile} from 'vfile'
import {conservation} from './audit/conservation.ts'
import {bookDocuments, emittedText} from './audit/emitted-text.ts'
import {languages} from './language/index.ts'
import {type Finding, finding, findingOf, isFatal, type Told, tell} from './message.ts'
import {pipeline} from './pipeline.ts'
import {locator} from './place.ts'
import type {Settings} from './settings.ts'
import type {Document} from './tree.ts'
import {defaultFormats, type Kind} from './write/index.ts'
import type {Rendition} from './write/rendition.ts'

export interface RenderOptions extends Partial<Settings> {
  formats?: readonly Kind[]
}

export interface Rendered {
  /** Absent when the document could not be rendered; a finding says why. */
  rendition: Rendition | undefined
  /** The tree, for whoever wants to see what was recognized. */
  document: Document | undefined
  findings: Finding[]
  /** For whoever writes the next answer, by line, where they were asked for (`remarks`): about the source, which whoever renders it may not change. */
  remarks: Finding[]
}

/**
 * Prepares everything that rendering needs once, and renders any number of documents with it. A problem with a document
 * becomes a finding, never an exception.
 */
export function renderer({
  formats = defaultFormats,
  ...options
}: RenderOptions = {}): (input: Compatible) => Rendered {
  const settings: Settings = {language: languages.sv, ...options}
  const processor = pipeline(settings, formats)
  return (input) => {
    const file = new VFile(input)
    let rendition: Rendition | undefined
    try {
      rendition = processor.processSync(file).result as Rendition | undefined
      if (rendition) checkConservation(file, rendition)
    } catch (error) {
      tell(file, 'step-failed', {values: {error: String(error)}, cause: error})
    }
    if (!settings.publisher) tell(file, 'publisher-missing')
    return {
      rendition: isFatal(file) ? undefined : rendition,
      document: file.data.document,
      findings: file.messages.map((message) => findingOf(message as Told, file.data.source?.places)),
      remarks: remarksOf(file),
    }
  }
}

/** Renders one document. For many, prepare a `renderer` once. */
export const render = (input: Compatible, options?: RenderOptions): Rendered => renderer(options)(input)

/** Compares what was written with what was read, file by file. */
function checkConservation(file: VFile, {files}: Rendition): void {
  const {source, removals, order} = file.data.document!.data
  for (const {name, documents, isXml} of texts(files)) {
    const difference = conservation(source, removals, emittedText(documents, isXml), order)
    if (!difference) continue
    const {start, found, expected} = difference
    const place = locator(source.text)(start)
    tell(file, 'text-not-conserved', {place, values: {name, line: place.line, found, expected}})
  }
}

/** Every whole text that was written: a page, a book, or the files of a chapter together. */
function texts(files: Rendition['files']): {name: string; documents: string[]; isXml: boolean}[] {
  const named = (ending: string) => [...files].filter(([name]) => name.endsWith(ending))
  const pages = named('.html').map(([name, content]) => ({name, documents: [String(content)], isXml: false}))
  const books = named('.epub').map(([name, content]) => ({
    name,
    documents: bookDocuments(content as Uint8Array),
    isXml: true,
  }))
  const chapter = named('.xhtml')
  if (!chapter.length) return [...pages, ...books]
  const documents = chapter.map(([, content]) => String(content))
  return [...pages, ...books, {name: chapter[0]![0], documents, isXml: true}]
}

const remarksOf = ({path, data}: VFile): Finding[] =>
  (data.remarks ?? [])
    .filter(({id}) => id !== 'summary-missing' || !data.summary)
    .map(({id, severity, place: {line, column}, values}) => {
      const place = data.source?.places?.[line - 1]
      return {...finding(id, path ?? '', values), severity, line, column, ...(place && {place})}
    })
