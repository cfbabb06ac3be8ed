import {dateFinder} from '../dates.ts'

export const months =
  'January February March April May June July August September October November December'.split(' ')

export const dates = dateFinder(months, '(?:st|nd|rd|th)?')
