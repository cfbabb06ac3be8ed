import type {Finding, Severity} from '../../message.ts'
import {findingText} from '../texts.ts'
import type {Run} from './index.ts'

/** A step shows so many annotations of a kind (GitHub, "Workflow commands"). */
const most = 10
const kinds: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

/** Workflow commands that annotate a pull request: the first ten of each kind, and how many more there are. */
export function github({findings, texts}: Run): string {
  const byKind = Map.groupBy(findings, kindOf)
  return (['error', 'warning', 'notice'] as const)
    .flatMap((kind) => {
      const own = byKind.get(kind) ?? []
      const shown = own.slice(0, own.length > most ? most - 1 : most)
      const left = own.length - shown.length
      return [
        ...shown.map((finding) => annotation(kind, finding, findingText(finding, texts))),
        ...(left
          ? [`::${kind} title=Klarsvar::${data(texts.build.more.replace('{count}', String(left)))}`]
          : []),
      ]
    })
    .map((line) => `${line}\n`)
    .join('')
}

/** What needs a person is no error, however severe it would be. */
const kindOf = ({severity, outcome}: Finding) =>
  outcome === 'needs-a-person' && severity === 'error' ? 'warning' : kinds[severity]

function annotation(
  kind: string,
  {rule, file, location, element}: Finding,
  {says, help}: {says: string; help?: string},
): string {
  const {line = 1, column = 1} = location ?? {}
  const properties = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`
  return `::${kind} ${properties}::${data([says, element, help].filter(Boolean).join('\n'))}`
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
