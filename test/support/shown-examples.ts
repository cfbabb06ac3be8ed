import {passNames} from '../../src/audit/browser/passes.ts'
import {type BrowserAudit, openBrowserAudit} from '../../src/audit/browser/shown.ts'
import {ruleById} from '../../src/audit/page.ts'
import type {RuleResult} from '../../src/audit/run-rules.ts'
import {userLanguages} from '../../src/language/index.ts'
import {fill} from '../../src/language/language.ts'
import type {RuleExample} from './rule-examples.ts'

/** The project's browser with every pass, our rules and axe, whose doubts the probes decide. */
export const openExamples = (): Promise<BrowserAudit> =>
  openBrowserAudit({
    standard: 'WCAG2AA',
    passes: passNames.filter((name) => !/^(?:dark|forced)|-320$/.test(name)),
    engines: new Set(['rules', 'axe']),
    maxSeconds: 30,
  })

/** What a rule says of its example in a browser, as lines. */
export async function shownLines(
  browser: BrowserAudit,
  {rule, html, audited, file}: RuleExample,
): Promise<string> {
  const address = browser.gate.addressOf(import.meta.dirname, `${file.replaceAll('/', '-')}.html`)
  browser.gate.put(address, html)
  const {results} = await browser.look({address, shownAs: 'example', about: audited})
  return linesOf(results.find((result) => result.rule === rule.id)!)
}

/** Hits as an example writes them; what a person must look at is said. */
export const linesOf = ({rule: id, hits}: RuleResult): string =>
  hits
    .map(({element, values = {}, outcome}) => {
      const rule = ruleById.get(id)!
      const doubt = outcome && rule.outcome === 'failed' ? ' (needs a person)' : ''
      return `${id} at ${element}: ${fill(userLanguages.en.messages[id]!.says, values)}${doubt}\n`
    })
    .join('')
