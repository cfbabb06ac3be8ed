import {styleText} from 'node:util'
import {fill} from '../language/language.ts'
import type {UserTexts} from '../language/user-texts.ts'
import type {Finding} from '../message.ts'
import type {Group} from './collector.ts'
import {findingText, placeText} from './texts.ts'

export interface TerminalOptions {
  texts: UserTexts
  color: boolean
  /** The line of the page that a finding points at, as lines to show. */
  frame?: (finding: Finding) => string[]
}

/** Findings for a person at a terminal, grouped by rule. */
export const terminalReport = (groups: readonly Group[], options: TerminalOptions): string =>
  groups.map((group) => groupText(group, options)).join('')

function groupText({samples, count}: Group, {texts, color, frame = () => []}: TerminalOptions): string {
  const first = samples[0]!
  const {why, help} = findingText(first, texts)
  const paint = (style: Style, text: string) =>
    color ? styleText(style, text, {validateStream: false}) : text
  const outcome = paint(
    first.outcome === 'failed' ? ['red', 'bold'] : 'yellow',
    texts.outcomes[first.outcome],
  )
  const lines = [
    `${outcome}  ${paint('bold', first.rule)}`,
    ...samples.flatMap((finding, index) => [
      `  ${placeText(finding, texts)}`,
      `    ${findingText(finding, texts).says}`,
      ...(isSamePlace(finding, samples[index - 1]) ? [] : frame(finding).map((line) => `      ${line}`)),
    ]),
    ...(count > samples.length ? [`  ${fill(texts.build.more, {count: count - samples.length})}`] : []),
    ...[why, help].filter(Boolean).map((text) => `  → ${text}`),
  ]
  return `${lines.join('\n')}\n\n`
}

/** The place that was shown just before is not shown again. */
const isSamePlace = ({file, location}: Finding, before: Finding | undefined): boolean =>
  location !== undefined &&
  before?.file === file &&
  before.location?.line === location.line &&
  before.location.column === location.column

type Style = Parameters<typeof styleText>[0]
