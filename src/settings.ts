import type {Language} from './language/language.ts'

/** What the configuration says to the steps; all of it has a default. */
export interface Settings {
  language: Language
  /** The body that publishes the answers; left out where it is not configured. */
  publisher?: string | undefined
  /** Seconds since 1970 for books without a date of their own (SOURCE_DATE_EPOCH). */
  sourceDate?: number | undefined
}
