import {excerpt} from '../dom.ts'
import {isSeen, linesOf} from '../layout.ts'
import {rule} from '../rule.ts'

/** Readers may set 1.5 (WCAG 2.2, 1.4.12). */
const needed = 1.5

/** A line height in the element itself, with `!important`: no reader's own style can widen it. */
export const lineHeightFixed = rule({
  id: 'line-height-fixed',
  wcag: ['1.4.12'],
  act: ['78fd32'],
  looks: ['plain'],
  seeks: ['@style'],
  *check({document}) {
    for (const element of document.querySelectorAll<HTMLElement>('[style*="line-height"]')) {
      if (!isFixed(element)) continue
      const texts = [element, ...element.querySelectorAll<HTMLElement>('*')].filter(
        (part) => hasText(part) && (part === element || !part.style.lineHeight) && isSeen(part),
      )
      const tight = texts.find((part) => ratio(part) < needed && isInWindow(part) && linesOf(part) > 1)
      if (tight)
        yield {at: element, values: {text: excerpt(tight.textContent!), height: element.style.lineHeight}}
    }
  },
})

const isFixed = ({style}: HTMLElement): boolean =>
  style.getPropertyPriority('line-height') === 'important' &&
  !/^(?:inherit|unset|revert|revert-layer)$/.test(style.lineHeight)

const hasText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue!.trim())

/** `normal` is about 1.2. */
function ratio(element: Element): number {
  const {lineHeight, fontSize} = getComputedStyle(element)
  return lineHeight === 'normal'
    ? 1.2
    : Math.round((100 * Number.parseFloat(lineHeight)) / Number.parseFloat(fontSize)) / 100
}

function isInWindow(element: Element): boolean {
  const {right, bottom} = element.getBoundingClientRect()
  return right > 0 && bottom + scrollY > 0
}
