import type {Language} from '../language.ts'
import {dates} from './dates.ts'
import {lexicon} from './lexicon.ts'
import {interpellationAnswer} from './profile.ts'
import {readability} from './readability.ts'
import {sentences} from './sentences.ts'
import {strings} from './strings.ts'
import {words} from './words.ts'

export const sv: Language = {
  tag: 'sv',
  hyphenation: {
    joiners: new Set('och eller samt respektive resp till men inklusive inkl som än kontra mot plus'.split(' ')),
    prefixes: new Set(['icke']),
  },
  profiles: [interpellationAnswer],
  lexicon,
  dates,
  sentences,
  words,
  readability,
  strings,
  functionWords: new Set(
    'och att det som är en på för med av till den har inte om ett men vi kan de från vid också så efter när var ska sin eller nu hur mot där ut in alla dessa detta mer vår någon än mycket'.split(
      ' ',
    ),
  ),
}
