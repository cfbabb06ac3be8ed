/** By code units: the same order on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A name as it is sorted: the family name first. */
export const familyFirst = (name: string): string => name.replace(/^(.*)\s(\S+)$/u, '$2 $1')
