/** What GitHub's Markdown adds, brought into the tree's own terms. */
import type {FootnoteDefinition, ListItem, Nodes, Root, RootContent, Yaml} from 'mdast'
import {visit} from 'unist-util-visit'
import {parse} from 'yaml'
import {type Locate, positionOf, rangeOf, textNode} from '../place.ts'
import type {About, BookMetadata, Footnote, NoteLabel, NoteReference, Notice} from '../tree.ts'

/** Addresses that were found in running text have no place of their own: they are looked for where they must stand. */
export function placeAddresses(root: Root, text: string, locate: Locate): void {
  let cursor = 0
  visit(root, (node) => {
    if (node.type === 'text' && !node.position) {
      const at = text.indexOf(node.value, cursor)
      const start = at < 0 ? cursor : at
      node.position = positionOf(locate, start, at < 0 ? text.length : start + node.value.length)
    }
    if (node.type === 'text') cursor = rangeOf(node).end
  })
  visit(root, 'link', (link) => {
    const [first] = link.children
    if (!link.position && first?.position) link.position = first.position
  })
}

/** `[^1]` in the text: a reference whose number is the source's own. */
export function noteReference(
  node: Nodes & {label?: string | null | undefined},
  locate: Locate,
): NoteReference {
  const {start, end} = rangeOf(node)
  const number = node.label ?? ''
  const children = [textNode(locate, start + 2, end - 1, number)]
  return {type: 'noteReference', number, children, position: node.position!}
}

/** `[^1]: …`: a note, opened by its number and the blank after it. */
export function footnote(
  node: FootnoteDefinition,
  children: RootContent[],
  text: string,
  locate: Locate,
): Footnote {
  const {start} = rangeOf(node)
  const number = node.label ?? node.identifier
  const position = positionOf(locate, start + 2, start + 2 + number.length)
  const label: NoteLabel = {
    type: 'noteLabel',
    number,
    children: [textNode(locate, start + 2, start + 2 + number.length, number)],
    position,
  }
  const at = start + number.length + 4
  const blank = text[at] === ' ' ? [textNode(locate, at, at + 1, ' ')] : []
  const [first, ...rest] = children
  const opened =
    first?.type === 'paragraph'
      ? [{...first, children: [label, ...blank, ...first.children]}, ...rest]
      : [{type: 'paragraph' as const, children: [label], position}, ...children]
  return {type: 'footnote', number, children: opened as Footnote['children'], position: node.position!}
}

/** The box of a task stays as it is written: a control that cannot be used would say less. */
export function taskBox(item: ListItem, text: string, locate: Locate): void {
  if (typeof item.checked !== 'boolean') return
  item.checked = null
  const {start, end} = rangeOf(item)
  const at = text.slice(start, end).search(/\[[ xX\t]\]/)
  const [first] = item.children
  if (at < 0 || first?.type !== 'paragraph') return
  first.children.unshift(textNode(locate, start + at, start + at + 4, text.slice(start + at, start + at + 4)))
}

/** Front matter: data about the document, in words that those who write it use. */
export function frontMatter({value}: Yaml): About {
  let data: unknown
  try {
    data = parse(value)
  } catch {
    return {}
  }
  if (typeof data !== 'object' || data === null) return {}
  const entries = new Map(Object.entries(data).map(([key, entry]) => [key.toLowerCase(), entry as unknown]))
  const first = (...keys: string[]) => {
    const found = keys.map((key) => entries.get(key)).find((entry) => entry !== undefined && entry !== null)
    return found instanceof Date
      ? found.toISOString().slice(0, 10)
      : typeof found === 'string' || found === true
        ? String(found)
        : undefined
  }
  const date = first('date', 'datum')
  const notice = noticeOf(first)
  const book = bookOf(entries, first)
  return {
    title: first('title', 'titel', 'rubrik'),
    author: first('author', 'författare'),
    language: first('lang', 'language', 'språk'),
    caseNumber: first('casenumber', 'case-number', 'diarienummer', 'dnr'),
    ...(date && isDate.test(date) && {date: date.slice(0, 10)}),
    ...(notice && {notice}),
    ...(Object.keys(book).length && {book}),
  }
}

const isDate = /^\d{4}-\d{2}-\d{2}/

/** That the document was replaced or withdrawn. */
function noticeOf(first: (...keys: string[]) => string | undefined): Notice | undefined {
  const successor = first('replacedby', 'replaced-by', 'ersattav', 'ersatt-av')
  const withdrawn = first('withdrawn', 'återkallat', 'återkallad')
  if (!successor && !withdrawn) return undefined
  const date = [withdrawn, first('replaced', 'ersatt')].find((said) => said && isDate.test(said))
  return {
    status: successor ? 'replaced' : 'withdrawn',
    ...(successor && {successor}),
    ...(date && {date: date.slice(0, 10)}),
  }
}

/** What a producer says of the book. */
function bookOf(
  entries: ReadonlyMap<string, unknown>,
  first: (...keys: string[]) => string | undefined,
): BookMetadata {
  const several = (...keys: string[]): string[] =>
    keys
      .flatMap((key) => entries.get(key) ?? [])
      .filter((value): value is string => typeof value === 'string' && value.trim() !== '')
  const rights = first('rights', 'rättigheter', 'licens')
  const series = first('series', 'serie')
  const narrator = first('narrator', 'uppläsare', 'inläsare')
  const subjects = several('subjects', 'subject', 'ämnen', 'ämne')
  const contributors = several('contributors', 'contributor', 'medverkande')
  return {
    ...(rights && {rights}),
    ...(series && {series}),
    ...(narrator && {narrator}),
    ...(subjects.length && {subjects}),
    ...(contributors.length && {contributors}),
  }
}
