import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import type {
  Code,
  Emphasis,
  Image,
  ImageReference,
  InlineCode,
  Link,
  LinkReference,
  Nodes,
  Paragraph,
  Root,
  RootContent,
  Text,
} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {tell} from '../message.ts'
import {type Locate, locator, rangeOf, textNode} from '../place.ts'
import type {Source} from '../tree.ts'
import {footnote, frontMatter, noteReference, placeAddresses, taskBox} from './markdown-extensions.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze()

/**
 * Markdown → mdast, in which every text node is a copy of one range of one source line, as the recovering step
 * leaves plain text. Raw HTML is never markup here: it stays in the answer as the text it is.
 */
export function readMarkdown(source: Source, file: VFile): Root {
  const locate = locator(source.text)
  const root = parser.parse(source.text)
  placeAddresses(root, source.text, locate)
  const referenced = new Set<string>()
  visit(root, (node) => {
    if (references.has(node.type) && 'identifier' in node) referenced.add(node.identifier)
  })
  const isUnused = (node: RootContent) =>
    (node.type === 'definition' || node.type === 'footnoteDefinition') && !referenced.has(node.identifier)
  const [yaml] = root.children
  const about = yaml?.type === 'yaml' ? frontMatter(yaml) : undefined
  root.children = root.children.flatMap((child) =>
    // A definition that nothing refers to would be lost: it is text.
    isUnused(child) ? [literal(child, source.text, locate)] : flow(child, source.text, locate, file),
  )
  if (about) root.data = {...root.data, about} as NonNullable<Root['data']>
  return root
}

const references: ReadonlySet<string> = new Set(['linkReference', 'imageReference', 'footnoteReference'])

/** A node's own source, as a paragraph. */
function literal(node: RootContent, text: string, locate: Locate): Paragraph {
  const {start, end} = rangeOf(node)
  const value = text.slice(start, end).replaceAll('\r\n', '\n')
  return {
    type: 'paragraph',
    children: textRuns({type: 'html', value, position: node.position!}, text, locate),
    position: node.position!,
  }
}

type Parent = Nodes & {children: Nodes[]}

function flow(node: RootContent, text: string, locate: Locate, file: VFile): RootContent[] {
  if (node.type === 'html') {
    tell(file, 'html-as-text', {place: node.position})
    return [{type: 'paragraph', children: textRuns(node, text, locate), position: node.position!}]
  }
  if (node.type === 'code') return [preformatted(node, text, locate)]
  if (node.type === 'yaml') return []
  if (node.type === 'listItem') taskBox(node, text, locate)
  if ('children' in node) inline(node as Parent, text, locate, file)
  if (node.type === 'footnoteDefinition') return [footnote(node, node.children, text, locate)]
  return [node]
}

/** Code as a preformatted paragraph; what stands behind its opening fence is kept as data. */
function preformatted(node: Code, text: string, locate: Locate): Paragraph {
  const {start, end} = rangeOf(node)
  const fence = /^(?:`{3,}|~{3,})[ \t]*(?<info>[^\n\r]*)(?:\r\n|\n|\r)?/.exec(text.slice(start, end))
  const children = textRuns(node, text, locate, {lineEnd: '\n', from: start + (fence?.[0].length ?? 0)})
  const dataInfo = fence?.groups?.info || undefined
  return {
    type: 'paragraph',
    data: {hName: 'pre', hProperties: {dataInfo}},
    children,
    position: node.position!,
  }
}

function inline(parent: Parent, text: string, locate: Locate, file: VFile): void {
  parent.children = parent.children.flatMap((child): Nodes[] => {
    switch (child.type) {
      case 'text':
        return textRuns(child, text, locate)
      case 'html':
        if (parent.type === 'listItem' || parent.type === 'blockquote') return flow(child, text, locate, file)
        tell(file, 'html-as-text', {place: child.position})
        return textRuns(child, text, locate)
      case 'image':
      case 'imageReference':
        tell(file, 'image-left-out', {
          place: child.position,
          values: {name: child.type === 'image' ? child.url : child.identifier, alternative: child.alt ?? ''},
        })
        return [linkToImage(child, text, locate)]
      case 'footnoteReference':
        return [noteReference(child, locate)]
      case 'inlineCode':
        return [inlineCode(child, text, locate)]
      default:
        return flow(child as RootContent, text, locate, file)
    }
  })
}

const inlineCode = (node: InlineCode, text: string, locate: Locate): Emphasis => ({
  type: 'emphasis',
  data: {hName: 'code'},
  children: found(node.value, node, text, locate),
  position: node.position!,
})

/** Images are not carried over yet: a link with the text alternative, or else the address, leads to each. */
function linkToImage(node: Image | ImageReference, text: string, locate: Locate): Link | LinkReference {
  const shown = node.alt || (node.type === 'image' ? node.url : node.identifier)
  const children = found(shown, node, text, locate)
  const {position} = node
  if (node.type === 'image')
    return {type: 'link', url: node.url, title: node.title ?? null, children, position: position!}
  const {identifier, referenceType} = node
  return {type: 'linkReference', identifier, referenceType, children, position: position!}
}

/** The range of a value that stands as it is somewhere inside a node. */
function found(value: string, node: Nodes, text: string, locate: Locate): Text[] {
  const {start, end} = rangeOf(node)
  const at = text.slice(start, end).indexOf(value)
  if (at < 0) return textRuns({...node, type: 'text', value} as Text, text, locate)
  return [textNode(locate, start + at, start + at + value.length, value)]
}

/**
 * Walks a node's value and its source side by side. What the parser took out (escapes, indents, quote marks) ends a
 * run; a character reference becomes a run of its own; a line end inside a paragraph becomes `lineEnd`. But for
 * references, a run's value is as long as its range.
 */
function textRuns(
  node: Nodes & {value: string},
  text: string,
  locate: Locate,
  {lineEnd = ' ', from: start = rangeOf(node).start} = {},
): Text[] {
  const {end} = rangeOf(node)
  const runs: Text[] = []
  let from = start
  let value = ''
  let at = start
  let index = 0
  const flush = () => {
    if (value) runs.push(textNode(locate, from, at, value))
    value = ''
  }
  while (index < node.value.length && at < end) {
    const expected = node.value[index]!
    const actual = text[at]!
    // Code and raw HTML are literal, and so is what follows a backslash.
    const mayRefer =
      actual === '&' && node.type === 'text' && !(text[at - 1] === '\\' && at > start && !value)
    const reference = mayRefer && characterReference.exec(text.slice(at, Math.min(end, at + 40)))
    const decoded = reference && decodeReference(reference)
    if (decoded && node.value.startsWith(decoded, index)) {
      flush()
      runs.push(textNode(locate, at, at + reference[0].length, decoded))
      at += reference[0].length
      index += decoded.length
      from = at
    } else if (actual === expected || (expected === '\n' && actual === '\r')) {
      if (!value) from = at
      value += expected === '\n' ? lineEnd : expected
      at += 1
      index += 1
      if (expected === '\n') flush()
    } else if (expected === ' ' && !/[ \t]/.test(actual)) {
      // The parser has made several blanks of a tab.
      index += 1
    } else {
      flush()
      at += 1
    }
  }
  flush()
  return runs
}

/** Longer ones do not exist (CommonMark 0.31, section 2.5). */
const characterReference = /^&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([\da-zA-Z]+));/

function decodeReference([, decimal, hexadecimal, name]: RegExpExecArray): string | undefined {
  if (name) return decodeNamedCharacterReference(name) || undefined
  return String.fromCodePoint(Number.parseInt(decimal ?? hexadecimal!, decimal ? 10 : 16))
}
