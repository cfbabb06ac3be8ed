import type {Finding} from '../message.ts'
import {query} from './dom.ts'

/** A finding that the page itself sets aside, with the reason that it gives. */
export interface Ignored {
  finding: Finding
  reason: string
}

/**
 * Parts findings into those that stand and those that the page sets aside: `data-klarsvar-ignore="rule: reason"` at the element or at one around it. Several rules are
 * parted by commas. Without a reason nothing is set aside.
 */
export function setAside(
  findings: readonly Finding[],
  document: Document,
): {open: Finding[]; ignored: Ignored[]} {
  const open: Finding[] = []
  const ignored: Ignored[] = []
  for (const finding of findings) {
    const element = finding.element ? query(document, finding.element) : null
    const reason = element && reasonFor(finding.rule, element)
    if (reason) ignored.push({finding, reason})
    else open.push(finding)
  }
  return {open, ignored}
}

function reasonFor(rule: string, element: Element): string | undefined {
  for (
    let around: Element | null = element.closest('[data-klarsvar-ignore]');
    around;
    around = around.parentElement?.closest('[data-klarsvar-ignore]') ?? null
  ) {
    const [, rules = '', reason] =
      /^([^:]+):\s*(\S.*)$/s.exec(around.getAttribute('data-klarsvar-ignore')!) ?? []
    if (reason && rules.split(',').some((name) => name.trim() === rule)) return reason.trim()
  }
  return undefined
}
