import {fill} from '../language/language.ts'
import type {UserTexts} from '../language/user-texts.ts'
import type {Finding} from '../message.ts'

/** What a finding says, why it hurts, and what to do, in the user's language. Engines speak for themselves. */
export function findingText(
  finding: Finding,
  {messages}: UserTexts,
): {says: string; why?: string; help?: string} {
  const text = messages[finding.rule]
  if (!text) return {says: finding.found ?? finding.rule}
  const values = finding.values ?? {}
  return {
    says: fill(text.says, values),
    ...(text.why && {why: fill(text.why, values)}),
    help: fill(text.help, values),
  }
}

/** Where a finding is: the raw answer's line where it is known, else the file and the element. */
export function placeText({file, source, line, column, element}: Finding): string {
  const name = source ? `${source}:${line}:${column ?? 1}` : [file, line, column].filter(Boolean).join(':')
  return element ? `${name} (${source ? `${file} ` : ''}${element})` : name
}
