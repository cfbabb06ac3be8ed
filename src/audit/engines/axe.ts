import axe, {type AxeResults} from 'axe-core'
import type {Frame, Page} from 'puppeteer-core'
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
  async onShown({page, file}) {
    await Promise.all(page.frames().map(inject))
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

async function inject(frame: Frame | Page): Promise<void> {
  try {
    const version = await frame.evaluate(() => (window as {axe?: {version: string}}).axe?.version)
    if (version !== axe.version) await frame.evaluate(axe.source)
  } catch {
    // A frame that has gone, or that lets nobody in: axe says itself that it was not tested.
  }
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
    preload: {assets: ['cssom'], timeout: 2000},
  })
  return {violations, incomplete}
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
