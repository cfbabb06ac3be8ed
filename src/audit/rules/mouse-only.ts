import {excerpt, isExposed, roleOf, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

const byMouse = ['onclick', 'ondblclick', 'onmousedown', 'onmouseup'] as const
const byKey = ['onkeydown', 'onkeyup', 'onkeypress'] as const
const native =
  'a[href], button, input, select, textarea, summary, label, option, area[href], body, html, form, [contenteditable]'

/** What reacts to the mouse and cannot be reached or worked by keyboard (failures F42, F54 and F59 of WCAG). */
export const mouseOnly = rule({
  id: 'mouse-only',
  wcag: ['2.1.1', '4.1.2'],
  seeks: ['@onclick', '@ondblclick', '@onmousedown', '@onmouseup'],
  *check({document}) {
    for (const element of document.querySelectorAll(byMouse.map((name) => `[${name}]`).join(', '))) {
      if (element.matches(native) || !isExposed(element)) continue
      // A handler around controls of their own hears their clicks.
      if (element.querySelector(native)) continue
      const isReachable = element.hasAttribute('tabindex') && byKey.some((name) => element.hasAttribute(name))
      const hasRole = roleOf(element) !== '' && element.hasAttribute('role')
      if (!isReachable || !hasRole) yield {at: element, values: {text: excerpt(textOf(element))}}
    }
  },
})
