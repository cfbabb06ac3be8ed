/** What the standard roles of a structure tree stand for (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4). */

/** Roles inside a block: their text is part of the block around them. */
const inline = new Set(
  'Span Link Reference Annot Em Strong Quote Code Ruby RB RT RP Warichu WT WP Sub Form BibEntry NonStruct'.split(
    ' ',
  ),
)

/** Roles that only hold blocks. */
const grouping = new Set(
  'Root Document DocumentFragment Part Art Sect Div Aside BlockQuote Index Private TOC L LI Table THead TBody TFoot TR'.split(
    ' ',
  ),
)

export const isInline = (role: string): boolean => inline.has(role)
export const isGrouping = (role: string): boolean => grouping.has(role)

/** The level of a heading's role; 0 for one that does not say it; `undefined` for no heading. */
export function headingLevel(role: string): number | undefined {
  if (role === 'H') return 0
  if (role === 'Title') return 1
  const level = /^H(\d)$/.exec(role)?.[1]
  return level ? Math.min(6, Number(level)) : undefined
}
