import {isExposed} from '../dom.ts'
import {rule} from '../rule.ts'

/** A field named only by its placeholder, or by a tip that a mouse brings up: once something is written, or without a mouse, nobody sees what it is. */
export const labelNotSeen = rule({
  id: 'label-not-seen',
  wcag: ['3.3.2'],
  seeks: ['input', 'select', 'textarea'],
  *check({document}) {
    for (const field of document.querySelectorAll<HTMLInputElement>(
      'input[placeholder], textarea[placeholder], input[title], textarea[title], select[title]',
    )) {
      if (/^(?:hidden|submit|button|reset|image)$/.test(field.type) || !isExposed(field)) continue
      const isNamed =
        field.labels?.length || field.hasAttribute('aria-label') || field.hasAttribute('aria-labelledby')
      const text = field.getAttribute('placeholder') ?? field.getAttribute('title') ?? ''
      if (!isNamed && text.trim()) yield {at: field, values: {text: text.trim()}}
    }
  },
})
