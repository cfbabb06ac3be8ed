import type {State} from 'mdast-util-to-hast'
import type {Time} from '../../../tree.ts'
import {element} from './element.ts'

export const time = (state: State, node: Time) =>
  element(state, node, 'time', {dateTime: node.datetime}, state.all(node))
