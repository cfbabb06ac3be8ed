import type {UserTexts} from '../language/user-texts.ts'
import type {Finding} from '../message.ts'
import {findingText, lineText} from './texts.ts'

/** The remarks on one answer as a list to work from: each with its line; what to do is said once for each kind. */
export function remarkList(name: string, found: readonly Finding[], texts: UserTexts): string {
  const {plain} = texts
  if (!found.length) return `${name}\n  ${plain.nothing}\n\n`
  const kinds = [...Map.groupBy(found, ({rule}) => rule)]
  const lines = found.map((each) => `  ${lineText(each, texts)}: ${findingText(each, texts).says}`)
  const advice = kinds.map(([rule, [first]]) => {
    const {why, help} = findingText(first!, texts)
    return `  → ${rule}: ${[why, help].filter(Boolean).join(' ')}`
  })
  return `${name}\n${lines.join('\n')}\n\n${advice.join('\n')}\n\n`
}
