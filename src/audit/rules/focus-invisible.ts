import {excerpt, nameOf} from '../dom.ts'
import {isSeen, tabStops} from '../layout.ts'
import {rule} from '../rule.ts'

/** What shows where one types. */
const hasCaret = /^(?:text|search|url|tel|email|password|number|date|time|month|week|datetime-local)$/
const looks = [
  'outline-style',
  'outline-width',
  'outline-color',
  'box-shadow',
  'border-top-color',
  'border-bottom-color',
  'border-top-width',
  'border-bottom-width',
  'border-bottom-style',
  'background-color',
  'background-image',
  'color',
  'text-decoration-line',
  'text-decoration-color',
  'text-decoration-thickness',
  'font-weight',
  'opacity',
  'transform',
  'filter',
  'clip-path',
  'left',
  'top',
  'width',
  'height',
  'visibility',
  'content',
] as const

/** A link or control that looks the same with the focus as without it: who uses the keyboard cannot see where they are (failure F78 of WCAG). */
export const focusInvisible = rule({
  id: 'focus-invisible',
  wcag: ['2.4.7'],
  act: ['oj04fd'],
  looks: ['plain'],
  *check({document}) {
    const before = document.activeElement as HTMLElement | null
    const place = [scrollX, scrollY] as const
    for (const element of tabStops(document)) {
      if (hasCaret.test((element as HTMLInputElement).type) && !(element instanceof HTMLButtonElement))
        continue
      if (element instanceof HTMLTextAreaElement || element.isContentEditable) continue
      element.focus({preventScroll: true})
      if (document.activeElement !== element) continue
      // Most elements have an outline, and need no longer look.
      const withFocus = isOutlined(element) ? undefined : lookOf(element)
      element.blur()
      const isSame = withFocus !== undefined && lookOf(element) === withFocus
      if (isSame && isSeen(element)) yield {at: element, values: {text: excerpt(nameOf(element))}}
    }
    before?.focus?.({preventScroll: true})
    if (before === document.body) (document.activeElement as HTMLElement | null)?.blur()
    scrollTo(...place)
  },
})

/** An outline that is drawn. */
function isOutlined(element: Element): boolean {
  const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(element)
  return (
    outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && !/, 0\)$|transparent/.test(outlineColor)
  )
}

/** How the element, what it holds and the two boxes around it look. An outline of no width and a transparent one look alike. */
function lookOf(element: Element): string {
  const around = [element.parentElement, element.parentElement?.parentElement].filter(
    (each) => each !== null && each !== undefined,
  )
  const parts = [element, ...around, ...[...element.querySelectorAll('*')].slice(0, 10)]
  const styles = parts.flatMap((part) => [
    getComputedStyle(part),
    getComputedStyle(part, '::before'),
    getComputedStyle(part, '::after'),
  ])
  return styles
    .map((style) => {
      const isDrawn =
        style.outlineStyle !== 'none' &&
        Number.parseFloat(style.outlineWidth) > 0 &&
        !/, 0\)$|transparent/.test(style.outlineColor)
      return looks
        .filter((name) => isDrawn || !name.startsWith('outline'))
        .map((name) => style.getPropertyValue(name))
        .join(';')
    })
    .join('|')
}
