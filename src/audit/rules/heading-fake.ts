import {elementsNamed, excerpt, holds, isAdded, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** Longer than this it is emphasis, not a heading. */
const most = 120

/** A short paragraph, wholly bold or large, over one that is not: a heading to the eye, text to a screen reader (failure F2 of WCAG). */
export const headingFake = rule({
  id: 'heading-fake',
  wcag: ['1.3.1', '2.4.6'],
  *check({document}) {
    const fakes = elementsNamed(document, 'p, div').filter(
      (block) => looksLikeHeading(block) && followedByText(block),
    )
    // Once may be a name or a lead; what comes again is structure.
    for (const fake of fakes)
      yield {
        at: fake,
        values: {text: excerpt(textOf(fake))},
        ...(fakes.length < 2 && {outcome: 'needs-a-person' as const}),
      }
  },
})

function looksLikeHeading(block: Element): boolean {
  const text = textOf(block)
  return (
    text.length > 2 &&
    text.length <= most &&
    !/[.,;:!]$/u.test(text) &&
    /\p{L}/u.test(text) &&
    !holds(block, 'p, div, br, img, a, input, button, li, table, h1, h2, h3, h4, h5, h6') &&
    !block.closest('li, td, th, label, button, a, figcaption, blockquote, [role="heading"]') &&
    !isAdded(block) &&
    !isLabel(block) &&
    stands(block)
  )
}

/** What names a part of the page by its id is announced with it. */
const isLabel = ({id, ownerDocument}: Element): boolean =>
  id !== '' && ownerDocument.querySelector(`[aria-labelledby~="${id.replaceAll('"', '')}"]`) !== null

/** Wholly in an element that makes bold, or made bold or large by its own style or class. */
function stands(block: Element): boolean {
  const text = textOf(block)
  const whole = [block, ...block.querySelectorAll('*')].filter((element) => textOf(element) === text)
  if (whole.some(({localName}) => localName === 'b' || localName === 'strong' || localName === 'big'))
    return true
  const view = block.ownerDocument.defaultView
  // Without a layout only what is written at the element tells.
  if (!view || /jsdom/.test(view.navigator.userAgent)) return isSetLarge(whole)
  const {fontWeight, fontSize} = view.getComputedStyle(whole.at(-1)!)
  const body = view.getComputedStyle(block.ownerDocument.body)
  const sizes = [fontSize, body.fontSize].map((size) => Number.parseFloat(size) || 16) as [number, number]
  return weightOf(fontWeight) >= 600 || sizes[0] >= 1.25 * sizes[1]
}

const isSetLarge = (elements: readonly Element[]): boolean =>
  elements.some((element) =>
    /font-weight\s*:\s*(?:bold|[6-9]00)|font-size\s*:\s*(?:x+-large|1\.[3-9]|[2-9])/i.test(
      element.getAttribute('style') ?? '',
    ),
  )

const weightOf = (weight: string): number =>
  weight === 'bold' || weight === 'bolder' ? 700 : Number(weight) || 400

function followedByText(block: Element): boolean {
  const next = block.nextElementSibling
  return (
    next !== null &&
    /^(?:p|div|ul|ol|table|blockquote)$/.test(next.localName) &&
    !stands(next) &&
    textOf(next).length > 40
  )
}
