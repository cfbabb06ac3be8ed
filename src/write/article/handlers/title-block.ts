import type {State} from 'mdast-util-to-hast'
import type {TitleBlock} from '../../../tree.ts'
import {blockChildren, element} from './element.ts'

export const titleBlock = (state: State, node: TitleBlock) =>
  element(state, node, 'header', {}, blockChildren(state, node))
