import type {Language} from './language.ts'
import {sv} from './sv/index.ts'

/** The languages by tag. A new language is a new folder and one line here. */
export const languages: Readonly<Record<string, Language>> = {sv}
