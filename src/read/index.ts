import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {tell} from '../message.ts'
import type {ReadOptions} from '../settings.ts'
import type {Document, Source} from '../tree.ts'
import {tellDamage} from './damage.ts'
import {decode} from './decode.ts'
import {readHtml} from './html/index.ts'
import {readMarkdown} from './markdown.ts'
import {readPdf} from './pdf/index.ts'
import {readText} from './text.ts'
import {readWord} from './word/index.ts'

/** Bytes → a tree; `undefined` and a message where the file cannot be read. */
type Reader = (file: VFile, options: ReadOptions) => Document | undefined

/** A reader of a format that is text. */
const ofText =
  (format: string, parse: (source: Source, file: VFile) => Root): Reader =>
  (file) => {
    const source = decode(file, format)
    if (!source) return undefined
    const root = parse(source, file)
    return {...root, data: {...root.data, source, pages: [], removals: [], decisions: []}}
  }

/** The readers by name. A new input format is one file and one line here. */
const readers: readonly {extensions: readonly string[]; read: Reader}[] = [
  {extensions: ['.txt', '.text'], read: ofText('text', readText)},
  {extensions: ['.md', '.markdown'], read: ofText('markdown', readMarkdown)},
  {extensions: ['.html', '.htm', '.xhtml'], read: readHtml},
  {extensions: ['.pdf'], read: readPdf},
  {extensions: ['.docx'], read: readWord},
]

/** Formats that offices have, and that Word and LibreOffice save anew. */
const older: ReadonlySet<string> = new Set(['.doc', '.odt', '.rtf', '.pages', '.docm', '.dotx'])

const inputExtensions: readonly string[] = readers.flatMap((reader) => reader.extensions)

/**
 * Bytes → pages of lines (plain text, PDF) or mdast (the others). An unreadable file gives an empty tree and a message.
 */
export function read(file: VFile, options: ReadOptions = {}): Document {
  const extension = file.extname?.toLowerCase() ?? '.txt'
  const reader = readers.find(({extensions}) => extensions.includes(extension))
  if (!reader && older.has(extension)) tell(file, 'format-older', {values: {extension}})
  else if (!reader) tell(file, 'format-unknown', {values: {extension, known: inputExtensions.join(', ')}})
  const isEmpty = reader && !file.value?.length
  if (isEmpty) tell(file, 'file-empty')
  const document = isEmpty ? undefined : reader?.read(file, options)
  if (!document) return emptyDocument()
  file.data.source = document.data.source
  tellDamage(document.data.source, file)
  return document
}

const emptyDocument = (): Document => ({
  type: 'root',
  children: [],
  data: {
    source: {name: '', format: '', text: '', sha256: ''},
    pages: [],
    removals: [],
    decisions: [],
  },
})
