import {isExposed, roleOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** Roles that may not be named by their author (WAI-ARIA 1.2, section 5.2.8.6); elements without a role are generic. */
const unnamed = new Set(
  'caption code deletion emphasis generic insertion mark none paragraph presentation strong subscript suggestion superscript term time'.split(
    ' ',
  ),
)
/** Elements of which HTML says such a role, and that the role's name alone does not tell. */
const elements: Readonly<Record<string, string>> = {
  b: 'generic',
  bdi: 'generic',
  bdo: 'generic',
  body: 'generic',
  data: 'generic',
  div: 'generic',
  i: 'generic',
  pre: 'generic',
  q: 'generic',
  samp: 'generic',
  small: 'generic',
  span: 'generic',
  u: 'generic',
  p: 'paragraph',
  code: 'code',
  em: 'emphasis',
  strong: 'strong',
  sub: 'subscript',
  sup: 'superscript',
  del: 'deletion',
  ins: 'insertion',
  mark: 'mark',
  time: 'time',
  dfn: 'term',
  caption: 'caption',
}
const naming = ['aria-label', 'aria-labelledby', 'aria-braillelabel'] as const
const describing = ['aria-roledescription', 'aria-brailleroledescription'] as const

/** A name where none is allowed: most screen readers leave it out, some read it in the place of the text. */
export const ariaProhibited = rule({
  id: 'aria-prohibited',
  wcag: ['4.1.2'],
  act: ['kb1m8s'],
  seeks: [
    '@aria-label',
    '@aria-labelledby',
    '@aria-braillelabel',
    '@aria-roledescription',
    '@aria-brailleroledescription',
  ],
  *check({document}) {
    const all = [...naming, ...describing].map((name) => `[${name}]`).join(', ')
    for (const element of document.querySelectorAll(all)) {
      const role = element.hasAttribute('role') ? roleOf(element) : (elements[element.localName] ?? '')
      const has = (name: string) => (element.getAttribute(name) ?? '').trim() !== ''
      const isNameless = unnamed.has(role)
      const isPlain = role === 'generic' || role === 'none' || role === 'presentation'
      const attribute =
        naming.find((name) => isNameless && has(name)) ?? describing.find((name) => isPlain && has(name))
      if (attribute && isExposed(element)) yield {at: element, values: {attribute, role}}
    }
  },
})
