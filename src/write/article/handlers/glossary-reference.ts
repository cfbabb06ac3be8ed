import type {State} from 'mdast-util-to-hast'
import type {Language} from '../../../language/language.ts'
import type {GlossaryReference} from '../../../tree.ts'
import {element} from './element.ts'

/** A link around exactly the source's characters. */
export const glossaryReference = (language: Language) => (state: State, node: GlossaryReference) => {
  const {ids} = language.strings
  const properties = {
    role: 'doc-glossref',
    href: `#${ids.word}-${node.sense}`,
    id: `${ids.reference}-${node.sense}-${node.use}`,
  }
  return element(state, node, 'a', properties, state.all(node))
}
