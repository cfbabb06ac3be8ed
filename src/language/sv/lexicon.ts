import type {Lexicon, LexiconEntry} from '../language.ts'
import {inflections} from './inflect.ts'
import data from './lexicon.json' with {type: 'json'}

/** What readers of public documents meet every day, or what the facts and the signature say. */
const everyday = new Set(['party', 'case', 'role', 'general-abbreviation'])

/** Forms that screen readers say letter by letter, or that stand for two things. */
const unclear: Readonly<Record<string, string>> = {
  mkr: 'miljoner kronor',
  mnkr: 'miljoner kronor',
  tkr: 'tusen kronor',
  mdkr: 'miljarder kronor',
  Mkr: 'miljoner kronor',
  Tkr: 'tusen kronor',
}

export const lexicon: Lexicon = {
  entries: data as LexiconEntry[],
  inflections,
  /** Two to five capitals, a small letter among them allowed; Roman numerals are none. */
  needsExplaining: ({kind}) => !everyday.has(kind),
  explains: /^\s?[(–—]|^,?\s(?:dvs|d\.v\.s|det vill säga|alltså|som innebär|som betyder|innebär|betyder)/u,
  betterForm: (form, entry) =>
    unclear[form] ??
    (entry?.kind === 'general-abbreviation' && /\p{Ll}\s\p{Ll}/u.test(form) ? entry.term : undefined),
  looksAbbreviated: /^(?![IVXLCDM]+$)\p{Lu}(?:\p{Lu}|\p{Ll}\p{Lu}){1,4}$/u,
}
