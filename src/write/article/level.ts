import type {Article} from '../../tree.ts'

/** How far a text is tagged; each level holds those before it. It is a statement about our tags, never about the author's text. */
export const levels = ['PT-0', 'PT-1', 'PT-2', 'PT-3'] as const
export type Level = (typeof levels)[number]

/**
 * The wording is intact (PT-0), abbreviations are bound to a meaning or shown as open (PT-1), words and parts are tagged and measured (PT-2), a person's
 * approved summary stands with it (PT-3).
 */
export function levelOf({tags}: Article, isSummarized: boolean): Level {
  if (!tags) return 'PT-0'
  if (!tags.readability) return 'PT-1'
  return isSummarized ? 'PT-3' : 'PT-2'
}
