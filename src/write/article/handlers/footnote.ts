import type {State} from 'mdast-util-to-hast'
import type {Language} from '../../../language/language.ts'
import type {Footnote, NoteLabel, NoteReference} from '../../../tree.ts'
import {blockChildren, element} from './element.ts'

/** A note stands where its page had it. */
export const footnote = (_language: Language) => (state: State, node: Footnote) =>
  element(state, node, 'aside', {role: 'doc-footnote', className: ['footnote']}, blockChildren(state, node))

/** The number in the text: a link to the note. */
export const noteReference = (_language: Language) => (state: State, node: NoteReference) =>
  element(state, node, 'a', {role: 'doc-noteref', href: `#${node.data?.target}`}, state.all(node))

/** The note's own number: a link back to the text. */
export const noteLabel = (_language: Language) => (state: State, node: NoteLabel) =>
  element(state, node, 'a', {role: 'doc-backlink', href: `#${node.data?.target}`}, state.all(node))
