import {isSeen} from '../layout.ts'
import {rule} from '../rule.ts'

/** What may need two dimensions (WCAG 2.2, 1.4.10): a person must say whether it does. */
const twoDimensional =
  'table, img, svg, video, canvas, pre, iframe, object, [role="grid"], [role="application"], math'

/** At 320 CSS pixels, a phone or 400 % zoom, lines run out of the window: reading takes scrolling to and fro. */
export const reflowMissing = rule({
  id: 'reflow-missing',
  wcag: ['1.4.10'],
  looks: ['narrow'],
  *check({document}) {
    const root = document.scrollingElement as HTMLElement
    const width = root.clientWidth
    if (root.scrollWidth <= width + 1) return
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.getBoundingClientRect().right + scrollX > width + 1 &&
        isSeen(element) &&
        !scrollsInside(element),
    )
    // The innermost is what does not fit; what it stands in is only stretched by it.
    const widest =
      wide.find((element) => !wide.some((other) => other !== element && element.contains(other))) ?? root
    const exempt =
      wide.length > 0 &&
      wide.every((element) => element.closest(twoDimensional) ?? element.querySelector(twoDimensional))
    yield {
      at: widest,
      values: {width: root.scrollWidth},
      ...(exempt && {outcome: 'needs-a-person' as const}),
    }
  },
})

function scrollsInside(element: Element): boolean {
  for (let box = element.parentElement; box && box !== element.ownerDocument.body; box = box.parentElement)
    if (/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX)) return true
  return false
}
