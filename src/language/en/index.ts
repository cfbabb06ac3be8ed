import type {Language} from '../language.ts'
import {dates} from './dates.ts'
import {lexicon} from './lexicon.ts'
import {writtenAnswer} from './profile.ts'
import {readability} from './readability.ts'
import {sentences} from './sentences.ts'
import {strings} from './strings.ts'
import {words} from './word-list.ts'

export const en: Language = {
  tag: 'en',
  hyphenation: {
    joiners: new Set('and or to but versus nor plus'.split(' ')),
    prefixes: new Set(['non', 'self', 'ex', 'cross', 'all']),
  },
  words,
  notHeading:
    /^(?:\p{Lu}[\p{L}’-]*(?:\s(?:of|de|van|von|\p{Lu}[\p{L}.’-]*)){1,4}\s?\(\p{L}[\p{L}\s/-]{0,24}\)(?:,.*)?|\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}\p{Ll}+\s\d{4})$|\d{4}-\d{2}-\d{2}$|^(?:uin|ref|tel|telephone|fax|e-?mail|web|page\s\d|issn|isbn)(?!\p{L})/iu,
  addressee: /^To\s(?:\p{Lu}[\p{L}\s-]{2,60}|the\s[\p{L}\s-]{2,60})$/u,
  partLabel:
    /^(?:(?:question|answer|annex|appendix|table|figure|chart|chapter|section|part|step|clause|schedule)\s?\d{1,4}|§\s?\d{1,4})(?![\p{L}\d])/iu,
  sentenceOpeners: new Set(
    'in it the that this these those under since recently with for we i when as they today now a an on at according by through within despite also although if about here there already however initially against thank first he she you my our their'.split(
      ' ',
    ),
  ),
  openWords: new Set(
    'in on at to for of with from by under over between without within against after before through about per and or as that the a an his her its their is are was were has have regarding concerning including'.split(
      ' ',
    ),
  ),
  profiles: [writtenAnswer],
  lexicon,
  dates,
  sentences,
  readability,
  strings,
}
