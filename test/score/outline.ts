import type {Nodes} from 'mdast'
import {textOf} from '../../src/plain-text.ts'
import type {Document, Range} from '../../src/tree.ts'

/** A block of text of a document as a reader meets it. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'other'
  text: string
  depth: number
  /** Where its letters stand in the source. */
  ranges: Range[]
}

const kinds: Readonly<Record<string, Block['kind']>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  tableCell: 'cell',
}

const phrasing = new Set<string>(['text', 'note', 'strong', 'emphasis', 'link', 'noteReference', 'noteLabel'])

/** The blocks of a document that hold text and no other block, in reading order. */
export function blocksOf(document: Document): Block[] {
  const blocks: Block[] = []
  const walk = (node: Nodes, around?: Nodes): void => {
    const children: Nodes[] = 'children' in node ? node.children : []
    const isLeaf = children.some(({type}) => phrasing.has(type))
    if (!isLeaf) {
      for (const child of children) walk(child, node)
      return
    }
    const kind = around?.type === 'listItem' ? 'item' : (kinds[node.type] ?? 'other')
    const depth = node.type === 'heading' ? node.depth : 0
    blocks.push({kind, depth, text: textOf(node), ranges: rangesOf(node)})
  }
  walk(document)
  return blocks
}

function rangesOf(node: Nodes): Range[] {
  if (node.type === 'text') return [{start: node.position!.start.offset!, end: node.position!.end.offset!}]
  return 'children' in node ? node.children.flatMap(rangesOf) : []
}
