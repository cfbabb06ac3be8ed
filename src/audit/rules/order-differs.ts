import {excerpt, textOf} from '../dom.ts'
import {isSeen} from '../layout.ts'
import {rule} from '../rule.ts'

/** Blocks that style puts in another order than they are read in (failure F1 of WCAG). Whether the meaning changes, a person must say. */
export const orderDiffers = rule({
  id: 'order-differs',
  severity: 'warning',
  outcome: 'needs-a-person',
  wcag: ['1.3.2', '2.4.3'],
  looks: ['plain'],
  *check({document}) {
    for (const parent of document.querySelectorAll('body, body *')) {
      if (!/flex|grid/.test(getComputedStyle(parent).display)) continue
      const texts = [...parent.children].filter((child) => isSeen(child) && textOf(child).length > 20)
      const boxes = texts.map((child) => ({child, rect: child.getBoundingClientRect()}))
      const turned = boxes.find(({rect}, index) => {
        const before = boxes[index - 1]?.rect
        if (!before) return false
        const isAbove = rect.bottom <= before.top + 1
        const isLeft = rect.right <= before.left + 1 && rect.top < before.bottom && rect.bottom > before.top
        return isAbove || (isLeft && getComputedStyle(parent).direction === 'ltr')
      })
      // Columns begin anew at the top: that is no turn.
      if (turned && isReordered(parent, texts))
        yield {at: turned.child, values: {text: excerpt(textOf(turned.child))}}
    }
  },
})

const isReordered = (parent: Element, children: readonly Element[]): boolean =>
  /reverse/.test(getComputedStyle(parent).flexDirection + getComputedStyle(parent).flexWrap) ||
  children.some(
    (child) =>
      getComputedStyle(child).order !== '0' ||
      getComputedStyle(child).gridRowStart !== 'auto' ||
      getComputedStyle(child).gridColumnStart !== 'auto' ||
      getComputedStyle(child).gridArea.split('/')[0]!.trim() !== 'auto',
  )
