import {elementsNamed} from '../dom.ts'
import {rule} from '../rule.ts'

/** Names that a body had until a day, and from the next day on another (Swedish statute book and the bodies' own announcements). */
const until: Readonly<Record<string, string>> = {
  msb: '2025-12-31',
  skl: '2019-11-26',
  fp: '2015-11-21',
  sll: '2018-12-31',
}
const from: Readonly<Record<string, string>> = {skr: '2019-11-27', imy: '2021-01-01', mcf: '2026-01-01'}

/** An abbreviation that is bound to a meaning which it did not have on the document's date. */
export const senseOutOfDate = rule({
  id: 'sense-out-of-date',
  wcag: ['3.1.4'],
  seeks: ['@data-pl-sense'],
  *check({document}) {
    for (const article of elementsNamed(document, 'article')) {
      const date = article.querySelector('.facts time[datetime]')?.getAttribute('datetime')
      if (!date) continue
      for (const abbreviation of article.querySelectorAll<HTMLElement>('abbr[data-pl-sense]')) {
        const sense = abbreviation.dataset.plSense!
        if ((until[sense] && date > until[sense]) || (from[sense] && date < from[sense]))
          yield {at: abbreviation, values: {sense, date}}
      }
    }
  },
})
