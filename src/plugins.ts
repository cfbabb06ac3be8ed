/** The steps as unified plugins, so that any of them can stand in another pipeline, between remark's plugins. */
import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {isFatal, type Remark, tell} from './message.ts'
import {read} from './read/index.ts'
import {recognize} from './recognize/index.ts'
import type {CorrectionsFile} from './recover/corrections.ts'
import {recover} from './recover/index.ts'
import type {ReadOptions, Settings} from './settings.ts'
import {tagger} from './tag/index.ts'
import type {Document, Source} from './tree.ts'
import type {Reading} from './write/epub/read-aloud/index.ts'
import {type RecordingFiles, readRecording} from './write/epub/read-aloud/recording.ts'
import {type Kind, type Place, writer} from './write/index.ts'
import type {Rendition} from './write/rendition.ts'
import {readSummary, type SummaryFile} from './write/summary.ts'

declare module 'unified' {
  interface CompileResultMap {
    /** Nothing where a step found the document past rendering. */
    klarsvar: Rendition | undefined
  }
}

declare module 'vfile' {
  interface DataMap {
    /** Where the document's files will lie; without it the page stands alone. */
    place: Place
    /** A person's corrections, from the file beside the document. */
    corrections: CorrectionsFile | undefined
    /** A person's summary, from the file beside the document. */
    summary: SummaryFile | undefined
    /** A person's reading of the document, from the files beside it. */
    recording: RecordingFiles | undefined
    /** For whoever writes the next answer. */
    remarks: Remark[] | undefined
    /** What was read. */
    source: Source
    /** The tree as it was written. */
    document: Document
  }
}

/** Bytes → pages of lines, or mdast. */
export const klarsvarRead: Plugin<[ReadOptions?], string, Root> = function (options) {
  this.parser = (_text: string, file: VFile) => read(file, options)
}

/** Lines → blocks. */
export const klarsvarRecover: Plugin<[Settings], Root> = (settings) => (tree, file) =>
  isFatal(file) ? undefined : recover(tree as Document, file, settings.language)

/** Blocks → articles with title, questions, signature. */
export const klarsvarRecognize: Plugin<[Settings], Root> = (settings) => (tree, file) =>
  recognize(tree as Document, file, settings.language)

/** Articles → articles with abbreviations, terms, dates and measures. */
export const klarsvarTag: Plugin<[Settings], Root> = (settings) => {
  const tag = tagger(settings)
  return (tree, file) => tag(tree as Document, file)
}

/** Articles → files, as the processor's result. */
export const klarsvarWrite: Plugin<[Settings, readonly Kind[]], Root, Rendition | undefined> = function (
  settings,
  formats,
) {
  const write = writer(settings, formats)
  this.compiler = (tree: Node, file: VFile) => {
    if (isFatal(file)) return undefined
    file.data.document = tree as Document
    const name = file.stem ?? 'stdin'
    const {summary, recording, place = {path: file.basename ?? name, name}} = file.data
    const rendition = write(tree as Document, place, {
      summary: summary && readSummary(summary, file),
      recording: recording && readRecording(recording, file),
    })
    if (recording && rendition.reading) tellReading(rendition.reading, recording.name, file)
    return rendition
  }
}

/** Says what of an answer its recording lacks. */
function tellReading({sentences, unread, isOther}: Reading, name: string, file: VFile): void {
  const [text = ''] = unread
  const values = {name, missing: unread.length, sentences, text}
  if (unread.length) tell(file, isOther ? 'recording-of-other-text' : 'recording-incomplete', {values})
}
