import {excerpt, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

const blocks = 'h1, h2, h3, p, li, dd, td'
/** More than this is not a button or a menu that paper needs not. */
const most = 0.2

/** Who reads on paper, enlarged, gets less than who reads on the screen. */
export const printLosesText = rule({
  id: 'print-loses-text',
  severity: 'warning',
  wcag: [],
  looks: ['print'],
  applies: ({kind}) => kind === 'page',
  *check({document}) {
    const content = document.querySelector('main, [role="main"]') ?? document.body
    // What is hidden on the screen as well is not lost on paper.
    const all = [...content.querySelectorAll(blocks)].filter(
      (block) =>
        textOf(block) &&
        !block.closest('[hidden], details:not([open]), nav, form, template, dialog:not([open])'),
    )
    const lost = all.filter((block) => !block.checkVisibility())
    const size = (some: readonly Element[]) => some.reduce((sum, block) => sum + textOf(block).length, 0)
    if (lost.length && size(lost) > most * size(all) && !isHiddenOnScreen(document, lost[0]!))
      yield {
        at: lost[0]!,
        values: {text: excerpt(textOf(lost[0]!)), percent: Math.round((100 * size(lost)) / size(all))},
      }
  },
})

/** Whether some rule for paper hides it: otherwise it is hidden everywhere. */
function isHiddenOnScreen(document: Document, element: Element): boolean {
  const hides = (rules: CSSRuleList): boolean =>
    [...rules].some((each) => {
      if (each instanceof CSSMediaRule)
        return /print/.test(each.media.mediaText) && matchesInside(each.cssRules)
      return false
    })
  const matchesInside = (rules: CSSRuleList): boolean =>
    [...rules].some(
      (each) =>
        each instanceof CSSStyleRule &&
        /none|hidden/.test(`${each.style.display} ${each.style.visibility}`) &&
        element.closest(each.selectorText) !== null,
    )
  return ![...document.styleSheets].some((sheet) => {
    try {
      return (/print/.test(sheet.media.mediaText) && matchesInside(sheet.cssRules)) || hides(sheet.cssRules)
    } catch {
      return false
    }
  })
}
