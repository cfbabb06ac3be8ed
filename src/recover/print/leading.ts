import {sentenceEnd} from '../line-evidence.ts'
import type {PrintRow} from './rows.ts'
import {wordsOf} from './rows.ts'

/** From one baseline to the next inside a paragraph, for print of a height; both in points. */
export type Leading = (size: number) => number

/** Where nothing is known, lines stand so far apart, in heights of the print. */
const usual = 1.2

/**
 * What mostly stands between two lines of one height of which the second goes on in lower case: it is inside a paragraph.
 */
export function leadingOf(columns: readonly (readonly PrintRow[])[]): Leading {
  const counts = new Map<number, Map<number, number>>()
  for (const rows of columns) {
    for (const [index, row] of rows.slice(1).entries()) {
      const above = rows[index]!
      const size = sizeOf(row)
      if (sizeOf(above) !== size) continue
      const step = Math.round((row.y - above.y) * 2) / 2
      if (step <= 0 || step > size * 3) continue
      const goesOn = /^\p{Ll}/u.test(wordsOf(row)) && !sentenceEnd.test(wordsOf(above))
      const steps = counts.get(size) ?? new Map<number, number>()
      steps.set(step, (steps.get(step) ?? 0) + (goesOn ? 3 : 1))
      counts.set(size, steps)
    }
  }
  const most = new Map(
    [...counts].map(
      ([size, steps]) => [size, [...steps].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]!] as const,
    ),
  )
  const [bodySize, [bodyStep]] = [...most].sort((a, b) => b[1][1] - a[1][1])[0] ?? [1, [usual, 0]]
  return (size) => {
    const [step, count] = most.get(Math.round(size * 2) / 2) ?? [0, 0]
    // A few lines of large print prove nothing: they are set as close as the body, or closer.
    return count >= 6
      ? step
      : Math.min(step || Number.POSITIVE_INFINITY, size * Math.max(usual, bodyStep / bodySize))
  }
}

const sizeOf = ({size}: PrintRow): number => Math.round(size * 2) / 2
