/** Precision, recall and their harmonic mean, from what was found, what was wanted, and what is in both. */
export interface Counts {
  right: number
  found: number
  wanted: number
}

export const none = (): Counts => ({right: 0, found: 0, wanted: 0})

export const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (total, {right, found, wanted}) => ({
      right: total.right + right,
      found: total.found + found,
      wanted: total.wanted + wanted,
    }),
    none(),
  )

/** `undefined` where there was nothing to find and nothing was found. */
export function f1({right, found, wanted}: Counts): number | undefined {
  return found + wanted ? (2 * right) / (found + wanted) : undefined
}

/** Compares two lists as bags: what stands twice must be found twice. */
export function compareBags(found: readonly string[], wanted: readonly string[]): Counts {
  const left = new Map<string, number>()
  for (const item of wanted) left.set(item, (left.get(item) ?? 0) + 1)
  let right = 0
  for (const item of found) {
    const count = left.get(item) ?? 0
    if (!count) continue
    left.set(item, count - 1)
    right += 1
  }
  return {right, found: found.length, wanted: wanted.length}
}
