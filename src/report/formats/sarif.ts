import type {UserTexts} from '../../language/user-texts.ts'
import type {Finding, Severity} from '../../message.ts'
import {identity} from '../identity.ts'
import {findingText, placeText} from '../texts.ts'
import type {Run} from './index.ts'

/** Code scanning takes no more results than this in a file (GitHub, "SARIF support for code scanning"). */
const most = 25_000

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** SARIF 2.1.0 (OASIS), as code scanning reads it: what failed as `fail`, what needs a person as `review`. */
export function sarif({findings, engines, notTested, texts}: Run): string {
  const shown = findings.slice(0, most)
  const ids = [...new Set(shown.map(({rule}) => rule))].sort()
  const places = new Map(ids.map((id, index) => [id, index]))
  const firsts = new Map(shown.toReversed().map((finding) => [finding.rule, finding]))
  const notes = [
    ...notTested.map(({engine, why}) => `${texts.engines[engine] ?? engine}: ${why}`),
    ...(findings.length > most ? [`${findings.length - most} more`] : []),
  ]
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Klarsvar',
            semanticVersion: engines.find(({name}) => name === 'rules')?.version ?? '0.0.0',
            rules: ids.map((id) => ruleOf(firsts.get(id)!, texts)),
          },
          extensions: engines
            .filter(({name}) => name !== 'rules')
            .map(({name, version}) => ({name, version: version || 'unknown'})),
        },
        invocations: [
          {
            executionSuccessful: notTested.length === 0,
            ...(notes.length && {
              toolExecutionNotifications: notes.map((text) => ({level: 'warning', message: {text}})),
            }),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: shown.map((finding) => resultOf(finding, places.get(finding.rule)!, texts)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 1)}\n`
}

function ruleOf(finding: Finding, texts: UserTexts) {
  const {says, why, help} = general(finding, texts)
  const wcag = (finding.wcag ?? []).map((criterion) => `wcag-${criterion}`)
  return {
    id: finding.rule,
    shortDescription: {text: says},
    fullDescription: {text: why ?? says},
    help: {text: help ?? says},
    defaultConfiguration: {level: levels[finding.severity]},
    properties: {
      tags: ['accessibility', ...wcag],
      precision: finding.outcome === 'failed' ? 'high' : 'medium',
    },
  }
}

/** A rule's texts without the values of one finding. */
function general({rule, found}: Finding, {messages}: UserTexts): {says: string; why?: string; help?: string} {
  const text = messages[rule]
  if (!text) return {says: found || rule}
  const plain = (words: string) => words.replaceAll(/\{(\w+)\}/g, '$1')
  return {says: plain(text.says), ...(text.why && {why: plain(text.why)}), help: plain(text.help)}
}

function resultOf(finding: Finding, ruleIndex: number, texts: UserTexts) {
  const {says, help} = findingText(finding, texts)
  const {line = 1, column = 1} = finding.location ?? {}
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    kind: finding.outcome === 'failed' ? 'fail' : 'review',
    message: {text: [`${says}.`, placeText(finding, texts), help].filter(Boolean).join('\n')},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: uriOf(finding.file)},
          region: {startLine: line, startColumn: column},
        },
        ...(finding.element && {logicalLocations: [{fullyQualifiedName: finding.element, kind: 'element'}]}),
      },
    ],
    partialFingerprints: {primaryLocationLineHash: `${identity(finding)}:1`},
  }
}

/** Relative to the repository, as the working folder is it. */
const uriOf = (file: string): string =>
  /^[a-z][a-z\d+.-]*:\/\//i.test(file) ? file : file.split('/').map(encodeURIComponent).join('/') || '.'
