import type {Nodes, Text} from 'mdast'
import {lastUpTo, rangeOf} from '../place.ts'
import type {Document, Range, Removal} from '../tree.ts'

/**
 * Completes the removal list: whatever no text node covers and no step has listed is a blank between blocks or, in
 * Markdown, syntax. After this, text nodes and removals tile the source. Letters of plain text are never listed here:
 * they would be lost, and the conservation check says so.
 */
export function accountForAll(document: Document): Removal[] {
  const {source, removals} = document.data
  const covered: Range[] = [...removals]
  const blocks: Range[] = []
  const cover = (node: Nodes): void => {
    if (node.type === 'text') {
      const range = rangeOf(node)
      covered.push(range)
      if (node.value.length !== range.end - range.start) removals.push(replacement(node, range))
    }
    if (node.type === 'note') removals.push({kind: 'compatibility', ...rangeOf(node), replacement: ''})
    if (!('children' in node)) return
    const from = covered.length
    for (const child of node.children) cover(child)
    const texts = covered.slice(from)
    if (textBlocks.has(node.type) && texts.length)
      blocks.push({start: texts[0]!.start, end: texts.at(-1)!.end})
  }
  cover(document)
  partBlocks(removals, blocks)
  const all = [...covered, ...removals].sort((a, b) => a.start - b.start || a.end - b.end)
  const gaps: Removal[] = []
  let at = 0
  for (const {start, end} of [...all, {start: source.text.length, end: source.text.length}]) {
    if (start > at) gaps.push(...account(source.text, at, start, source.format))
    at = Math.max(at, end)
  }
  return [...removals, ...gaps].sort((a, b) => a.start - b.start)
}

const textBlocks = new Set(['paragraph', 'heading', 'caseNumber', 'signatureLine'])

/** Lines that the recovering step made one word, but that came to stand in two blocks, have a blank between them. */
function partBlocks(removals: readonly Removal[], blocks: readonly Range[]): void {
  const starts = blocks.map((block) => block.start)
  for (const removal of removals) {
    if (removal.replacement || (removal.kind !== 'space' && removal.kind !== 'furniture')) continue
    const block = blocks[lastUpTo(starts, removal.start)]
    if (!block || removal.start < block.start || removal.end > block.end) removal.replacement = ' '
  }
}

/** A character reference or a ligature: the text differs from its source. */
const replacement = ({value}: Text, {start, end}: Range): Removal => ({
  kind: end - start === 1 ? 'compatibility' : 'syntax',
  start,
  end,
  replacement: value,
})

function account(text: string, start: number, end: number, format: string): Removal[] {
  const gap = text.slice(start, end)
  const content = gap.trim()
  if (!content) return [{kind: 'space', start, end, replacement: ' '}]
  if (format !== 'markdown') return []
  const from = start + gap.indexOf(content)
  const to = from + content.length
  const around: Removal[] = [
    {kind: 'space', start, end: from, replacement: ' '},
    // Between two blocks a line end parts the words.
    {kind: 'syntax', start: from, end: to, replacement: /[\n\r]/.test(content) ? ' ' : ''},
    {kind: 'space', start: to, end, replacement: ' '},
  ]
  return around.filter((removal) => removal.end > removal.start)
}
