import type {Language} from '../../language/language.ts'

/** What differs between the page and the book. */
export interface ArticleContext {
  language: Language
  /** File in which the glossary's entries lie; empty where they lie in the same. */
  glossaryFile: string
}
