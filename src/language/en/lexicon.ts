import type {Lexicon, LexiconEntry} from '../language.ts'
import {inflections} from './inflect.ts'
import data from './lexicon.json' with {type: 'json'}

/** What readers of public documents meet every day. */
const everyday = new Set(['party', 'general-abbreviation', 'honour'])

export const lexicon: Lexicon = {
  entries: data as LexiconEntry[],
  inflections,
  needsExplaining: ({kind}) => !everyday.has(kind),
  explains: /^\s?[(–—]|^,?\s(?:i\.e\.|that is|in other words|which means|meaning|means)/u,
  betterForm: (form) => ({'e.g': 'e.g.', 'i.e': 'i.e.', eg: 'for example', ie: 'that is'})[form],
  /** Two to five capitals, a small letter among them allowed; Roman numerals are none. */
  looksAbbreviated: /^(?![IVXLCDM]+$)\p{Lu}(?:\p{Lu}|\p{Ll}\p{Lu}){1,4}$/u,
}
