import type {EngineName} from '../engine-names.ts'
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
} as const satisfies Record<Exclude<EngineName, 'rules'>, Engine>

export const allEngines = Object.entries(engines) as [keyof typeof engines, Engine][]
