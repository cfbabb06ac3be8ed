import {existsSync, globSync, readFileSync, statSync} from 'node:fs'
import {join, sep} from 'node:path'
import {unzipSync, type Zippable, zipSync} from 'fflate'
import type {MessageId, Values} from '../../message.ts'

/** What a book may take. Bytes. */
export interface BookLimits {
  file: number
  unpacked: number
}

const bookLimits: BookLimits = {file: 300e6, unpacked: 1e9}

/** Why a book cannot be audited. */
export class BookProblem extends Error {
  readonly id: MessageId
  readonly values: Values
  constructor(id: MessageId, values: Values = {}) {
    super(id)
    this.id = id
    this.values = values
  }
}

/** A folder that holds the files of a book, not packed. */
export const isUnpackedBook = (folder: string): boolean =>
  existsSync(join(folder, 'META-INF', 'container.xml'))

/** A packed book, or the folder of one that is not. */
export const isBook = (path: string): boolean => path.toLowerCase().endsWith('.epub') || isUnpackedBook(path)

/** The bytes of a book: of its file, or of its files packed in memory. */
export function bookBytes(path: string, {file: limit}: BookLimits = bookLimits): Uint8Array {
  const stats = statSync(path)
  const names = stats.isDirectory()
    ? globSync('**/*', {cwd: path}).filter((name) => statSync(join(path, name)).isFile())
    : []
  const bytes = stats.isDirectory()
    ? names.reduce((sum, name) => sum + statSync(join(path, name)).size, 0)
    : stats.size
  if (bytes > limit)
    throw new BookProblem('book-too-large', {megabytes: Math.ceil(bytes / 1e6), limit: limit / 1e6})
  if (!stats.isDirectory()) return readFileSync(path)
  const files: Zippable = {}
  const first = names.includes('mimetype') ? ['mimetype'] : []
  for (const name of [...first, ...names.filter((other) => other !== 'mimetype').sort()])
    files[name.split(sep).join('/')] = [readFileSync(join(path, name)), {level: 0}]
  return zipSync(files)
}

/**
 * The texts among a book's files (package, navigation, content, style), by name. Nothing is written anywhere. Names that lead out of
 * the book, names that stand twice, locked content, and more than the limits allow are problems (OCF, EPUB 3.3, section 4).
 */
export function openArchive(
  bytes: Uint8Array,
  {unpacked: limit}: BookLimits = bookLimits,
): Map<string, Uint8Array> {
  const names = new Set<string>()
  let size = 0
  let problem: BookProblem | undefined
  const files = unzip(bytes, ({name, originalSize}) => {
    size += originalSize
    if (isUnsafe(name)) problem ??= new BookProblem('book-name-unsafe', {name})
    if (names.has(name.normalize('NFC'))) problem ??= new BookProblem('book-name-twice', {name})
    if (size > limit)
      problem ??= new BookProblem('book-too-large', {megabytes: Math.ceil(size / 1e6), limit: limit / 1e6})
    names.add(name.normalize('NFC'))
    return problem === undefined && isText(name)
  })
  if (problem) throw problem
  if (!files.has('META-INF/container.xml')) throw new BookProblem('book-without-container')
  return files
}

function unzip(
  bytes: Uint8Array,
  filter: (file: {name: string; originalSize: number}) => boolean,
): Map<string, Uint8Array> {
  try {
    return new Map(Object.entries(unzipSync(bytes, {filter})))
  } catch (error) {
    throw new BookProblem('book-damaged', {detail: error instanceof Error ? error.message : String(error)})
  }
}

const isText = (name: string): boolean => /(?:\.(?:opf|x?html?|ncx|css|xml)|^mimetype)$/i.test(name)

/** Absolute, with a drive, or leading upwards. */
const isUnsafe = (name: string): boolean =>
  /^(?:[/\\]|[a-z]:)|\\/i.test(name) || name.split('/').includes('..')
