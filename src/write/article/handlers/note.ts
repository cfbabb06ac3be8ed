import type {State} from 'mdast-util-to-hast'
import type {Note} from '../../../tree.ts'
import {element} from './element.ts'

export const note = (state: State, node: Note) =>
  element(state, node, 'span', {dataAdded: 'note'}, [{type: 'text', value: node.value}])
