import {rule} from '../rule.ts'

/** Whoever sets a finding aside in the page must say why: `data-klarsvar-ignore="rule-id: reason"`. */
export const ignoreWithoutReason = rule({
  id: 'ignore-without-reason',
  wcag: [],
  seeks: ['@data-klarsvar-ignore'],
  *check({document}) {
    for (const element of document.querySelectorAll('[data-klarsvar-ignore]')) {
      const text = element.getAttribute('data-klarsvar-ignore')!
      if (!/^[\w/.,-]+:\s*\S/.test(text)) yield {at: element, values: {text}}
    }
  },
})
