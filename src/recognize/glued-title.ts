import type {Language, Profile} from '../language/language.ts'

/** A title longer than this has text glued to it. Characters. */
const longest = 300

export const isGlued = (text: string): boolean => text.length > longest || /[.!?]\s+\p{Lu}/u.test(text)

/**
 * Where a title ends to which the source has glued the first sentence: before the first word with a capital that opens
 * sentences (`I`, `Det`, `Med`, …), or where the name of whoever asks comes again. `undefined` where neither is found.
 */
export function gluedTitleEnd(text: string, profile: Profile, language: Language): number | undefined {
  const asker = profile.people(text.slice(0, longest)).askers[0]?.name
  const again = asker ? text.indexOf(asker, text.indexOf(asker) + asker.length) : -1
  const opening = text.slice(0, longest).matchAll(/(?<before>[\p{L}\p{N})]+)\s+(?=(?<word>\p{Lu}\p{L}*)\s)/gu)
  for (const match of opening) {
    const {before, word} = match.groups as {before: string; word: string}
    const at = match.index + match[0].length
    if (at === again) return at
    if (language.openWords.has(before.toLowerCase())) continue
    if (language.sentenceOpeners.has(word.toLowerCase())) return at
  }
  return again > 0 && again < longest ? again : undefined
}
