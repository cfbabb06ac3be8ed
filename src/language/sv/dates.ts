import {dateFinder} from '../dates.ts'

export const months =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')

export const dates = dateFinder(months)
