/** What a layout shows, for the rules about what is seen. Lengths are CSS pixels. */

/** A text that is cut off, and the box that cuts it. */
export interface ClippedText {
  box: HTMLElement
  text: string
  /** Whether something right after the box leads to all of the text. */
  mayBeReached: boolean
}

/** Texts that boxes cut off, a box each, the outermost text first. What scrolls is not cut off; nor is what is hidden from sight on purpose. */
export function clippedTexts(document: Document): ClippedText[] {
  const found = new Map<HTMLElement, ClippedText>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').trim()
    const parent = node.parentElement as HTMLElement | null
    if (!text || !parent || parent.closest('svg, script, style, noscript, select, textarea, option')) continue
    if (!isSeen(parent)) continue
    const box = boxThatClips(node, parent)
    if (box && !found.has(box)) found.set(box, {box, text, mayBeReached: leadsOn(box)})
  }
  return [...found.values()]
}

/** Shown, and neither transparent nor hidden. */
export const isSeen = (element: Element): boolean =>
  element.checkVisibility({opacityProperty: true, visibilityProperty: true})

function boxThatClips(text: Node, parent: HTMLElement): HTMLElement | undefined {
  const range = text.ownerDocument!.createRange()
  range.selectNodeContents(text)
  const rect = range.getBoundingClientRect()
  if (!rect.width || !rect.height) return undefined
  // The boxes of letters reach beyond what is drawn of them.
  const slack = 0.3 * Number.parseFloat(getComputedStyle(parent).fontSize)
  let [scrollsX, scrollsY] = [false, false]
  for (let box: HTMLElement | null = parent; box && box !== box.ownerDocument.body; box = box.parentElement) {
    const style = getComputedStyle(box)
    if (style.clip !== 'auto' || style.clipPath !== 'none') return undefined
    scrollsX ||= /auto|scroll/.test(style.overflowX)
    scrollsY ||= /auto|scroll/.test(style.overflowY)
    const clips = (overflow: string) => /hidden|clip/.test(overflow)
    if (!clips(style.overflowX) && !clips(style.overflowY)) continue
    const {left, top} = box.getBoundingClientRect()
    const [right, bottom] = [left + box.clientLeft + box.clientWidth, top + box.clientTop + box.clientHeight]
    // A box of one pixel holds text for screen readers.
    if (box.clientWidth <= 2 || box.clientHeight <= 2) return undefined
    // A text that lies wholly outside is another slide, or folded away.
    if (rect.left >= right || rect.right <= left || rect.top >= bottom || rect.bottom <= top) return undefined
    const cutX = clips(style.overflowX) && !scrollsX && rect.right > right + 2
    const cutY = clips(style.overflowY) && !scrollsY && rect.bottom > bottom + slack
    if (cutX || cutY) return box
  }
  return undefined
}

/** A link or a control follows right after. */
function leadsOn(box: Element): boolean {
  const next = box.nextElementSibling
  return (
    next !== null &&
    (next.matches('a[href], button, details') || next.querySelector('a[href], button') !== null)
  )
}

/** So many are tried; a page that hides the focus hides it early. */
const mostStops = 150

/** The links and controls that the Tab key stops at, the first of them where there are very many. */
export const tabStops = (document: Document): HTMLElement[] =>
  [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button:not([disabled]), input:not([type="hidden"], [disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex]',
    ),
  ]
    .filter((element) => element.tabIndex >= 0 && element.checkVisibility())
    .slice(0, mostStops)

/** The blocks of running text that are seen. */
export const textBlocks = (document: Document): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('p, li, dd, blockquote')].filter(
    (block) => !block.querySelector('p, li') && (block.textContent ?? '').trim().length > 80 && isSeen(block),
  )

/** The height of a line by the size of its letters; undefined for `normal`. */
export function lineHeightOf(element: Element): number | undefined {
  const {lineHeight, fontSize} = getComputedStyle(element)
  return lineHeight === 'normal' ? undefined : Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
}

/** How many lines a text takes. */
export function linesOf(element: Element): number {
  const range = element.ownerDocument.createRange()
  range.selectNodeContents(element)
  return new Set([...range.getClientRects()].map(({bottom}) => Math.round(bottom / 4))).size
}
