import {excerpt} from '../dom.ts'
import {isSeen} from '../layout.ts'
import {rule} from '../rule.ts'

/** Words that only style puts on the page (failure F87 of WCAG): they go with it, and cannot be searched or copied. */
export const textInStyle = rule({
  id: 'text-in-style',
  severity: 'warning',
  outcome: 'needs-a-person',
  wcag: ['1.3.1'],
  looks: ['plain'],
  *check({document}) {
    const seen = new Set<string>()
    for (const element of document.querySelectorAll('body *')) {
      for (const part of ['::before', '::after']) {
        const {content} = getComputedStyle(element, part)
        const text = /^"(.*)"$/s.exec(content)?.[1] ?? ''
        if (!/\p{L}{2,}\s+\p{L}{2,}/u.test(text) || seen.has(text) || !isSeen(element)) continue
        // What repeats text of the page adds nothing.
        if (document.body.innerText.includes(text.trim())) continue
        seen.add(text)
        yield {at: element, values: {text: excerpt(text)}}
      }
    }
  },
})
