import {textOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** A glossary explains a term once for each of its meanings; the same words twice help nobody. */
export const glossaryEntryDuplicate = rule({
  id: 'glossary-entry-duplicate',
  wcag: ['3.1.3'],
  seeks: ['dt'],
  *check({document}) {
    for (const glossary of document.querySelectorAll('[role="doc-glossary"], .words')) {
      const seen = new Set<string>()
      for (const term of glossary.querySelectorAll('dt')) {
        const meaning = term.nextElementSibling
        const entry = `${textOf(term)}\n${meaning ? textOf(meaning) : ''}`
        if (seen.has(entry)) yield {at: term, values: {term: textOf(term)}}
        seen.add(entry)
      }
    }
  },
})
