import {excerpt, nameOf} from '../dom.ts'
import {isSeen, tabStops} from '../layout.ts'
import {rule} from '../rule.ts'

/** A link or control that comes to lie wholly under a bar which stays in place (failure F110 of WCAG). */
export const focusObscured = rule({
  id: 'focus-obscured',
  wcag: ['2.4.11'],
  looks: ['plain'],
  *check({document}) {
    const bars = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) => /^(?:fixed|sticky)$/.test(getComputedStyle(element).position) && isSeen(element),
    )
    if (!bars.length) return
    const place = [scrollX, scrollY] as const
    for (const element of tabStops(document).filter(isSeen)) {
      if (bars.some((bar) => bar.contains(element))) continue
      element.focus()
      const bar = barOver(element, bars)
      if (document.activeElement === element && bar)
        yield {at: element, values: {text: excerpt(nameOf(element))}}
      element.blur()
    }
    scrollTo(...place)
  },
})

/** The bar that lies over all of it: over its middle and its corners. */
function barOver(element: HTMLElement, bars: readonly HTMLElement[]): HTMLElement | undefined {
  const {left, right, top, bottom} = element.getBoundingClientRect()
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 1, top + 1],
    [right - 1, top + 1],
    [left + 1, bottom - 1],
    [right - 1, bottom - 1],
  ] as const
  const over = points.map(([x, y]) => {
    const hit = element.ownerDocument.elementFromPoint(x, y)
    return bars.find((bar) => hit !== null && bar.contains(hit) && !bar.contains(element))
  })
  return over.every(Boolean) ? over[0] : undefined
}
