import {rule} from '../rule.ts'

/** A link to the glossary that leads nowhere, or a way back that does not lead to a use of the word. */
export const glossaryReferenceBroken = rule({
  id: 'glossary-reference-broken',
  wcag: ['2.4.4'],
  seeks: ['@role=doc-glossref', '@role=doc-backlink'],
  *check({document}) {
    for (const link of document.querySelectorAll('[role="doc-glossref"], [role="doc-backlink"]')) {
      const target = link.getAttribute('href') ?? ''
      // In a book the glossary is a file of its own; the book's checker follows those links.
      if (target && !target.startsWith('#')) continue
      const element = target.length > 1 ? document.getElementById(decodeURIComponent(target.slice(1))) : null
      const isEntry =
        link.getAttribute('role') === 'doc-backlink' || element?.matches('dfn, dt, dt *') === true
      if (!element || !isEntry) yield {at: link, values: {target}}
    }
  },
})
