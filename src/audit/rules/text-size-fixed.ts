import {elementsNamed} from '../dom.ts'
import {rule} from '../rule.ts'

/** A size that follows the window alone stays as it is when the page is made larger (failure F94 of WCAG). */
const windowOnly = /^\s*[\d.]+(?:vw|vh|vmin|vmax|dvw|svw|lvw)\s*$/i

export const textSizeFixed = rule({
  id: 'text-size-fixed',
  wcag: ['1.4.4'],
  seeks: ['style', '@style'],
  *check({document}) {
    for (const element of document.querySelectorAll<HTMLElement>('[style*="font-size"]')) {
      const size =
        element.style.fontSize || (/font-size:([^;]+)/i.exec(element.getAttribute('style')!)?.[1] ?? '')
      if (windowOnly.test(size)) yield {at: element, values: {size: size.trim()}}
    }
    for (const sheet of elementsNamed(document, 'style'))
      for (const [, selector = '', size = ''] of (sheet.textContent ?? '').matchAll(
        /([^{}]+)\{[^{}]*font-size:\s*([^;}!]+)/gi,
      ))
        if (windowOnly.test(size)) yield {at: sheet, values: {size: `${selector.trim()} ${size.trim()}`}}
  },
})
