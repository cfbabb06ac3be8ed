import type {Layout, Reason} from '../tree.ts'
import type {TextLine} from './lines.ts'
import type {Mark} from './marks.ts'
import type {Table} from './tables.ts'

/** Lines that belong together. */
export type Block = TextBlock | TableBlock | SeparatorBlock | PictureBlock

export interface TextBlock {
  kind: 'text' | 'footnote'
  lines: TextLine[]
  /** Why it begins where it does. */
  why: Reason
  /** Where it goes on across a gap or a page: the index within `lines` of the line that goes on. */
  bridges: {at: number; why: Reason}[]
  /** What may make it an item of a list. */
  mark: Mark | undefined
  /** Blank lines above it; none are counted at the top of a page or column, where nobody knows. */
  blanksAbove: number | undefined
  /** The file says that it is a heading. */
  heading?: {depth: number; why: Reason}
  /** The language that it is in, where the file says that it is another than the document's. */
  lang?: string
  /** A row of signs right below it, as wide as its text. */
  underline?: TextLine
  /** What a person says it is. */
  said: Layout['said']
  /** The width to which the text around it was set: the column at which full lines end. */
  measure: number
}

export interface TableBlock {
  kind: 'table'
  table: Table
}

/** A line of dashes or the like between two parts. */
export interface SeparatorBlock {
  kind: 'separator'
  line: TextLine
}

/** A picture. Its place in the source is the end of the text before it. */
export interface PictureBlock {
  kind: 'picture'
  /** Index of its page, and its place among the page's pictures. */
  name: string
  file: Uint8Array | undefined
  alternative: string
  after: number
}

export function linesOfBlock(block: Block): readonly TextLine[] {
  if (block.kind === 'table') return block.table.inOrder
  if (block.kind === 'separator') return [block.line]
  if (block.kind === 'picture') return []
  return block.underline ? [...block.lines, block.underline] : block.lines
}
