import type {State} from 'mdast-util-to-hast'
import type {GlossaryReference} from '../../../tree.ts'
import type {ArticleContext} from '../context.ts'
import {element} from './element.ts'

/** A link around exactly the source's characters. */
export const glossaryReference =
  ({language, glossaryFile}: ArticleContext) =>
  (state: State, node: GlossaryReference) => {
    const {ids} = language.strings
    const properties = {
      role: 'doc-glossref',
      href: `${glossaryFile}#${ids.word}-${node.sense}`,
      id: `${ids.reference}-${node.sense}-${node.use}`,
    }
    return element(state, node, 'a', properties, state.all(node))
  }
