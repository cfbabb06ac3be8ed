import {createHash} from 'node:crypto'
import type {Element, Root as HastRoot} from 'hast'
import type {Paragraph, Root, RootContent} from 'mdast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {tell} from '../../message.ts'
import {type Locate, lastUpTo, locator, rangeOf, textNode} from '../../place.ts'
import type {ReadOptions} from '../../settings.ts'
import type {Document, FilePlace, Footnote, Layout, NoteLabel, Removal, Source} from '../../tree.ts'
import {toMdast} from '../hast/to-mdast.ts'
import {defaultLimits, extractIsolated, type Problem} from '../isolated.ts'
import {tellProblem} from '../problems.ts'
import {aligner} from './align.ts'
import {placeNodes} from './place-nodes.ts'
import type {Part, Paragraph as Recorded} from './transcript.ts'

const parser = unified().use(rehypeParse, {fragment: true}).freeze()

/**
 * A .docx → mdast. The library that renders it gives the structure; the text is recorded apart from it, and every text node
 * is a copy of the record. Headers and footers are furniture. A file with tracked changes or comments is refused, unless
 * they are to be accepted: an answer must not publish what was struck out.
 */
export function readWord(
  file: VFile,
  {limits = defaultLimits, acceptChanges = false}: ReadOptions,
): Document | undefined {
  const bytes = file.value as Uint8Array
  const word = opensAs(bytes, 'PK') ? extractIsolated('word', bytes, limits) : notZip(bytes)
  if ('problem' in word) return void tellProblem(file, 'Word', word, limits)
  const {changes, comments, html, images, title, author, language} = word
  if (changes + comments > 0 && !acceptChanges)
    return void tell(file, 'word-changes', {values: {changes, comments}})
  const record = recordOf(word.parts)
  if (!record.text.trim()) return void tell(file, 'file-empty')
  const source: Source = {
    name: file.basename ?? 'stdin',
    format: 'word',
    text: record.text,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    places: record.places,
  }
  const locate = locator(record.text)
  const align = aligner(record.text, record.end, locate)
  const {body, notes} = partNotes(parser.parse(html) as HastRoot)
  const root: Root = {type: 'root', children: toMdast(body, align.place)}
  placeNodes(root, locate)
  const footnotes = notes.map(({id, content}): Footnote => {
    const children = toMdast(content, align.place)
    return footnoteOf(id, children, locate)
  })
  insertMissed(root, align.missed(), locate, file)
  describe(root, record)
  return {
    type: 'root',
    children: [...root.children, ...footnotes],
    data: {
      source,
      pages: [],
      removals: furnitureIn(record),
      decisions: [],
      files: new Map(images.map(({name, file: content}) => [name, content])),
      about: {title, author, language},
      ...(root.children.some(({type}) => type === 'heading') && {knowsHeadings: true as const}),
    },
  }
}

const opensAs = (bytes: Uint8Array, signature: string): boolean =>
  String.fromCharCode(...bytes.subarray(0, signature.length)) === signature

/** A .docx with a password is of the older kind of file that .doc is. */
const notZip = (bytes: Uint8Array): Problem =>
  opensAs(bytes, '\u00d0\u00cf\u0011\u00e0') ? {problem: 'encrypted'} : {problem: 'damaged', detail: 'zip'}

interface Record {
  text: string
  places: FilePlace[]
  /** By line. */
  paragraphs: Recorded[]
  /** Where the main text and the notes end. */
  end: number
}

/** The text of all parts, one paragraph on a line. */
function recordOf(parts: readonly Part[]): Record {
  const record: Record = {text: '', places: [], paragraphs: [], end: 0}
  for (const {name, paragraphs} of parts) {
    const isMain = name.endsWith('document.xml')
    for (const [index, paragraph] of paragraphs.entries()) {
      record.text += `${paragraph.text}\n`
      record.paragraphs.push(paragraph)
      record.places.push({paragraph: index + 1, ...(!isMain && {part: name})})
    }
    if (!/header|footer/.test(name)) record.end = record.text.length
  }
  return record
}

interface Notes {
  body: HastRoot
  notes: {id: string; content: HastRoot}[]
}

/** Takes the notes from the end of the main text, and the numbers and arrows that the library wrote. */
function partNotes(tree: HastRoot): Notes {
  const notes: Notes['notes'] = []
  visit(tree, 'element', (element, index, parent) => {
    const id = String(element.properties.id ?? '')
    if (element.tagName === 'ol' && isNote(element)) {
      for (const item of element.children) {
        if (item.type !== 'element') continue
        dropArrow(item)
        notes.push({id: noteId(String(item.properties.id)), content: {type: 'root', children: item.children}})
      }
      parent!.children.splice(index!, 1)
      return [SKIP, index!]
    }
    if (/^(?:foot|end)note-ref-/.test(id)) {
      element.tagName = 'x-note'
      element.properties = {number: noteId(id.replace('-ref', ''))}
      element.children = []
    }
    return undefined
  })
  return {body: tree, notes}
}

const isNote = ({children}: Element): boolean =>
  children.length > 0 &&
  children.every((item) => item.type === 'element' && /^(?:foot|end)note-\d/.test(String(item.properties.id)))

/** Endnotes and footnotes count each for themselves. */
const noteId = (id: string): string => (id.startsWith('end') ? `e${/\d+/.exec(id)![0]}` : /\d+/.exec(id)![0])

function dropArrow(item: Element): void {
  visit(item, 'element', (element, index, parent) => {
    if (element.tagName !== 'a' || !/^#(?:foot|end)note-ref-/.test(String(element.properties.href)))
      return undefined
    parent!.children.splice(index!, 1)
    return [SKIP, index!]
  })
}

function footnoteOf(number: string, blocks: RootContent[], locate: Locate): Footnote {
  const paragraphs = blocks.filter((block): block is Paragraph => block.type === 'paragraph')
  const root: Root = {type: 'root', children: paragraphs}
  placeNodes(root, locate)
  const at = paragraphs[0]?.position?.start ?? locate(0)
  const position = {start: at, end: at}
  const label: NoteLabel = {
    type: 'noteLabel',
    number,
    children: [{type: 'note', value: number, position}],
    position,
  }
  const [first, ...rest] = paragraphs.length
    ? paragraphs
    : [{type: 'paragraph' as const, children: [], position}]
  const children = [{...first!, children: [label, ...first!.children]}, ...rest]
  return {
    type: 'footnote',
    number,
    children,
    position: {start: at, end: paragraphs.at(-1)?.position?.end ?? at},
  }
}

/** Text that the library left out is put back in its place, as paragraphs. */
function insertMissed(
  root: Root,
  missed: readonly {start: number; end: number; text: string}[],
  locate: Locate,
  file: VFile,
): void {
  for (const {start, end, text} of missed) {
    const children = [textNode(locate, start, end, text)]
    const paragraph: Paragraph = {type: 'paragraph', children, position: children[0]!.position!}
    const next = root.children.findIndex((child) => child.position && rangeOf(child).start > start)
    root.children.splice(next < 0 ? root.children.length : next, 0, paragraph)
    const place = locate(start)
    tell(file, 'word-text-put-back', {place, values: {text: text.trim().slice(0, 60), line: place.line}})
  }
}

/** What each paragraph looked like, for the steps that recognize. */
function describe(root: Root, {text, paragraphs}: Record): void {
  const sizes = new Map<number, number>()
  for (const each of paragraphs) sizes.set(each.size, (sizes.get(each.size) ?? 0) + each.text.length)
  const body = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({index}) => index + 1)]
  for (const child of root.children) {
    if (child.type !== 'paragraph') continue
    const line = lastUpTo(starts, rangeOf(child).start)
    const recorded = paragraphs[line]
    if (!recorded) continue
    let blanks = 0
    while (line - blanks > 0 && !paragraphs[line - blanks - 1]!.text.trim()) blanks += 1
    const standsOut = recorded.isBold || (body > 0 && recorded.size > body + 0.9)
    const layout: Layout = {
      why: 'blank-line',
      blanksAbove: line === 0 ? undefined : blanks,
      from: 0,
      to: recorded.text.length,
      lines: 1,
      measure: 80,
      ...(standsOut && {standsOut}),
    }
    child.data = {...child.data, layout}
  }
}

/** Headers and footers. */
function furnitureIn({text, end}: Record): Removal[] {
  const removals: Removal[] = []
  let start = end
  for (const line of text.slice(end).split('\n')) {
    if (line.trim()) removals.push({kind: 'furniture', start, end: start + line.length, replacement: ' '})
    start += line.length + 1
  }
  return removals
}
