import type {StructureElement} from '../../tree.ts'
import type {Page, Pdf} from './extract.ts'
import {headingLevel, isGrouping, isInline} from './roles.ts'

/** A block of the structure tree with its text, as far as it stands on one page. */
interface Block {
  role: string
  text: string
}

/** The block that each marked content of a page belongs to: the nearest element that is not part of a line. */
export function blocksByContent({structure}: Pick<Page, 'structure'>): Map<string, StructureElement> {
  const blocks = new Map<string, StructureElement>()
  const walk = (element: StructureElement, block: StructureElement) => {
    for (const child of element.children) {
      if ('role' in child) walk(child, isInline(child.role) ? block : child)
      else if (child.type === 'content') blocks.set(child.id, block)
    }
  }
  if (structure) walk(structure, structure)
  return blocks
}

/** Why tags say less than the page's looks do. */
export type Distrust = 'untagged' | 'text-outside-tags' | 'tag-for-each-line' | 'text-in-headings'

/** The share of letters that must stand in the tree, and of blocks that may begin in the middle of a sentence. */
const covered = 0.9
const broken = 0.15
/** No document has more of its text in headings, and no heading is longer. */
const headed = {share: 0.4, letters: 400}
/** Fewer blocks prove nothing. */
const fewest = 8

/** Whether the tags of a PDF deserve trust: authors' programs tag lines, or nothing, and call it tagged. */
export function distrust(pdf: Pdf): Distrust | undefined {
  let inside = 0
  let outside = 0
  const blocks: Block[] = []
  for (const page of pdf.pages) {
    const byContent = blocksByContent(page)
    const texts = new Map<StructureElement, string>()
    for (const {text, content, isArtifact} of page.runs) {
      if (isArtifact) continue
      const block = content === undefined ? undefined : byContent.get(content)
      const letters = text.replaceAll(/\s/g, '').length
      if (block) {
        inside += letters
        texts.set(block, (texts.get(block) ?? '') + text)
      } else outside += letters
    }
    for (const [{role}, text] of texts) blocks.push({role, text: text.trim()})
  }
  if (!inside) return 'untagged'
  if (inside < (inside + outside) * covered) return 'text-outside-tags'
  const paragraphs = blocks.filter(({role, text}) => /^(?:P|Div|Span)$/.test(role) && text)
  const middle = paragraphs.filter(({text}) => /^\p{Ll}{2}/u.test(text))
  if (paragraphs.length >= fewest && middle.length > paragraphs.length * broken) return 'tag-for-each-line'
  const headings = blocks.filter(({role}) => headingLevel(role) !== undefined)
  const letters = headings.reduce((sum, {text}) => sum + text.length, 0)
  const isHeaded = blocks.length >= fewest && letters > inside * headed.share
  if (isHeaded || headings.some(({text}) => text.length > headed.letters)) return 'text-in-headings'
  return undefined
}

/**
 * What a span is said to stand for, where that is its text in other signs: a soft hyphen where the page shows a hyphen, or
 * the same letters. By marked content, for the first of its runs.
 */
export function actualTexts(page: Page): Map<string, string> {
  const shown = new Map<string, string>()
  for (const {content, text} of page.runs) {
    if (content !== undefined) shown.set(content, (shown.get(content) ?? '') + text)
  }
  const actual = new Map<string, string>()
  const walk = (element: StructureElement) => {
    const contents = element.children.flatMap((child) => ('role' in child ? [] : [child.id]))
    for (const child of element.children) if ('role' in child) walk(child)
    if (element.alt === undefined || isGrouping(element.role) || contents.length !== 1) return
    const text = shown.get(contents[0]!) ?? ''
    const isSoftHyphen = element.alt === '\u00AD' && /^[-\u2010]$/.test(text.trim())
    const isSame = squeezed(element.alt) === squeezed(text) && squeezed(text) !== ''
    if ((isSoftHyphen || isSame) && element.alt !== text) actual.set(contents[0]!, element.alt)
  }
  if (page.structure) walk(page.structure)
  return actual
}

const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
