import type {Element, ElementContent} from 'hast'
import type {ContentsEntry} from '../article/contents.ts'
import {isPageMarker} from '../features.ts'
import type {FileOf} from './xhtml.ts'

/** A content document of a book, before it is written. */
export interface ContentFile {
  file: string
  title: string
  content: readonly Element[]
}

/** A text of fewer words stays in one file: whoever reads it by headings has it at hand as a whole. */
const longText = 4000
/** A file of a long text has at least so many words, the last at least half as many: a chapter, not a page. */
const fileWords = 1500

/**
 * A text as content documents: one, or, where it is long, several. Reading systems open one at a time and tell how much of it is left;
 * so each begins at a heading that the contents lead to. What encloses the heading (an article, a section) is there in every file that
 * has a part of it; its id is in the first.
 */
export function textFiles(
  texts: readonly Element[],
  name: string,
  title: string,
  headings: readonly ContentsEntry[],
): ContentFile[] {
  const byId = new Map(headings.map(({id, text}) => [id, text]))
  const starts = new Map([...startsIn(texts, new Set(byId.keys()))].map((id) => [id, byId.get(id)!]))
  if (!starts.size) return [{file: `${name}.xhtml`, title, content: texts}]
  const whole: Element = {type: 'element', tagName: 'body', properties: {}, children: [...texts]}
  return cut(whole, starts).pieces.map(({children, start}, index) => ({
    file: `${name}-${index + 1}.xhtml`,
    title: start === undefined ? title : `${starts.get(start)} – ${title}`,
    content: children.filter((child) => child.type === 'element'),
  }))
}

/** The headings at which a new file begins. */
function startsIn(texts: readonly Element[], headings: ReadonlySet<string>): Set<string> {
  const starts = new Set<string>()
  let words = 0
  let before = 0
  const walk = (node: ElementContent): void => {
    if (node.type === 'text') words += node.value.match(/\S+/gu)?.length ?? 0
    if (node.type !== 'element') return
    const id = String(node.properties.id)
    if (headings.has(id) && words - before >= fileWords) {
      starts.add(id)
      before = words
    }
    node.children.forEach(walk)
  }
  texts.forEach(walk)
  if (words < longText) return new Set()
  if (words - before < fileWords / 2) starts.delete([...starts].at(-1)!)
  return starts
}

interface Piece {
  children: ElementContent[]
  /** Of the heading that it begins with. */
  start: string | undefined
}

/** An element's children, parted before each heading at which a file begins; `begins` where nothing stands before the first. */
function cut(element: Element, starts: ReadonlyMap<string, unknown>): {pieces: Piece[]; begins: boolean} {
  const pieces: Piece[] = [{children: [], start: undefined}]
  for (const child of element.children) {
    if (child.type !== 'element') {
      pieces.at(-1)!.children.push(child)
      continue
    }
    const own = String(child.properties.id)
    const inner = starts.has(own)
      ? {pieces: [{children: [...child.children], start: own}], begins: true}
      : cut(child, starts)
    for (const [index, {children, start}] of inner.pieces.entries()) {
      if (index > 0 || inner.begins) pieces.push({children: markersBefore(pieces.at(-1)!), start})
      const {id, ...shared} = child.properties
      pieces.at(-1)!.children.push({...child, properties: index > 0 ? shared : child.properties, children})
    }
  }
  const [first] = pieces
  const begins = pieces.length > 1 && first!.children.every((child) => child.type !== 'element')
  return {pieces: begins ? pieces.slice(1) : pieces, begins}
}

/**
 * Takes the page markers that end a piece, however deep, and the blanks around them: a page that begins at a heading begins in its
 * file.
 */
function markersBefore({children}: Pick<Piece, 'children'>): ElementContent[] {
  const last = children.findLastIndex(
    (child) => !(child.type === 'text' ? !child.value.trim() : isPageMarker(child)),
  )
  const taken = children.splice(last + 1)
  const before = children.at(-1)
  return before?.type === 'element' ? [...markersBefore(before), ...taken] : taken
}

/** Where each id of a book's files stands. Ids are unique in a book of one answer. */
export function homes(files: readonly ContentFile[]) {
  const home = new Map<string, string>()
  const walk = (node: ElementContent, file: string): void => {
    if (node.type !== 'element') return
    if (node.properties.id !== undefined) home.set(String(node.properties.id), file)
    for (const child of node.children) walk(child, file)
  }
  for (const {file, content} of files) for (const element of content) walk(element, file)
  return {
    address: (id: string): string => `${home.get(id)}#${id}`,
    from:
      (file: string): FileOf =>
      (id) =>
        home.get(id) === file ? '' : home.get(id),
  }
}
