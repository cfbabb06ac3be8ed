import type {State} from 'mdast-util-to-hast'
import type {LongSentence} from '../../../tree.ts'
import {element} from './element.ts'

/** An address and a hook for style; it has no role. */
export const longSentence = (state: State, node: LongSentence) =>
  element(
    state,
    node,
    'span',
    {className: ['pl-s'], dataPlFlag: 'long', dataPlWords: node.words},
    state.all(node),
  )
