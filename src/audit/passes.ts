/** A way of showing a page in the audit. */
export interface Pass {
  /** CSS pixels. */
  width: number
  height: number
  scheme: 'light' | 'dark'
  forcedColors: boolean
}

const wide = {width: 1280, height: 1024}
/** 1280 px at 400 % zoom (WCAG 2.2, 1.4.10). */
const narrow = {width: 320, height: 256}

export const passes = {
  'light-1280': {...wide, scheme: 'light', forcedColors: false},
  'dark-1280': {...wide, scheme: 'dark', forcedColors: false},
  'forced-1280': {...wide, scheme: 'light', forcedColors: true},
  'light-320': {...narrow, scheme: 'light', forcedColors: false},
  'dark-320': {...narrow, scheme: 'dark', forcedColors: false},
  'forced-320': {...narrow, scheme: 'light', forcedColors: true},
} as const satisfies Record<string, Pass>

export type PassName = keyof typeof passes
export const passNames = Object.keys(passes) as PassName[]
export const defaultPasses: readonly PassName[] = ['light-1280', 'dark-1280']
