import type {Finding, Severity} from '../message.ts'

const order: readonly Severity[] = ['info', 'warning', 'error']

/** Which findings make a command fail. */
export interface Gate {
  threshold: Severity
  failOnNeedsAPerson: boolean
}

/** Whether a finding lets the gate through. */
export const breaks = ({outcome, severity}: Finding, {threshold, failOnNeedsAPerson}: Gate): boolean =>
  order.indexOf(severity) >= order.indexOf(threshold) && (outcome === 'failed' || failOnNeedsAPerson)
