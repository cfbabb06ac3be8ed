import {comesAfter, excerpt, exposedHeadings, levelOf, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** Contents that leave out headings, or have another order than the page, send a reader astray. */
export const contentsDiffer = rule({
  id: 'contents-differ',
  wcag: ['1.3.2', '2.4.5'],
  applies: ({kind}) => kind === 'page',
  seeks: ['nav', '@role=navigation', '@role=doc-toc'],
  *check({document}) {
    for (const nav of document.querySelectorAll('nav, [role="navigation"], [role="doc-toc"]')) {
      const links = [...nav.querySelectorAll('a[href]')]
      const inside = links.filter((link) => /^#./.test(link.getAttribute('href')!))
      if (inside.length < 2 || inside.length < links.length) continue
      const targets = inside.flatMap((link) => headingAt(document, link) ?? [])
      const listed = new Set(targets)
      const levels = new Set(targets.map(levelOf))
      // Of a level that is listed, every heading should be: those between the first and the last that are.
      const due = exposedHeadings(document).filter(
        (heading) => levels.has(levelOf(heading)) && !nav.contains(heading) && isWithin(heading, targets),
      )
      const left = due.find((heading) => !listed.has(heading))
      const disordered = targets.find(
        (heading, index) => index > 0 && comesBefore(heading, targets[index - 1]!),
      )
      const at = left ?? disordered
      if (at) yield {at: nav, values: {text: excerpt(textOf(at))}}
    }
  },
})

/** The heading that a link leads to: the target, what stands in it first, or what it stands in. */
function headingAt(document: Document, link: Element): Element | undefined {
  const target = document.getElementById(decodeURIComponent(link.getAttribute('href')!.slice(1)))
  const heading = target?.closest('h1, h2, h3, h4, h5, h6') ?? target?.querySelector('h1, h2, h3, h4, h5, h6')
  return heading ?? undefined
}

const comesBefore = (a: Element, b: Element): boolean => comesAfter(b, a)

const isWithin = (heading: Element, [first, ...rest]: readonly Element[]): boolean =>
  first !== undefined && !comesBefore(heading, first) && !comesBefore(rest.at(-1) ?? first, heading)
