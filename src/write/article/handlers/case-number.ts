import type {State} from 'mdast-util-to-hast'
import type {CaseNumber} from '../../../tree.ts'
import {element} from './element.ts'

export const caseNumber = (state: State, node: CaseNumber) =>
  element(state, node, 'div', {className: ['case-number']}, state.all(node))
