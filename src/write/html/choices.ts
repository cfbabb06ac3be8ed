import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Strings} from '../../language/language.ts'

/** What a reader can have shown in the text; off at first, and done by the style sheet alone. */
export const choices = ({choices: texts}: Strings): Element =>
  h('details', {className: ['choices'], dataAdded: 'choices'}, [
    h('summary', texts.heading),
    choice('show-meanings', texts.meanings),
    choice('show-long-sentences', texts.longSentences),
  ])

const choice = (id: string, label: string): Element =>
  h('p', h('label', [h('input', {type: 'checkbox', id}), ' ', label]))
