import type {TextLine} from './lines.ts'

/** A note at a page's end, and the place in the page's text that refers to it. */
export interface Note {
  number: string
  /** Its lines. */
  lines: TextLine[]
  /** The line that refers to it, and the index in its text at which the number stands. */
  reference: {line: TextLine; at: number}
}

/** How far from a page's end its notes begin. Lines of text. */
const reach = 25

/** The number stands before the note, or on a line of its own above it. */
const opening = /^(?<number>\d{1,2})(?:\s+(?=[\p{L}”"’'(§])|$)/u

/**
 * Notes at the end of a page or a column: lines set off by a blank line, the first of which opens with a number that
 * stands glued to a word or sign above. A number without its other half is left as it is.
 */
export function findFootnotes(lines: readonly TextLine[], isFurniture: (line: TextLine) => boolean): Note[] {
  const stretches = Map.groupBy(
    lines.filter((line) => !isFurniture(line)),
    (line) => `${line.page} ${line.column}`,
  )
  return Array.from(stretches.values()).flatMap(notesOf)
}

function notesOf(all: readonly TextLine[]): Note[] {
  const last = all.findLastIndex((line) => line.text)
  const stretch = all.slice(0, last + 1)
  let begin = Math.max(0, stretch.length - 2 * reach)
  for (; begin < stretch.length; begin += 1) {
    const isApart = begin > 0 && !stretch[begin - 1]!.text
    if (!isApart || !opening.test(stretch[begin]!.text)) continue
    const notes = notesFrom(stretch, begin)
    if (notes) return notes
  }
  return []
}

/** The notes from a line to the stretch's end: their numbers count on, and each has its reference above. */
function notesFrom(stretch: readonly TextLine[], begin: number): Note[] | undefined {
  const text = stretch.slice(0, begin)
  const notes: Note[] = []
  for (const line of stretch.slice(begin)) {
    if (!line.text) continue
    const number = opening.exec(line.text)?.groups?.number
    const expected = notes.length ? String(Number(notes.at(-1)!.number) + 1) : number
    if (number && number === expected) {
      const reference = referenceIn(text, number)
      if (!reference) return undefined
      notes.push({number, lines: [line], reference})
    } else notes.at(-1)!.lines.push(line)
  }
  return notes.every(({lines}) => lines.length <= 8) ? notes : undefined
}

/**
 * Glued to a word or to the sign that ends it, or set off from the end of a sentence by a blank; and not part of a longer
 * number or a name such as `PFAS4`.
 */
function referenceIn(lines: readonly TextLine[], number: string): Note['reference'] | undefined {
  const pattern = new RegExp(
    `(?<=[\\p{Ll}.,;:!?)”"’]|\\p{Ll}[.!?] )${number}(?![\\p{L}\\p{N}%]|[.,:/-]\\d| \\p{Ll})`,
    'u',
  )
  for (const line of lines.toReversed()) {
    const at = line.text.search(pattern)
    if (at > 0 && !/\d[.,:]$/u.test(line.text.slice(0, at))) return {line, at}
  }
  return undefined
}
