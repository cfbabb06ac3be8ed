import {ace} from './ace.ts'
import {axeEngine} from './axe.ts'
import type {Engine} from './engine.ts'
import {epubcheckEngine} from './epubcheck.ts'
import {epubcheckJava} from './epubcheck-java.ts'
import {htmlValidate} from './html-validate.ts'
import {pa11yEngine} from './pa11y.ts'

/** The checkers by name. A new one is a file and a line here, and its name in the language folders. */
export const engines = {
  'html-validate': htmlValidate,
  pa11y: pa11yEngine,
  axe: axeEngine,
  epubcheck: epubcheckEngine,
  'epubcheck-java': epubcheckJava,
  ace,
} as const satisfies Record<string, Engine>

/** Our own rules stand beside them. */
export type EngineName = 'rules' | keyof typeof engines
export const engineNames: readonly EngineName[] = ['rules', ...(Object.keys(engines) as EngineName[])]

/** Those that start programs of their own and take seconds a book run only when they are named. */
export const defaultEngines: readonly EngineName[] = ['rules', 'html-validate', 'pa11y', 'axe', 'epubcheck']

export const allEngines: [EngineName, Engine][] = Object.entries(engines) as [EngineName, Engine][]
