import {elementsNamed, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

const attributes = ['title', 'aria-label', 'aria-description'] as const

/** A meaning hidden in an attribute reaches few readers; `aria-label` is not even allowed on `abbr` (ARIA 1.2). */
export const abbreviationTitle = rule({
  id: 'abbreviation-title',
  wcag: ['3.1.4'],
  seeks: ['abbr'],
  *check({document}) {
    for (const abbreviation of elementsNamed(document, 'abbr')) {
      const attribute = attributes.find((name) => abbreviation.hasAttribute(name))
      if (attribute) yield {at: abbreviation, values: {text: textOf(abbreviation), attribute}}
    }
  },
})
