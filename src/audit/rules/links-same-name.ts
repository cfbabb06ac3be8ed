import {isExposed, nameOf, roleOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** Links of one name that lead to different sites: in a list of links nobody can tell them apart (WCAG 2.2, 2.4.9). */
export const linksSameName = rule({
  id: 'links-same-name',
  severity: 'warning',
  wcag: ['2.4.9'],
  act: ['b20e66'],
  seeks: ['a'],
  *check({document}) {
    const first = new Map<string, string>()
    for (const link of document.querySelectorAll('a[href]')) {
      const host = hostOf(link)
      if (!host || roleOf(link) !== 'link' || !isExposed(link)) continue
      const name = nameOf(link).toLowerCase()
      const other = first.get(name)
      if (!name) continue
      if (other && other !== host) yield {at: link, values: {name, host, other}}
      else first.set(name, host)
    }
  },
})

/** The site that a full address leads to; one within the page's own site has none. */
function hostOf(link: Element): string | undefined {
  const address = link.getAttribute('href') ?? ''
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined
  return new URL(address).hostname.replace(/^www\./, '')
}
