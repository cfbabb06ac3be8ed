import {isExposed, nameOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** What a field about its user asks for (WCAG 2.2, section 7), by its type or name. */
const purposes: readonly [token: string, name: RegExp][] = [
  [
    'email',
    /^(?:din )?(?:e-?post|e-?postadress|mejl|mejladress|your e-?mail|e-?mail|e-?mail address)\s*\*?:?$/iu,
  ],
  [
    'tel',
    /^(?:ditt )?(?:telefon|telefonnummer|mobil|mobilnummer|your phone|phone|phone number|mobile)\s*\*?:?$/iu,
  ],
  ['name', /^(?:ditt )?(?:namn|för- och efternamn|your name|full name)\s*\*?:?$/iu],
  ['given-name', /^(?:förnamn|first name|given name)\s*\*?:?$/iu],
  ['family-name', /^(?:efternamn|last name|family name|surname)\s*\*?:?$/iu],
  ['street-address', /^(?:gatuadress|street address)\s*\*?:?$/iu],
  ['postal-code', /^(?:postnummer|postal code|zip code)\s*\*?:?$/iu],
]

/** A field about its user that no browser can fill in. Whom it is about, the page alone does not tell. */
export const autocompleteMissing = rule({
  id: 'autocomplete-missing',
  severity: 'warning',
  outcome: 'needs-a-person',
  wcag: ['1.3.5'],
  seeks: ['input'],
  *check({document}) {
    for (const field of document.querySelectorAll(
      'input:not([autocomplete]):is(:not([type]), [type="text"], [type="email"], [type="tel"])',
    )) {
      const name = nameOf(field)
      const token = purposes.find(([, pattern]) => pattern.test(name))?.[0]
      if (token && isExposed(field)) yield {at: field, values: {text: name, token}}
    }
  },
})
