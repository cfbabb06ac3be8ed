import type {Lexicon, LexiconEntry} from '../language.ts'
import data from './lexicon.json' with {type: 'json'}

type Stored = LexiconEntry & {abbreviation: boolean}
const entries = data as Stored[]
const abbreviations = new Set(entries.filter((entry) => entry.abbreviation).map((entry) => entry.id))

export const lexicon: Lexicon = {
  entries,
  isAbbreviation: (entry) => abbreviations.has(entry.id),
  /** Two to five capitals, a small letter among them allowed; Roman numerals are none. */
  looksAbbreviated: /^(?![IVXLCDM]+$)\p{Lu}(?:\p{Lu}|\p{Ll}\p{Lu}){1,4}$/u,
}
