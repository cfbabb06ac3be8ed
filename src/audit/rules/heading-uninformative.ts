import {exposedHeadings, nameOf} from '../dom.ts'
import {rule} from '../rule.ts'

const generic =
  /^(?:rubrik\s*\d*|underrubrik\s*\d*|heading\s*\d*|title|titel|untitled|namnlös|text|stycke|avsnitt|section|sektion|innehåll här|lorem ipsum.*|\p{P}+|\d{1,3}[.)]?|xxx+)$/iu

/** A heading that says nothing of what stands under it. */
export const headingUninformative = rule({
  id: 'heading-uninformative',
  wcag: ['2.4.6'],
  act: ['b49b2e'],
  *check({document}) {
    for (const heading of exposedHeadings(document)) {
      const text = nameOf(heading)
      if (generic.test(text)) yield {at: heading, values: {text}}
    }
  },
})
