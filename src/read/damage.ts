import type {VFile} from 'vfile'
import {tell} from '../message.ts'
import {locator} from '../place.ts'
import type {Source} from '../tree.ts'

/** Damaged letters and invisible characters are reported, never repaired by guessing. */
export function tellDamage({text}: Source, file: VFile): void {
  const damaged = placesOf(text, /\uFFFD/g)
  if (damaged.length) {
    const [line] = damaged as [number]
    tell(file, 'letter-damaged', {
      place: pointOf(line),
      values: {count: damaged.length, line, lines: listed(damaged)},
    })
  }
  const invisible = Array.from(text.matchAll(invisibles), ([character]) => codeOf(character))
  if (invisible.length) {
    const lines = placesOf(text, invisibles)
    const values = {count: invisible.length, codes: [...new Set(invisible)].join(', '), line: lines[0]!}
    tell(file, 'character-invisible', {place: pointOf(lines[0]!), values})
  }
}

/** Zero-width characters and marks that turn the direction of writing. */
export const invisibles = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

export const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

/** The lines on which a pattern is met, from 1. */
function placesOf(text: string, pattern: RegExp): number[] {
  const offsets = Array.from(text.matchAll(pattern), ({index}) => index)
  if (!offsets.length) return []
  const locate = locator(text)
  return offsets.map((offset) => locate(offset).line)
}

/** No more lines than a person would look at. */
const listed = (lines: readonly number[]): string => {
  const distinct = [...new Set(lines)]
  return distinct.slice(0, 20).join(', ') + (distinct.length > 20 ? ' …' : '')
}

const pointOf = (line: number) => ({line, column: 1})
