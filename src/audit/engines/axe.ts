import axe, {type AxeResults} from 'axe-core'
import type {Page} from 'puppeteer-core'
import type {Finding, Severity} from '../../message.ts'

const schemes = ['light', 'dark'] as const
const severities: Readonly<Record<string, Severity>> = {
  critical: 'error',
  serious: 'error',
  moderate: 'error',
  minor: 'warning',
}

/** axe with all its rules, those that are off by default too, in the light and the dark colour scheme. */
export async function axeAudit(page: Page, file: string): Promise<Finding[]> {
  const injected = await page.evaluate(() => (window as {axe?: {version: string}}).axe?.version)
  if (injected !== axe.version) await page.evaluate(axe.source)
  const findings = new Map<string, Finding>()
  for (const scheme of schemes) {
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}])
    const {violations, incomplete} = await page.evaluate(runAll)
    const found = [
      ...violations.flatMap((result) => findingsOf(result, 'failed', file)),
      ...incomplete.flatMap((result) => findingsOf(result, 'needs-a-person', file)),
    ]
    for (const finding of found) findings.set(JSON.stringify(finding), finding)
  }
  await page.emulateMediaFeatures([])
  return [...findings.values()]
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
