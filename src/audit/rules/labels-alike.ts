import {comesAfter, isExposed, isOutOfSight, nameOf, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

const fields =
  'input:not([type="hidden"], [type="submit"], [type="button"], [type="reset"], [type="image"], [type="radio"], [type="checkbox"]), select, textarea'

/** Two fields of one name, and no legend or heading that can be seen tells which is which. */
export const labelsAlike = rule({
  id: 'labels-alike',
  wcag: ['2.4.6', '3.3.2'],
  act: ['cc0f0a'],
  seeks: ['input', 'select', 'textarea'],
  *check({document}) {
    const seen = new Set<string>()
    for (const field of document.querySelectorAll(fields)) {
      const name = nameOf(field)
      if (!name || !isExposed(field)) continue
      const key = `${contextOf(field)}\n${name.toLowerCase()}`
      if (seen.has(key)) yield {at: field, values: {text: name}}
      seen.add(key)
    }
  },
})

/** Legend, row and heading over a field, as far as they can be seen. */
function contextOf(field: Element): string {
  const legend = field.closest('fieldset')?.querySelector('legend')
  const row = field.closest('tr, li, form')
  const heading = [
    ...field.ownerDocument.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]'),
  ].findLast((each) => comesAfter(field, each) && !isOutOfSight(each))
  const rows = row ? [...row.parentElement!.children].indexOf(row) : ''
  return [legend && !isOutOfSight(legend) ? textOf(legend) : '', heading ? textOf(heading) : '', rows].join(
    '\n',
  )
}
