import {fill} from '../../language/language.ts'
import type {Finding} from '../../message.ts'
import {criteriaLine} from '../criteria.ts'
import {findingText, placeText} from '../texts.ts'
import type {Run} from './index.ts'

/** So many places of a rule are listed. */
const most = 20

/** A summary for a pull request: what was checked with what, then each rule with its places, folded. */
export function markdown({findings, files, engines, notTested, criteria = [], texts}: Run): string {
  const {markdown: says, outcomes} = texts
  const count = (outcome: string) => findings.filter((each) => each.outcome === outcome).length
  const [failed, person] = [count('failed'), count('needs-a-person')]
  const groups = [...Map.groupBy(findings, ({outcome, rule}) => `${outcome} ${rule}`).values()].sort(
    byOutcome,
  )
  const named = engines.map(({name, version}) => `${texts.engines[name] ?? name} ${version}`).join(', ')
  return [
    `## ${failed ? says.failed : says.passed}`,
    `${fill(says.count, {failed, person, files: files.length})} ${fill(texts.build.checked, {engines: named})}.`,
    ...(criteria.length ? [criteriaLine(criteria, texts)] : []),
    ...(groups.length
      ? [
          [
            `| ${says.outcome} | ${says.rule} | ${says.places} |`,
            '| --- | --- | ---: |',
            ...groups.map(row),
          ].join('\n'),
        ]
      : []),
    ...groups.map(details),
    ...notTested.map(
      ({engine, why}) =>
        `> ${fill(texts.build.notChecked, {what: texts.engines[engine] ?? engine, why: cell(why)})}`,
    ),
  ]
    .join('\n\n')
    .concat('\n')

  function row(group: readonly Finding[]): string {
    const [{rule, outcome}] = group as [Finding]
    return `| ${outcomes[outcome]} | \`${rule}\` | ${group.length} |`
  }

  function details(group: readonly Finding[]): string {
    const [first] = group as [Finding]
    const {why, help} = findingText(first, texts)
    return [
      `<details><summary><code>${first.rule}</code> (${group.length})</summary>`,
      '',
      ...group
        .slice(0, most)
        .map((finding) => `- ${cell(placeText(finding, texts))}: ${cell(findingText(finding, texts).says)}`),
      ...(group.length > most ? [`- ${fill(texts.build.more, {count: group.length - most})}`] : []),
      ...([why, help].some(Boolean)
        ? [
            '',
            [why, help]
              .filter(Boolean)
              .map((text) => cell(text!))
              .join(' '),
          ]
        : []),
      '',
      '</details>',
    ].join('\n')
  }
}

const byOutcome = ([a]: readonly Finding[], [b]: readonly Finding[]): number =>
  Number(a!.outcome !== 'failed') - Number(b!.outcome !== 'failed') || (a!.rule < b!.rule ? -1 : 1)

/** Words of a page are not Markdown's, nor HTML's. */
const cell = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]|#~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/\s+/g, ' ')
