/** How thoroughly to audit: `fast` leaves the browser out. */
export const tiers = ['full', 'fast', 'none'] as const
export type Tier = (typeof tiers)[number]
