import type {Language, SitePage} from './language/language.ts'
import type {Limits} from './read/isolated.ts'
import type {GlossaryLinks} from './tag/glossary.ts'
import type {BookMetadata} from './tree.ts'

/** What the configuration says to the steps; all of it has a default. */
export interface Settings extends ReadOptions {
  language: Language
  /** The body that publishes the answers; left out where it is not configured. */
  publisher?: string | undefined
  /** Absolute address of the site, with a slash at its end; without it nothing absolute is written. */
  base?: string | undefined
  /** A folder with templates of the user's own; what it lacks is taken from ours. */
  templates?: URL | undefined
  /** The logo's file name in the site's `assets/`. */
  logo?: string | undefined
  /** Which of a site's own pages the others lead to; all where nothing is said. */
  sitePages?: ReadonlySet<SitePage> | undefined
  /** Which words lead to the glossary; their first uses. */
  glossaryLinks?: GlossaryLinks | undefined
  /** Whether to look for what whoever writes the next answer can do better; `false`. */
  remarks?: boolean | undefined
  /** What the books say besides what is recognized. */
  book?: BookMetadata | undefined
  /** Level of a fragment's first heading: the page that it is pasted into has a title of its own; 2. */
  fragmentHeading?: number | undefined
  /** Seconds since 1970 for books without a date of their own (SOURCE_DATE_EPOCH). */
  sourceDate?: number | undefined
}

export interface ReadOptions {
  /** What reading one PDF or Word file may take. */
  limits?: Limits
  /** Whether the tags of a PDF are read, where they deserve trust, or left alone. */
  tags?: 'trust' | 'ignore'
  /** Whether a Word file with tracked changes is read as if all were accepted; else it is refused. */
  acceptChanges?: boolean
}
