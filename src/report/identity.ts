import {createHash} from 'node:crypto'
import type {Finding} from '../message.ts'

/**
 * What stays the same of a finding from run to run: the rule, the file, the element and what was found there; not its line, which moves when
 * something else changes. The same finding at one element twice (in two passes, say) is one.
 */
export function identity({rule, file, element = '', found = '', values = {}}: Finding): string {
  const text = JSON.stringify([rule, file, element, found, Object.entries(values).sort()])
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
