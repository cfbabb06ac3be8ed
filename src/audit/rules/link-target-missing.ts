import {excerpt, isExposed, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** A link to a place in the page that is not there. (`#` and `#top` lead to the top: HTML, "Scrolling to a fragment".) */
export const linkTargetMissing = rule({
  id: 'link-target-missing',
  wcag: ['2.4.4'],
  seeks: ['a'],
  *check({document}) {
    for (const link of document.querySelectorAll('a[href^="#"]:not([role^="doc-"])')) {
      const target = decoded(link.getAttribute('href')!.slice(1))
      if (!target || target.toLowerCase() === 'top' || /^[!/]|=/.test(target) || !isExposed(link)) continue
      if (!document.getElementById(target) && !document.getElementsByName(target).length)
        yield {at: link, values: {target, text: excerpt(textOf(link))}}
    }
  },
})

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
