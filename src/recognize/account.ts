import type {Nodes, Text} from 'mdast'
import {lastUpTo, rangeOf} from '../place.ts'
import type {Document, Range, Removal} from '../tree.ts'

/**
 * Completes the removal list: whatever no text node covers and no step has listed is a blank between blocks or, in
 * Markdown and HTML, syntax. After this, text nodes and removals tile the source. Letters of plain text are never listed here:
 * they would be lost, and the conservation check says so.
 */
export function accountForAll(document: Document): Removal[] {
  const {source, removals, order = []} = document.data
  const covered: Range[] = [...removals]
  const listed = new Set(removals.map(({start, end}) => `${start} ${end}`))
  const blocks: Range[] = []
  const cover = (node: Nodes): void => {
    if (node.type === 'text') {
      const range = rangeOf(node)
      covered.push(range)
      const isReplaced = node.value.length !== range.end - range.start
      if (isReplaced && !listed.has(`${range.start} ${range.end}`)) removals.push(replacement(node, range))
    }
    // A note of ours may stand for a character, or for what has no text.
    if (node.type === 'note' && rangeOf(node).end > rangeOf(node).start)
      removals.push({kind: 'compatibility', ...rangeOf(node), replacement: ''})
    if (!('children' in node)) return
    const from = covered.length
    for (const child of node.children) cover(child)
    const texts = covered.slice(from)
    if (textBlocks.has(node.type) && texts.length)
      blocks.push({start: texts[0]!.start, end: texts.at(-1)!.end})
  }
  cover(document)
  partBlocks(removals, blocks, readingPlace(order))
  const all = [...covered, ...removals].sort((a, b) => a.start - b.start || a.end - b.end)
  const gaps: Removal[] = []
  const turns = order.map(({start}) => start).sort((a, b) => a - b)
  let at = 0
  for (const {start, end} of [...all, {start: source.text.length, end: source.text.length}]) {
    if (start > at) {
      // Where the reading order turns, no removal runs on.
      for (const turn of turnsBetween(turns, at, start)) {
        gaps.push(...account(source.text, at, turn, source.format))
        at = turn
      }
    }
    at = Math.max(at, end)
  }
  return [...removals, ...gaps].sort((a, b) => a.start - b.start)
}

const textBlocks = new Set(['paragraph', 'heading', 'tableCell', 'caseNumber', 'signatureLine'])

/** The ends of the stretches from one offset to another that the turns cut. */
const turnsBetween = (turns: readonly number[], from: number, to: number): number[] => {
  const first = lastUpTo(turns, from)
  const inside: number[] = []
  for (let index = first; index < turns.length && turns[index]! < to; index += 1) {
    if (turns[index]! > from) inside.push(turns[index]!)
  }
  return [...inside, to]
}

/** Turns an offset of the source into its place in the reading order. */
function readingPlace(order: readonly Range[]): (offset: number) => number {
  if (!order.length) return (offset) => offset
  let passed = 0
  const places = order
    .map(({start, end}) => {
      passed += end - start
      return {start, shift: passed - end}
    })
    .sort((a, b) => a.start - b.start)
  const starts = places.map(({start}) => start)
  return (offset) => offset + places[lastUpTo(starts, offset)]!.shift
}

/** Lines that the recovering step made one word, but that came to stand in two blocks, have a blank between them. */
function partBlocks(
  removals: readonly Removal[],
  blocks: readonly Range[],
  placeOf: (offset: number) => number,
): void {
  const places = blocks.map(({start, end}) => ({start: placeOf(start), end: placeOf(end - 1) + 1}))
  const starts = places.map(({start}) => start)
  for (const removal of removals) {
    if (removal.replacement || (removal.kind !== 'space' && removal.kind !== 'furniture')) continue
    const [start, end] = [placeOf(removal.start), placeOf(removal.end - 1) + 1]
    const block = places[lastUpTo(starts, start)]
    if (!block || start < block.start || end > block.end) removal.replacement = ' '
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
  if (format !== 'markdown' && format !== 'html') return []
  const from = start + gap.indexOf(content)
  const to = from + content.length
  const around: Removal[] = [
    {kind: 'space', start, end: from, replacement: ' '},
    {kind: 'syntax', start: from, end: to, replacement: partsWords(content, format) ? ' ' : ''},
    {kind: 'space', start: to, end, replacement: ' '},
  ]
  return around.filter((removal) => removal.end > removal.start)
}

/** Elements of HTML inside a sentence: their tags do not part words. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** A tag of HTML, whose names are ASCII; one that never ends runs to the end, so that no text is scanned twice. */
const tag = /<\/?([a-z][a-z\d]*)(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^"'>])*(?:>|$)/giu

/** Between two blocks a line end parts the words, or a tag that is not part of a sentence. */
function partsWords(syntax: string, format: string): boolean {
  if (format !== 'html') return /[\n\r]/.test(syntax)
  return (
    [...syntax.matchAll(tag)].some(([, name]) => !inline.has(name!.toLowerCase())) ||
    /\s/u.test(syntax.replaceAll(/<[^>]*>/gu, ''))
  )
}
