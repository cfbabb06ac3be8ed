import type {State} from 'mdast-util-to-hast'
import type {Abbreviation} from '../../../tree.ts'
import {element} from './element.ts'

/** Only the abbreviation, no `title`: screen readers ignore it, and the meaning stands in the glossary. */
export const abbreviation = (state: State, node: Abbreviation) =>
  element(
    state,
    node,
    'abbr',
    {dataPlKind: node.kind, dataPlSense: node.sense, dataPlGloss: node.gloss},
    state.all(node),
  )
