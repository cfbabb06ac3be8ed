import type {TextLine} from './lines.ts'

/** A row of points, or of other signs, that leads the eye to a page number: `Bakgrund ........ 4`. */
const leaders = /(?<sign>[^\p{L}\p{N}\s])(?:\s?\k<sign>){3,}(?=\s*\d[\d-]*$)/u

/** A row of points and what it leads to are no longer. Characters. */
const reach = 300

/** Where the leaders stand in a line's text. */
export function leadersIn({text}: Pick<TextLine, 'text'>): {at: number; until: number} | undefined {
  // Most lines end otherwise: no need to search them.
  const last = text.charCodeAt(text.length - 1)
  if (!(last >= 48 && last <= 57)) return undefined
  const from = Math.max(0, text.length - reach)
  const match = leaders.exec(text.slice(from))
  return match ? {at: from + match.index, until: from + match.index + match[0].length} : undefined
}

export const hasLeaders = (line: Pick<TextLine, 'text'>): boolean => leadersIn(line) !== undefined
