import {isExposed, nameOf, roleOf, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

const generic =
  /^(?:här|klicka här|klicka|tryck här|läs mer|läs mera|läs vidare|mer|mera|mer information|mer info|läs|länk|denna länk|se mer|se här|visa mer|ladda ner|ladda ned|hämta|fortsätt|gå vidare|detaljer|here|click here|click|press here|read more|more|more info|more information|learn more|link|this link|this|see more|details|download|continue|go|view)(?:\s*[.…»›>→!]*)$/iu
const address = /^(?:https?:\/\/|www\.)\S+$/iu

/** Who goes from link to link hears only the links' own words; the sentence around may tell, if one goes and looks (failures F63 and F84 of WCAG). */
export const linkTextUninformative = rule({
  id: 'link-text-uninformative',
  wcag: ['2.4.4', '2.4.9'],
  seeks: ['a', 'area', '@role=link'],
  *check({document}) {
    for (const link of document.querySelectorAll('a[href], [role="link"], area[href]')) {
      if (roleOf(link) !== 'link' || !isExposed(link)) continue
      const name = nameOf(link)
      if (generic.test(name)) {
        const context = link.closest('p, li, td, th, dd, h1, h2, h3, h4, h5, h6')
        // With words around it in its own sentence, list item or cell it may be understood (2.4.4), never alone (2.4.9).
        const isAlone = !context || textOf(context).replace(name, '').trim().length < 10
        yield {at: link, values: {text: name}, ...(!isAlone && {outcome: 'needs-a-person' as const})}
      } else if (address.test(name) && name.length > 30) {
        yield {at: link, values: {text: name.slice(0, 60)}, outcome: 'needs-a-person'}
      }
    }
  },
})
