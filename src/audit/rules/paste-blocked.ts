import {rule} from '../rule.ts'

/** Who cannot remember or type a password pastes it, or lets a program do so (WCAG 2.2, 3.3.8). */
export const pasteBlocked = rule({
  id: 'paste-blocked',
  wcag: ['3.3.8'],
  seeks: ['@onpaste'],
  *check({document}) {
    for (const field of document.querySelectorAll('input[onpaste], textarea[onpaste]'))
      if (/return\s+false|preventDefault/.test(field.getAttribute('onpaste')!)) yield {at: field}
  },
})
