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
  for (const {0: word, index} of text.matchAll(
    new RegExp(`(?<![\\p{L}-])\\p{L}{3,40}${joiner}(?!\\p{L})`, 'gu'),
  )) {
    if (told.size >= most || told.has(word) || words.has(word)) continue
    if (!words.has(word.slice(0, -joiner!.length))) continue
    told.add(word)
    const place = locate(index)
    tell(file, 'words-glued', {place, values: {words: word, line: place.line}})
  }
}
