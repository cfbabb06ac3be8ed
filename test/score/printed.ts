/** How well the structure of a PDF is read: what came out, block by block, beside what its own tree says. */
import type {Document} from '../../src/tree.ts'
import {type Counts, compareBags, none} from './counts.ts'
import {contentsOf, type GoldBlock} from './gold.ts'
import {type Block, blocksOf} from './outline.ts'

export interface PrintedScore {
  headings: Counts
  /** With their levels; headings whose level the tree does not say are left out. */
  levels: Counts
  paragraphs: Counts
  wrong: string[]
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

const isHeading = ({role}: GoldBlock): boolean => /^(?:H\d?|Title)$/.test(role)

/**
 * What a reader of the pages would say: paragraphs that the document's own contents list, or that were read and found to be
 * headings, are headings, though their author did not tag them so.
 */
export function readGold(gold: readonly GoldBlock[], headings: readonly string[]): GoldBlock[] {
  const contents = contentsOf(gold)
  const read = new Set(headings.map(letters))
  return gold.map((block) => {
    const text = letters(block.text)
    const isOne = read.has(text) || (contents.has(text) && !block.path.includes('TOC'))
    return isOne && !isHeading(block) ? {...block, role: 'H'} : block
  })
}

/** The number of an item; an element says it without words. */
const number = /^\s*(?:\(?(?:\d{1,3}|\p{Ll})[.)]\s+|\d{1,2}(?=\p{Lu}))/u

/**
 * Compares blocks by their letters: a block counts when it has exactly those of the tree's. Paragraphs of cells are compared
 * one by one. A sentence that the tree parts, at a page's end, and that we put together counts as right.
 */
export function scorePrinted(document: Document, gold: readonly GoldBlock[]): PrintedScore {
  const blocks = blocksOf(document).flatMap((block) =>
    block.text.split('\n').map((text) => ({...block, text})),
  )
  const tree = gold.filter(({role}) => role !== 'Lbl')
  const hasHeadings = tree.some(isHeading)
  const wrong: string[] = []
  const compare = (areHeadings: boolean): Counts => {
    const isOne = (heading: boolean) => !hasHeadings || heading === areHeadings
    const found = blocks
      .filter(({kind}) => isOne(kind === 'heading'))
      .map(({text}) => unnumbered(text, areHeadings))
    const wanted = joined(
      tree.filter((block) => isOne(isHeading(block))),
      new Set(found),
      (text) => unnumbered(text, areHeadings),
    )
    const moot = areHeadings ? new Set<string>() : mootBlocks(tree, found)
    const [ours, theirs] = [found, wanted].map((list) => list.filter((text) => text && !moot.has(text))) as [
      string[],
      string[],
    ]
    const left = [...theirs]
    const name = areHeadings ? 'H' : 'P'
    for (const text of ours) {
      const at = left.indexOf(text)
      if (at < 0) wrong.push(`${name} false  ${text.slice(0, 50)}…${text.slice(-50)}`)
      else left.splice(at, 1)
    }
    for (const text of left) wrong.push(`${name} missed ${text.slice(0, 50)}…${text.slice(-50)}`)
    return compareBags(ours, theirs)
  }
  return {
    headings: hasHeadings ? compare(true) : none(),
    levels: levels(blocks, tree),
    paragraphs: compare(false),
    wrong,
  }
}

/**
 * Words set side by side by blanks, as in two signatures: whether they are one block, as tagged, or one for each side is
 * moot. The tree's block and ours that have nothing but its words.
 */
function mootBlocks(tree: readonly GoldBlock[], found: readonly string[]): Set<string> {
  const moot = new Set<string>()
  const known = new Set(tree.map(({text}) => letters(text)))
  for (const {text, role} of tree) {
    if (role !== 'P' || !/\S\s{2,}\S/u.test(text) || found.includes(letters(text)) || text.length > 200)
      continue
    moot.add(letters(text))
    const pieces = new Set(text.split(/\s+/u).map(letters))
    for (const block of found) if (block && !known.has(block) && isMadeOf(block, pieces)) moot.add(block)
  }
  return moot
}

const isMadeOf = (text: string, pieces: ReadonlySet<string>): boolean =>
  text === '' ||
  [...pieces].some((piece) => piece && text.startsWith(piece) && isMadeOf(text.slice(piece.length), pieces))

const unnumbered = (text: string, isHeading: boolean): string =>
  letters(isHeading ? text : text.replace(number, ''))

function joined(
  tree: readonly GoldBlock[],
  found: ReadonlySet<string>,
  flat: (text: string) => string,
): string[] {
  const texts: string[] = []
  for (let at = 0; at < tree.length; at += 1) {
    const [block, next] = [tree[at]!, tree[at + 1]]
    const own = flat(block.text)
    const both = next && own + letters(next.text)
    const isCut = next && next.role === block.role && own && !/[.?!:;]\s*$/u.test(block.text)
    if (both && isCut && !found.has(own) && found.has(both)) {
      texts.push(both)
      at += 1
    } else texts.push(own)
  }
  return texts
}

/** Headings with their levels, counted from the highest of the document; those whose level the tree does not say are left out. */
function levels(blocks: readonly Block[], gold: readonly GoldBlock[]): Counts {
  const levelled = gold.filter(({role}) => /^H\d$/.test(role))
  const known = new Set(levelled.map(({text}) => letters(text)))
  const ours = blocks.filter(({kind, text}) => kind === 'heading' && known.has(letters(text)))
  return compareBags(
    ours.map(({text, depth}) => `${depth} ${letters(text)}`),
    levelled.map(({text, role}) => `${role.slice(1)} ${letters(text)}`),
  )
}
