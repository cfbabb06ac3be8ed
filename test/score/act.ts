/**
 * `npm run score:act`: W3C's test cases for accessibility rules (ACT), where they lie beside the project. A finding counts only for the ACT rules that the
 * rule which made it implements; a failed case is caught where one of those failed on it, any other case with one is a false alarm. What needs a
 * person is counted apart and never as caught. Prints a line for each ACT rule. `npm run score:act -- c487ae` measures one rule, and names each case.
 */
import {existsSync, readFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {join, resolve} from 'node:path'
import {type BrowserAudit, openBrowserAudit} from '../../src/audit/browser/shown.ts'
import {defaultEngines} from '../../src/audit/engine-names.ts'
import {actRules} from '../../src/audit/engines/axe.ts'
import {actOfHtmlValidate, htmlValidate} from '../../src/audit/engines/html-validate.ts'
import {aboutPage, ruleById, ruleFindings} from '../../src/audit/page.ts'

interface Case {
  rule: string
  ruleName: string
  expected: 'passed' | 'failed' | 'inapplicable'
  file: string
}

const corpus = resolve('..', 'shared', 'corpus', 'act')
const counts = ['failed', 'caught', 'asked', 'others', 'alarms'] as const
type Row = Record<(typeof counts)[number], number> & {name: string}
const say = (text: string) => void process.stdout.write(`${text}\n`)
const [only] = process.argv.slice(2)

if (!existsSync(corpus)) say('ACT: not measured, the test cases do not lie beside the project')
else await score()

/** Which ACT rules each rule of axe, of html-validate and of ours implements, as they declare. */
function implemented(): Map<string, readonly string[]> {
  return new Map([
    ...[...actRules()].map(([id, act]) => [`axe/${id}`, act] as const),
    ...Object.entries(actOfHtmlValidate).map(([id, act]) => [`html-validate/${id}`, act] as const),
    ...[...ruleById.values()].map(({id, act = []}) => [id, act] as const),
  ])
}

async function score(): Promise<void> {
  const {testcases} = JSON.parse(readFileSync(join(corpus, 'testcases.json'), 'utf8')) as {testcases: Case[]}
  const cases = testcases.filter(
    ({file, rule}) => /\.html?$/.test(file) && existsSync(join(corpus, file)) && (!only || rule === only),
  )
  const act = implemented()
  const browser = await openBrowserAudit({
    standard: 'WCAG2AAA',
    passes: ['light-1280', 'reflow', 'zoom', 'spacing'],
    engines: new Set(defaultEngines.filter((name) => name !== 'pa11y')),
    maxSeconds: 20,
  })
  const table = new Map<string, Row>()
  const lines: string[] = []
  let next = 0
  const worker = async () => {
    while (next < cases.length) {
      const one = cases[next]!
      next += 1
      const found = await findingsOn(browser, one.file)
      const own = found.filter(({rule}) => act.get(rule)?.includes(one.rule))
      const verdict = own.some(({outcome}) => outcome === 'failed')
        ? 'failed'
        : own.length
          ? 'asked'
          : 'silent'
      count(table, one, verdict)
      const isAlarm = one.expected !== 'failed' && verdict === 'failed'
      const names = [...new Set(own.map(({rule}) => rule))].join(', ')
      if (isAlarm) lines.push(`  false alarm: ${one.file}: ${names}`)
      else if (only) lines.push(`  ${one.expected}, ${verdict}: ${one.file} ${names}`)
    }
  }
  await Promise.all(Array.from({length: availableParallelism() + 1}, worker))
  await browser.close()
  report(table, lines)
}

function count(table: Map<string, Row>, {rule, ruleName, expected}: Case, verdict: string): void {
  const row = table.get(rule) ?? {name: ruleName, failed: 0, caught: 0, asked: 0, others: 0, alarms: 0}
  table.set(rule, row)
  if (expected === 'failed') {
    row.failed += 1
    if (verdict === 'failed') row.caught += 1
    if (verdict === 'asked') row.asked += 1
  } else {
    row.others += 1
    if (verdict === 'failed') row.alarms += 1
  }
}

/** What all rules say of a case, not yet merged: each counts for the ACT rules that it implements itself. */
async function findingsOn(browser: BrowserAudit, file: string): Promise<{rule: string; outcome: string}[]> {
  const markup = readFileSync(join(corpus, file), 'utf8')
  const written = await htmlValidate.onWritten!({markup, file, isFragment: false})
  try {
    const address = browser.gate.addressOf(corpus, file)
    const {findings, results} = await browser.look({
      address,
      shownAs: file,
      about: aboutPage('page', 'page.html'),
    })
    return [...written, ...findings, ...ruleFindings(results, file)]
  } catch (error) {
    say(`  not run: ${file}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    return written
  }
}

function report(table: ReadonlyMap<string, Row>, lines: readonly string[]): void {
  const sum = (key: (typeof counts)[number]) =>
    [...table.values()].reduce((total, row) => total + row[key], 0)
  for (const [rule, {name, failed, caught, asked, others, alarms}] of [...table].sort(([a], [b]) =>
    a < b ? -1 : 1,
  ))
    say(
      `${rule}  caught ${caught} of ${failed}${asked ? `, a person asked for ${asked}` : ''}; false alarms ${alarms} of ${others}  ${name}`,
    )
  say(
    `all: caught ${sum('caught')} of ${sum('failed')} (bar 130), a person asked for ${sum('asked')}; false alarms ${sum('alarms')} of ${sum('others')} (bar 2)`,
  )
  for (const line of [...lines].sort()) say(line)
}
