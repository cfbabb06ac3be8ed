import type {State} from 'mdast-util-to-hast'
import type {Signature, SignatureLine} from '../../../tree.ts'
import {blockChildren, element} from './element.ts'

export const signature = (state: State, node: Signature) =>
  element(state, node, 'div', {className: ['signature']}, blockChildren(state, node))

export const signatureLine = (state: State, node: SignatureLine) =>
  element(state, node, 'div', {className: [node.part]}, state.all(node))
