import type {Range} from '../tree.ts'

/**
 * Words as readability measures count them (`lix-sv-1`, rule 2): a run of letters and digits, joined inside by `- – . , : / ’`, and digits in
 * groups of three joined by one blank. `JO-anmälan`, `t.ex.` and `1 250 000` are one word each; `jour- och familjehem`
 * is three.
 */
const word = /\d{1,3}(?:[ \u00A0]\d{3})+(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[-–.,:/’'][\p{L}\p{N}]+)*/gu

export function words(text: string): Range[] {
  return Array.from(text.matchAll(word), ({0: {length}, index}) => ({start: index, end: index + length}))
}
