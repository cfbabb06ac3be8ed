import type {Layout, Reason} from '../tree.ts'
import type {TextLine} from './lines.ts'
import type {Mark} from './marks.ts'
import type {Table} from './tables.ts'

/** Lines that belong together. */
export type Block = TextBlock | TableBlock | SeparatorBlock

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

export function linesOfBlock(block: Block): readonly TextLine[] {
  if (block.kind === 'table') return block.table.inOrder
  if (block.kind === 'separator') return [block.line]
  return block.underline ? [...block.lines, block.underline] : block.lines
}
