import {isExposed, nameOf} from '../dom.ts'
import {rule} from '../rule.ts'

const generic =
  /^(?:meny|fält|textfält|inmatning|text|värde|info|information|data|etikett|menu|field|text field|input|label|value|enter|type here|skriv här|ange|\p{P}+)\s*[:*]*$/iu

const fields =
  'input:not([type="hidden"], [type="submit"], [type="button"], [type="reset"], [type="image"]), select, textarea, [role="textbox"], [role="combobox"], [role="searchbox"]'

/** The name of a field that does not say what to put into it. */
export const labelUninformative = rule({
  id: 'label-uninformative',
  wcag: ['2.4.6', '3.3.2'],
  act: ['cc0f0a'],
  seeks: ['input', 'select', 'textarea', '@role=textbox', '@role=combobox', '@role=searchbox'],
  *check({document}) {
    for (const field of document.querySelectorAll(fields)) {
      const text = nameOf(field)
      if (generic.test(text) && isExposed(field)) yield {at: field, values: {text}}
    }
  },
})
