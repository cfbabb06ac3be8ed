import {fill} from '../language/language.ts'
import type {UserTexts} from '../language/user-texts.ts'
import type {Finding, PlaceInFile} from '../message.ts'

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
export function placeText(
  {file, source, line, column, element, place, pass}: Finding,
  {places}: UserTexts,
): string {
  const name = source ?? file
  const at = place
    ? `${name}, ${filePlace(place, places)}`
    : [name, line, line && (column ?? 1)].filter(Boolean).join(':')
  const within = element ? `${at} (${source ? `${file} ` : ''}${element})` : at
  return pass ? `${within} [${pass}]` : within
}

/** Where in its file a finding is, in words. */
export const lineText = ({place, line = 1}: Finding, {places}: UserTexts): string =>
  place ? filePlace(place, places) : fill(places.line, {line})

/** A place in a file that has no lines, in words. */
function filePlace({page, paragraph, part}: PlaceInFile, places: UserTexts['places']): string {
  const where = page ? fill(places.page, {page}) : fill(places.paragraph, {paragraph: paragraph ?? 0})
  return part ? `${part}, ${where}` : where
}
