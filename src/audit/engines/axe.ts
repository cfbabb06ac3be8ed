import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import axe, {type AxeResults} from 'axe-core'
import type {Page} from 'puppeteer-core'
import type {Finding, Severity} from '../../message.ts'
import {engineVersion} from '../versions.ts'
import type {Engine} from './engine.ts'

const severities: Readonly<Record<string, Severity>> = {
  critical: 'error',
  serious: 'error',
  moderate: 'error',
  minor: 'warning',
}

/** axe with all its rules, those that are off by default too, on a page as it is shown, its frames included. */
export const axeEngine: Engine = {
  criteria: [...new Set(axe.getRules().flatMap(({tags}) => criteriaOf(tags)))],
  version: async () => engineVersion('axe'),
  script: () => source,
  async onShown({page, file}) {
    await inject(page)
    const {violations, incomplete} = await page.evaluate(runAll)
    return [
      ...violations.flatMap((result) => findingsOf(result, 'failed', file)),
      ...incomplete.flatMap((result) => findingsOf(result, 'needs-a-person', file)),
    ]
  },
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

/** Smaller than what the package gives by its name, and the same. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A page may bring an axe of its own, or lose ours. */
async function inject(page: Page): Promise<void> {
  const version = await page.evaluate(() => (window as {axe?: {version: string}}).axe?.version)
  if (version !== axe.version) await page.evaluate(source)
}

/** Runs in the page. */
async function runAll(): Promise<Pick<AxeResults, 'violations' | 'incomplete'>> {
  const {axe: inPage} = window as unknown as {axe: typeof axe}
  // Our own rule knows that a modal dialog keeps frames out of reach, and should.
  const ours = 'frame-focusable-content'
  const rules = Object.fromEntries(inPage.getRules().map(({ruleId}) => [ruleId, {enabled: ruleId !== ours}]))
  const {violations, incomplete} = await inPage.run(document, {
    rules,
    resultTypes: ['violations', 'incomplete'],
    // A frame that does not answer is not waited for.
    pingWaitTime: 100,
    frameWaitTime: 5000,
  })
  // Of a page without style it says that it could not look at the style.
  const hasStyle = document.styleSheets.length > 0
  return {violations, incomplete: incomplete.filter(({id}) => hasStyle || id !== 'css-orientation-lock')}
}

/** `wcag131` says 1.3.1. */
function criteriaOf(tags: readonly string[]): string[] {
  return tags.flatMap((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join('.') ?? [])
}

function findingsOf(
  {id, help, impact, nodes, tags}: AxeResults['violations'][number],
  outcome: Finding['outcome'],
  file: string,
): Finding[] {
  return nodes.map((node) => ({
    rule: `axe/${id}`,
    engine: 'axe',
    severity: outcome === 'failed' ? (severities[impact ?? ''] ?? 'error') : 'info',
    outcome,
    file,
    element: node.target.join(' '),
    found: help,
    wcag: criteriaOf(tags),
    ...because(node),
  }))
}

/** Why axe could not judge, by its word for it (`bgGradient`). */
function because({any}: AxeResults['incomplete'][number]['nodes'][number]): Pick<Finding, 'values'> {
  const reason = any.map(({data}) => (data as {messageKey?: string} | null)?.messageKey).find(Boolean)
  return reason ? {values: {because: reason}} : {}
}
