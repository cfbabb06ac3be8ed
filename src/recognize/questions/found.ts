import type {Heading, PhrasingContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Language, Profile} from '../../language/language.ts'
import type {Locate} from '../../place.ts'
import type {About, Decision, Reason, Removal} from '../../tree.ts'

/** A question found in the body: where it stands, its heading's content, and what follows it in its block. */
export interface Found {
  /** Index of its first block, and of the last that belongs to the question itself. */
  index: number
  last: number
  number: number
  /** Depth of its heading: that of the source, or 2 where the source had none. */
  depth: Heading['depth']
  question: PhrasingContent[]
  rest: PhrasingContent[]
  why: Reason
  /** Where the question ends is not certain. */
  uncertain: boolean
}

export interface Context {
  profile: Profile
  language: Language
  locate: Locate
  file: VFile
  /** The file itself says what its headings are. */
  knowsHeadings: boolean
  /** What the file says of itself. */
  about: About
  decisions: Decision[]
  removals: Removal[]
}
