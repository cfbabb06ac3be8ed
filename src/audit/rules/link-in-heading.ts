import {textOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** A link to an explanation inside a heading: a screen reader's list of headings then says "link" in every one. */
export const linkInHeading = rule({
  id: 'link-in-heading',
  severity: 'warning',
  wcag: ['2.4.6'],
  seeks: ['@role=doc-glossref'],
  *check({document}) {
    for (const link of document.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) [role="doc-glossref"]'))
      yield {at: link, values: {text: textOf(link)}}
  },
})
