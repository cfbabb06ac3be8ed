import axe, {type AxeResults} from 'axe-core'
import type {Page} from 'puppeteer-core'
import type {Finding, Severity} from '../../message.ts'

const severities: Readonly<Record<string, Severity>> = {
  critical: 'error',
  serious: 'error',
  moderate: 'error',
  minor: 'warning',
}

/** The ACT rules that each of axe's rules implements: those that it declares, and those that it finds the faults of without saying so. */
export function actRules(): Map<string, readonly string[]> {
  const undeclared: Readonly<Record<string, readonly string[]>> = {
    'summary-name': ['2t702h'],
    'aria-prohibited-attr': ['kb1m8s'],
  }
  return new Map(
    axe.getRules().map(({ruleId, actIds = []}) => [ruleId, [...actIds, ...(undeclared[ruleId] ?? [])]]),
  )
}

/** axe with all its rules, those that are off by default too, on a page as it is shown. */
export async function axeAudit(page: Page, file: string): Promise<Finding[]> {
  const injected = await page.evaluate(() => (window as {axe?: {version: string}}).axe?.version)
  if (injected !== axe.version) await page.evaluate(axe.source)
  const {violations, incomplete} = await page.evaluate(runAll)
  return [
    ...violations.flatMap((result) => findingsOf(result, 'failed', file)),
    ...incomplete.flatMap((result) => findingsOf(result, 'needs-a-person', file)),
  ]
}

/** Runs in the page. */
async function runAll(): Promise<Pick<AxeResults, 'violations' | 'incomplete'>> {
  const {axe: inPage} = window as unknown as {axe: typeof axe}
  const rules = Object.fromEntries(inPage.getRules().map(({ruleId}) => [ruleId, {enabled: true}]))
  const {violations, incomplete} = await inPage.run(document, {
    rules,
    resultTypes: ['violations', 'incomplete'],
  })
  return {violations, incomplete}
}

function findingsOf(
  {id, help, impact, nodes, tags}: AxeResults['violations'][number],
  outcome: Finding['outcome'],
  file: string,
): Finding[] {
  const wcag = tags.flatMap((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join('.') ?? [])
  return nodes.map((node) => ({
    rule: `axe/${id}`,
    engine: 'axe',
    severity: outcome === 'failed' ? (severities[impact ?? ''] ?? 'error') : 'info',
    outcome,
    file,
    element: node.target.join(' '),
    found: help,
    wcag,
  }))
}
