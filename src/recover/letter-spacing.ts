import type {PhrasingContent} from 'mdast'
import {type Locate, textNode} from '../place.ts'
import type {Removal} from '../tree.ts'
import type {TextLine} from './lines.ts'

/** `V A D   V I   G Ö R`: single letters with single blanks between, words set apart by more; one word of three letters at least. */
const spaced = /^(?=(?:\p{L}\s+){3,}\p{L}$).*\p{L} \p{L} \p{L}/u

export const isLetterSpaced = ({text}: Pick<TextLine, 'text'>): boolean =>
  text.length < 300 && spaced.test(text)

/** The letters without the blanks between them: a word that is heard as a word. One blank is left between words. */
export function letterSpaced(
  {text, start}: TextLine,
  locate: Locate,
  removals: Removal[],
  after: string,
): PhrasingContent[] {
  return Array.from(text.matchAll(/\p{L}(?<blanks>\s*)/gu), ({0: {length}, index, groups}) => {
    const blanks = groups!.blanks!.length
    const at = start + index
    const letterEnd = at + length - blanks
    const kept = blanks > 1 ? 1 : 0
    if (blanks > kept) {
      removals.push({kind: 'space', start: letterEnd + kept, end: at + length, replacement: ''})
    }
    const isLast = index + length === text.length
    const value = text.slice(index, index + length - blanks) + ' '.repeat(kept) + (isLast ? after : '')
    return textNode(locate, at, letterEnd + kept + (isLast ? after.length : 0), value)
  })
}
