import type {PrintLine} from './lines.ts'

/** Notes are set smaller than the body, by so much at least. Points. */
const smaller = 0.9

/** A block of small print that opens with a number: a note, if something in the text refers to it. */
export const isFootnote = (lines: readonly PrintLine[], body: number): boolean =>
  /^\d{1,3}(?!\d)[\s)]*(?:[\p{L}”"’'(§]|$)/u.test(lines[0]!.text) &&
  lines.every(({print}) => print.size < body - smaller)
