import type {VFile} from 'vfile'
import type {Language} from '../language/language.ts'
import {tell} from '../message.ts'
import type {Locate} from '../place.ts'

/** More of them are not listed. */
const most = 20

/**
 * Reports words that a program has glued where a line ended in a suspended hyphen (`vård- och` became `vårdoch`): no such
 * word is in the word list, but its first part is. They stay as they are.
 */
export function tellGluedWords(
  text: string,
  {hyphenation, words}: Language,
  locate: Locate,
  file: VFile,
): void {
  const told = new Set<string>()
  const [joiner] = hyphenation.joiners
  for (let at = text.indexOf(joiner!); at >= 0 && told.size < most; at = text.indexOf(joiner!, at + 1)) {
    const end = at + joiner!.length
    const first = letters.exec(text.slice(Math.max(0, at - 40), at))?.[0]
    if (!first || first.length < 3 || /^\p{L}/u.test(text.slice(end, end + 2))) continue
    const word = first + joiner
    if (told.has(word) || words.has(word) || !words.has(first)) continue
    told.add(word)
    const start = at - first.length
    const place = locate(start)
    tell(file, 'words-glued', {place, values: {words: word, line: place.line}})
  }
}

/** The small letters right before a place, if no other letter and no hyphen stands before them. */
const letters = /(?<![\p{L}-])\p{Ll}+$/u
