import type {Language} from '../language.ts'
import {dates} from './dates.ts'
import {lexicon} from './lexicon.ts'
import {notHeading} from './not-heading.ts'
import {interpellation, interpellationAnswer} from './profile.ts'
import {readability} from './readability.ts'
import {sentences} from './sentences.ts'
import {strings} from './strings.ts'
import {words} from './word-list.ts'

export const sv: Language = {
  tag: 'sv',
  hyphenation: {
    joiners: new Set(
      'och eller samt respektive resp till men inklusive inkl som än kontra mot plus'.split(' '),
    ),
    prefixes: new Set(['icke']),
  },
  words,
  notHeading,
  addressee: /^Till\s(?:\p{Lu}[\p{L}\s-]{2,60}|[\p{L}\s-]{0,40}(?:fullmäktige|styrelsen|nämnden))$/u,
  partLabel:
    /^(?:(?:(?:svar(?:et)?\s(?:på|till)\s)?(?:del)?fråg(?:a|an)|svar|bilaga|bil\.|tabell|figur|diagram|kapitel|kap\.|avsnitt|del|steg|punkt|beslut|mål|ärende|§)\s?\d{1,4}|\d{1,4}\s?(?:kap\.|§))(?![\p{L}\d])/iu,
  sentenceOpeners: new Set(
    'i det den de detta denna dessa under sedan nyligen med för vi jag när som idag nu en ett på enligt genom efter inom trots även att om vid här där redan inledningsvis bakgrunden mot tack först'.split(
      ' ',
    ),
  ),
  openWords: new Set(
    'i på av till för om med från vid hos under över mellan utan inom mot enligt efter före genom kring per och eller samt att som den det de en ett sin sitt sina är var har angående gällande rörande avseende inklusive'.split(
      ' ',
    ),
  ),
  profiles: [interpellationAnswer, interpellation],
  lexicon,
  dates,
  sentences,
  readability,
  strings,
}
