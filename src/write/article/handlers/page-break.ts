import type {State} from 'mdast-util-to-hast'
import {fill, type Language} from '../../../language/language.ts'
import type {PageBreak} from '../../../tree.ts'
import {element} from './element.ts'

/** The one form that axe, Ace and EPUBCheck all accept: empty, with a name, inline where a sentence runs on. */
export const pageBreak = (language: Language) => (state: State, node: PageBreak) =>
  element(
    state,
    node,
    'span',
    {
      role: 'doc-pagebreak',
      title: fill(language.strings.page, {page: node.label ?? node.number}),
      ...(node.label !== undefined && {dataPage: node.label}),
    },
    [],
  )
