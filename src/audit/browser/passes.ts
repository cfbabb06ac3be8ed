import type {Look} from '../rule.ts'

/** A way of showing a page in the audit. */
export interface Pass {
  /** CSS pixels. */
  width: number
  height: number
  scheme: 'light' | 'dark'
  forcedColors: boolean
  look: Look
  /** Whether only our own rules look: those about what is seen in this way. */
  ownRulesOnly?: true
}

const plain = {scheme: 'light', forcedColors: false} as const
const wide = {width: 1280, height: 1024, look: 'plain'} as const
/** 1280 px at 400 % zoom (WCAG 2.2, 1.4.10). */
const narrow = {width: 320, height: 256, look: 'narrow'} as const

export const passes = {
  'light-1280': {...wide, ...plain},
  'dark-1280': {...wide, scheme: 'dark', forcedColors: false},
  'forced-1280': {...wide, scheme: 'light', forcedColors: true},
  'light-320': {...narrow, ...plain},
  'dark-320': {...narrow, scheme: 'dark', forcedColors: false},
  'forced-320': {...narrow, scheme: 'light', forcedColors: true},
  reflow: {...narrow, ...plain, ownRulesOnly: true},
  /** 1280 px at 200 % zoom (1.4.4). */
  zoom: {width: 640, height: 512, ...plain, look: 'zoomed', ownRulesOnly: true},
  /** The distances of 1.4.12. */
  spacing: {width: 1280, height: 1024, ...plain, look: 'spaced', ownRulesOnly: true},
  print: {width: 1280, height: 1024, ...plain, look: 'print', ownRulesOnly: true},
} as const satisfies Record<string, Pass>

export type PassName = keyof typeof passes
export const passNames = Object.keys(passes) as PassName[]
export const defaultPasses: readonly PassName[] = [
  'light-1280',
  'dark-1280',
  'reflow',
  'zoom',
  'spacing',
  'print',
]
