import type {Finding, Severity} from '../message.ts'

const order: readonly Severity[] = ['info', 'warning', 'error']

/** Which findings make a command fail. */
export interface Gate {
  threshold: Severity
  failOnNeedsAPerson: boolean
}

/** Whether there are more of them than a page may have (pa11y-ci's `threshold`); without that, any is too many. */
export function unbearable(findings: readonly Finding[], allowed = 0): boolean {
  const byFile = Map.groupBy(findings, ({file}) => file)
  return [...byFile.values()].some((own) => own.length > allowed)
}

/** Whether a finding lets the gate through. */
export const breaks = ({outcome, severity}: Finding, {threshold, failOnNeedsAPerson}: Gate): boolean =>
  order.indexOf(severity) >= order.indexOf(threshold) && (outcome === 'failed' || failOnNeedsAPerson)
