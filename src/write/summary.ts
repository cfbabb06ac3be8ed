import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import {parse} from 'yaml'
import {tell} from '../message.ts'

/** The file `NAME.summary.md` beside a document. */
export interface SummaryFile {
  name: string
  text: string
}

/** A person's summary of an answer, approved by a person. */
export interface Summary {
  author?: string
  approvedBy: string
  /** When it was approved, ISO 8601. */
  date: string
  /** Paragraphs and lists. */
  content: Root
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze()
const allowed = new Set([
  'root',
  'paragraph',
  'list',
  'listItem',
  'text',
  'emphasis',
  'strong',
  'link',
  'break',
])

/**
 * Reads a summary: Markdown with `approvedBy` and `date`, and `author` if that is another, in its front matter. One that nobody
 * approved, or that holds more than paragraphs and lists, is not shown; a message says so.
 */
export function readSummary({name, text}: SummaryFile, file: VFile): Summary | undefined {
  const root = parser.parse(text)
  const [first, ...blocks] = root.children
  const about = first?.type === 'yaml' ? valuesOf(first.value) : {}
  const {approvedBy, date, author} = about
  if (!approvedBy || !date || !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    tell(file, 'summary-unapproved', {values: {name}})
    return undefined
  }
  const content: Root = {type: 'root', children: blocks}
  const foreign = foreignNode(content)
  if (foreign || !blocks.length) {
    tell(file, 'summary-unusable', {values: {name, found: foreign ?? '-'}})
    return undefined
  }
  return {approvedBy, date, content, ...(author && author !== approvedBy && {author})}
}

/** The type of the first node that a summary may not hold. */
function foreignNode(node: Root | Root['children'][number]): string | undefined {
  if (!allowed.has(node.type)) return node.type
  if (!('children' in node)) return undefined
  for (const child of node.children as Root['children']) {
    const found = foreignNode(child)
    if (found) return found
  }
  return undefined
}

/** The names that those who write it use, in either language. */
const keys = {
  author: ['author', 'författare'],
  approvedBy: ['approvedby', 'approver', 'godkändav'],
  date: ['date', 'datum'],
} as const

function valuesOf(yaml: string): {[Key in keyof typeof keys]?: string} {
  let data: unknown
  try {
    data = parse(yaml)
  } catch {
    return {}
  }
  if (typeof data !== 'object' || data === null) return {}
  const entries = new Map(
    Object.entries(data).map(([key, value]) => [
      key.toLowerCase().replaceAll(/[-_ ]/g, ''),
      String(value).trim(),
    ]),
  )
  return Object.fromEntries(
    Object.entries(keys).flatMap(([key, names]) => {
      const value = names.map((name) => entries.get(name)).find(Boolean)
      return value ? [[key, value]] : []
    }),
  )
}
