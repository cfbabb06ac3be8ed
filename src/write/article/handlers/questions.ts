import type {State} from 'mdast-util-to-hast'
import type {Questions} from '../../../tree.ts'
import {blockChildren, element} from './element.ts'

export const questions = (state: State, node: Questions) =>
  element(state, node, 'section', {role: 'doc-qna'}, blockChildren(state, node))
