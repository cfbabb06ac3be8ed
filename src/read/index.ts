import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {tell} from '../message.ts'
import type {Document, Source} from '../tree.ts'
import {tellDamage} from './damage.ts'
import {decode} from './decode.ts'
import {readMarkdown} from './markdown.ts'
import {readText} from './text.ts'

interface Reader {
  extensions: readonly string[]
  read(source: Source, file: VFile): Root
}

/** The readers by name. A new input format is one file and one line here. */
const readers: Readonly<Record<string, Reader>> = {
  text: {extensions: ['.txt', '.text'], read: readText},
  markdown: {extensions: ['.md', '.markdown'], read: readMarkdown},
}

const inputExtensions: readonly string[] = Object.values(readers).flatMap((reader) => reader.extensions)

/** Bytes → pages of lines (plain text) or mdast (Markdown). An unreadable file gives an empty tree and a message. */
export function read(file: VFile): Document {
  const extension = file.extname?.toLowerCase() ?? '.txt'
  const format = Object.keys(readers).find((name) => readers[name]!.extensions.includes(extension))
  if (!format) tell(file, 'format-unknown', {values: {extension, known: inputExtensions.join(', ')}})
  const source = format && decode(file, format)
  if (!source) return emptyDocument()
  tellDamage(source, file)
  const root = readers[format]!.read(source, file)
  return {...root, data: {source, pages: [], removals: [], decisions: []}}
}

const emptyDocument = (): Document => ({
  type: 'root',
  children: [],
  data: {
    source: {name: '', format: '', encoding: 'utf-8', text: '', sha256: ''},
    pages: [],
    removals: [],
    decisions: [],
  },
})
