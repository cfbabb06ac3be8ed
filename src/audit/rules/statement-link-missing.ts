import {rule} from '../rule.ts'

const named =
  /tillgänglighetsredogörelse|tillgänglighetsutlåtande|om tillgänglighet|webbtillgänglighet|accessibility statement|^accessibility$|^tillgänglighet$/iu

/** A page that leads to other pages from its header, its footer or a navigation is one of a site; a report or a letter is none. */
const isOfSite = (document: Document): boolean =>
  [...document.querySelectorAll('nav a[href], header a[href], footer a[href]')].some(
    (link) => !/^(?:#|mailto:|tel:|javascript:)/i.test(link.getAttribute('href')!),
  )

/** Swedish law (2018:1937, section 13 and the regulations to it) wants a statement that is found from every page of a public body. Whose page it is, a person knows. */
export const statementLinkMissing = rule({
  id: 'statement-link-missing',
  severity: 'warning',
  outcome: 'needs-a-person',
  wcag: [],
  applies: ({kind}) => kind === 'page',
  *check({document}) {
    const links = [...document.querySelectorAll('a[href]')]
    const isThere = links.some(
      (link) =>
        named.test((link.textContent ?? '').trim()) ||
        /tillg(?:ae|a|ä|%C3%A4)ngligh|accessibility/iu.test(link.getAttribute('href')!),
    )
    if (!isThere && isOfSite(document)) yield {at: document.body}
  },
})
