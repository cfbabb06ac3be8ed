import type {Language} from '../language.ts'
import {dates} from './dates.ts'
import {lexicon} from './lexicon.ts'
import {interpellationAnswer} from './profile.ts'
import {readability} from './readability.ts'
import {sentences} from './sentences.ts'
import {strings} from './strings.ts'

export const sv: Language = {
  tag: 'sv',
  hyphenation: {
    joiners: new Set(
      'och eller samt respektive resp till men inklusive inkl som än kontra mot plus'.split(' '),
    ),
    prefixes: new Set(['icke']),
  },
  profiles: [interpellationAnswer],
  lexicon,
  dates,
  sentences,
  readability,
  strings,
}
