/**
 * `npm run score:act`: W3C's test cases for accessibility rules (ACT), where they lie beside the project. A finding counts only for the ACT rules that the
 * rule which made it implements; a failed case is caught where one of those was found on it, any other case with one is a false alarm. What needs a
 * person is counted apart and never as caught. Prints a line for each ACT rule.
 */
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {launchBrowser} from '../../src/audit/browser.ts'
import {actRules, axeAudit} from '../../src/audit/engines/axe.ts'
import {checkDocument} from '../../src/audit/page.ts'
import {rules} from '../../src/audit/rules/index.ts'

interface Case {
  rule: string
  ruleName: string
  expected: 'passed' | 'failed' | 'inapplicable'
  file: string
}

const corpus = join('..', 'shared', 'corpus', 'act')
const say = (text: string) => void process.stdout.write(`${text}\n`)

if (!existsSync(corpus)) say('ACT: not measured, the test cases do not lie beside the project')
else await score()

/** Which ACT rules each rule of axe and of ours implements, as they declare. */
function implemented(): Map<string, readonly string[]> {
  const ofAxe = [...actRules()].map(([id, act]) => [`axe/${id}`, act] as const)
  return new Map([...ofAxe, ...rules.map(({id, act = []}) => [id, act] as const)])
}

async function score(): Promise<void> {
  const cases = (JSON.parse(readFileSync(join(corpus, 'testcases.json'), 'utf8')) as {testcases: Case[]})
    .testcases
  const act = implemented()
  const browser = await launchBrowser()
  let page = await browser.newPage()
  const table = new Map<
    string,
    Record<'failed' | 'caught' | 'asked' | 'others' | 'alarms', number> & {name: string}
  >()
  const alarms: string[] = []
  for (const {rule, ruleName, expected, file} of cases) {
    const path = join(corpus, file)
    if (!/\.html?$/.test(file) || !existsSync(path)) continue
    const row = table.get(rule) ?? {name: ruleName, failed: 0, caught: 0, asked: 0, others: 0, alarms: 0}
    table.set(rule, row)
    const found = await findingsOn(path)
    const own = found.filter(({id}) => act.get(id)?.includes(rule))
    const isFound = own.some(({outcome}) => outcome === 'failed')
    if (expected === 'failed') {
      row.failed += 1
      if (isFound) row.caught += 1
      else if (own.length) row.asked += 1
    } else {
      row.others += 1
      if (isFound) {
        row.alarms += 1
        alarms.push(`${file}: ${own.map(({id}) => id).join(', ')}`)
      }
    }
  }
  await browser.close()
  report()

  async function findingsOn(path: string): Promise<{id: string; outcome: string}[]> {
    const markup = readFileSync(path, 'utf8')
    const ours = checkDocument(markup, 'page', 'page.html').results.flatMap(({rule: {id, outcome}, hits}) =>
      hits.length ? [{id, outcome}] : [],
    )
    const theirs = await axeFindings(path).catch(async () => {
      // Some pages lead on, or close their own tab.
      page = await browser.newPage()
      return []
    })
    return [...ours, ...theirs.map(({rule, outcome}) => ({id: rule, outcome}))]
  }

  async function axeFindings(path: string) {
    await page.goto(pathToFileURL(path).href, {waitUntil: 'load', timeout: 10_000})
    return axeAudit(page, path)
  }

  function report(): void {
    const sum = (key: 'failed' | 'caught' | 'asked' | 'others' | 'alarms') =>
      [...table.values()].reduce((total, row) => total + row[key], 0)
    for (const [rule, {name, failed, caught, asked, others, alarms: wrong}] of [...table].sort())
      say(
        `${rule}  caught ${caught} of ${failed}${asked ? `, a person asked for ${asked}` : ''}; false alarms ${wrong} of ${others}  ${name}`,
      )
    say(
      `all: caught ${sum('caught')} of ${sum('failed')} (bar 130), a person asked for ${sum('asked')}; false alarms ${sum('alarms')} of ${sum('others')} (bar 2)`,
    )
    for (const alarm of alarms) say(`  false alarm: ${alarm}`)
  }
}
