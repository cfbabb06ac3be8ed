/** How far pa11y goes; each level takes in those below. */
export const standards = ['WCAG2A', 'WCAG2AA', 'WCAG2AAA'] as const
export type Standard = (typeof standards)[number]
