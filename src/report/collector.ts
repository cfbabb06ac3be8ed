import type {Finding} from '../message.ts'

/** Findings of one rule and outcome: how many there are, and the first of them. */
export interface Group {
  count: number
  samples: Finding[]
}

/** Counts findings as they come and keeps few of them, so that memory does not grow with their number. */
export interface Collector {
  add(findings: Iterable<Finding>): void
  groups(): Group[]
  count(outcome: Finding['outcome']): number
}

/** Shown to a person; the others are counted. */
const samplesPerGroup = 5

export function collector(
  onEach: (finding: Finding) => void = () => {},
  samples = samplesPerGroup,
): Collector {
  const groups = new Map<string, Group>()
  const counts = {failed: 0, 'needs-a-person': 0}
  return {
    add(findings) {
      for (const finding of findings) {
        onEach(finding)
        counts[finding.outcome] += 1
        const key = `${finding.outcome} ${finding.rule}`
        const group = groups.get(key) ?? {count: 0, samples: []}
        group.count += 1
        if (group.samples.length < samples) group.samples.push(finding)
        groups.set(key, group)
      }
    },
    groups: () => [...groups.values()].sort((a, b) => byWeight(a.samples[0]!, b.samples[0]!)),
    count: (outcome) => counts[outcome],
  }
}

/** What failed first, the severe before the slight. */
function byWeight(a: Finding, b: Finding): number {
  const outcome = Number(a.outcome !== 'failed') - Number(b.outcome !== 'failed')
  const severity = weight.indexOf(a.severity) - weight.indexOf(b.severity)
  return outcome || severity || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}

const weight = ['error', 'warning', 'info']
