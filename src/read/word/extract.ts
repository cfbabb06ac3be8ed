/** Bytes of a .docx → what it says, as plain data. Runs in a thread of its own: see `isolated.ts`. */
import {strFromU8, unzipSync} from 'fflate'
import mammoth from 'mammoth'
import type {Limits, Problem} from '../isolated.ts'
import {headingStyles} from './styles.ts'
import {type Part, partOf} from './transcript.ts'

export interface Word {
  /** The text of every part of the file, paragraph by paragraph: the main text, notes, then headers and footers. */
  parts: Part[]
  /** What the library made of the main text and the notes. */
  html: string
  images: {name: string; file: Uint8Array}[]
  /** Tracked changes, and comments. */
  changes: number
  comments: number
  title?: string
  author?: string
  language?: string
}

/** No .docx that a person wrote unpacks to more. Bytes. */
const largest = 500_000_000
/** The parts that hold text, in the order in which they are read. */
const partNames = [
  /^word\/document\.xml$/,
  /^word\/footnotes\.xml$/,
  /^word\/endnotes\.xml$/,
  /^word\/header\d*\.xml$/,
  /^word\/footer\d*\.xml$/,
]
const others = /^(?:word\/(?:styles|comments|settings)\.xml|docProps\/core\.xml)$/

export async function extractWord(bytes: Uint8Array, limits: Limits): Promise<Word | Problem> {
  let size = 0
  const files = unzipSync(bytes, {
    filter: ({name, originalSize}) => {
      size += originalSize
      return (
        size <= Math.min(largest, limits.memory * 1e6) &&
        (partNames.some((part) => part.test(name)) || others.test(name))
      )
    },
  })
  if (size > Math.min(largest, limits.memory * 1e6)) return {problem: 'too-much-memory'}
  if (!files['word/document.xml']) return {problem: 'damaged', detail: 'word/document.xml'}
  const xml = (name: string) => (files[name] ? strFromU8(files[name]) : '')
  const parts = partNames.flatMap((pattern) =>
    Object.keys(files)
      .filter((name) => pattern.test(name))
      .sort()
      .map((name) => partOf(name, xml(name))),
  )
  const images: Word['images'] = []
  const {value: html} = await mammoth.convertToHtml(
    {buffer: Buffer.from(bytes)},
    {
      styleMap: headingStyles(xml('word/styles.xml')),
      externalFileAccess: false,
      ignoreEmptyParagraphs: true,
      convertImage: mammoth.images.imgElement(async (image) => {
        const extension = image.contentType.replace(/^image\//, '').replace('jpeg', 'jpg')
        const name = `bild-${images.length + 1}.${extension}`
        images.push({name, file: new Uint8Array(await image.readAsArrayBuffer())})
        return {src: name}
      }),
    },
  )
  return {
    parts,
    html,
    images,
    changes: parts.reduce((sum, {changes}) => sum + changes, 0),
    comments: (xml('word/comments.xml').match(/<w:comment[\s>]/g) ?? []).length,
    ...about(xml('docProps/core.xml'), xml('word/styles.xml')),
  }
}

function about(core: string, styles: string): Pick<Word, 'title' | 'author' | 'language'> {
  const element = (name: string) => new RegExp(`<${name}[^>]*>([^<]+)</${name}>`).exec(core)?.[1]
  const [title, author] = [element('dc:title'), element('dc:creator')]
  const language = /<w:lang\b[^>]*w:val="([^"]+)"/.exec(styles)?.[1]
  return {...(title && {title}), ...(author && {author}), ...(language && {language})}
}
