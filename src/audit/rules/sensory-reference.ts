import {elementsNamed, excerpt, exposedHeadings, holds, isAdded, isExposed, nameOf, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** A thing that is told by where it is or how it looks, in Swedish and English: what it is, then how it is told. */
const references: readonly RegExp[] = [
  /\b(?<thing>meny|menyn|navigering|navigeringen|ruta|rutan|knappen|länken|spalten)(?:\s\p{L}+){0,2}\s(?:till höger|till vänster|i högerspalten|i vänsterspalten|nedan till höger|nedan till vänster)(?!\p{L})/iu,
  /\b(?<thing>menu|navigation|box|button|link|column)(?:\s\p{L}+){0,2}\s(?:on|to|at) the (?:right|left)\b/iu,
  /(?<!\p{L})(?:gröna|röda|blå|gula|runda|fyrkantiga)\s(?<thing>knappen|rutan|länken|fältet)(?!\p{L})/iu,
  /\b(?:green|red|blue|yellow|round|square)\s(?<thing>button|box|link|field)s?\b/iu,
  /(?<!\p{L})(?<thing>fält|uppgifter)(?:\s\p{L}+){0,3}\s(?:markerade\s)?(?:med|i)\s(?:rött|rödt|röd färg)(?!\p{L})/iu,
  /\b(?<thing>fields?)(?:\s\p{L}+){0,3}\s(?:marked\s)?in\s(?:red|green)\b/iu,
]

/** A thing that is told only by its place, shape or colour (failures F14, F26 and F81 of WCAG) is lost on who does not see it. */
export const sensoryReference = rule({
  id: 'sensory-reference',
  wcag: ['1.3.3'],
  act: ['9bd38c'],
  *check({document}) {
    for (const block of elementsNamed(document, 'p, li, dd, label, legend')) {
      if (isAdded(block) || holds(block, 'p, li') || !isExposed(block)) continue
      const text = textOf(block)
      const found = references.map((pattern) => pattern.exec(text)).find(Boolean)
      if (!found) continue
      const isSure = isNavigation(found.groups!.thing!)
      if (isSure && namesNavigation(document)) continue
      yield {
        at: block,
        values: {text: excerpt(found[0])},
        ...(!isSure && {outcome: 'needs-a-person' as const}),
      }
    }
  },
})

const isNavigation = (thing: string): boolean => /^(?:men[yu]|navig)/iu.test(thing)

/** Exactly one landmark for navigation, or a heading that calls something so: then a listener finds it as well. */
function namesNavigation(document: Document): boolean {
  const landmarks = [...document.querySelectorAll('nav, [role="navigation"]')].filter(isExposed)
  const isCalled = (element: Element) => isNavigation(nameOf(element))
  return landmarks.length === 1 || landmarks.some(isCalled) || exposedHeadings(document).some(isCalled)
}
