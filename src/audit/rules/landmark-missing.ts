import {rule} from '../rule.ts'

/** Landmarks of a page by what a page calls them, each with a selector that finds it. */
const landmarks: readonly [name: string, selector: string][] = [
  ['banner', 'body header:not(article *, aside *, main *, nav *, section *), [role="banner"]'],
  ['main', 'main, [role="main"]'],
  ['contentinfo', 'body footer:not(article *, aside *, main *, nav *, section *), [role="contentinfo"]'],
]

/** With fewer headings than this there is nothing to navigate. */
const enoughHeadings = 2

/** Landmarks, and the skip link, are how one reaches a part of a page without hearing all that stands before it. */
export const landmarkMissing = rule({
  id: 'landmark-missing',
  wcag: ['1.3.1', '2.4.1'],
  applies: ({kind}) => kind === 'page',
  *check({document}) {
    for (const [landmark, selector] of landmarks) {
      if (!document.querySelector(selector)) yield {at: document.body, values: {landmark}}
    }
    const own = [...document.querySelectorAll('article h2')].filter(
      (heading) => !heading.closest('[data-added]'),
    )
    if (own.length >= enoughHeadings && !document.querySelector('nav, [role="navigation"]')) {
      yield {at: document.body, values: {landmark: 'navigation'}}
    }
    if (!hasSkipLink(document)) yield {at: document.body, values: {landmark: 'skip link'}}
  },
})

/** The first link of the page leads to its main content. */
function hasSkipLink(document: Document): boolean {
  const target = document.querySelector('a[href]')?.getAttribute('href')
  if (!target?.startsWith('#') || target.length < 2) return false
  const element = document.getElementById(decodeURIComponent(target.slice(1)))
  return element?.closest('main, [role="main"]') !== null && element !== null
}
