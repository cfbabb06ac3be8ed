import {sentenceEnd} from './line-evidence.ts'
import type {TextLine} from './lines.ts'

/**
 * How many blank lines stand between the lines of one paragraph: some texts are set with one after every line. It is
 * what mostly stands before a line that goes on in lower case.
 */
export function spacingOf(lines: readonly TextLine[], isFurniture: (line: TextLine) => boolean): number {
  let blanks = 0
  let last: TextLine | undefined
  const counts = new Map<number, number>()
  for (const line of lines) {
    if (isFurniture(line)) last = undefined
    else if (!line.text) blanks += 1
    else {
      if (last?.page === line.page && /^\p{Ll}/u.test(line.text) && !sentenceEnd.test(last.text))
        counts.set(blanks, (counts.get(blanks) ?? 0) + 1)
      blanks = 0
      last = line
    }
  }
  const [most = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  return most
}
