import {en} from './en/index.ts'
import {userTexts as enTexts} from './en/user-texts.ts'
import type {Language, Strings} from './language.ts'
import {sv} from './sv/index.ts'
import {userTexts as svTexts} from './sv/user-texts.ts'
import type {UserTexts} from './user-texts.ts'

/** The languages of documents, by tag. A new language is a new folder and one line here. */
export const languages = {sv, en} as const satisfies Record<string, Language>

/** What is written on pages and in books, by language. */
export const strings = {en: en.strings, sv: sv.strings} as const satisfies Record<string, Strings>

/** The languages that the program speaks to its user, by tag. */
export const userLanguages = {en: enTexts, sv: svTexts} as const satisfies Record<string, UserTexts>
export type UserLanguage = keyof typeof userLanguages

/** The user's language from a locale such as `sv_SE.UTF-8`; English where it is none of ours. */
export function userLanguageOf(locale: string | undefined): UserLanguage {
  const tag = locale?.slice(0, 2).toLowerCase() ?? ''
  return tag in userLanguages ? (tag as UserLanguage) : 'en'
}
