/** A name as part of an address: small letters and digits, `-` between words. */
export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')

/** Names as parts of addresses, `-2` and so on added where two would be one: `Åsa Ek` and `Asa Ek`. */
export function distinctSlugs(): (name: string) => string {
  const counts = new Map<string, number>()
  return (name) => {
    const base = slug(name) || '-'
    const count = (counts.get(base) ?? 0) + 1
    counts.set(base, count)
    return count > 1 ? `${base}-${count}` : base
  }
}
