import type {PassName} from '../../src/audit/browser/passes.ts'
import {type BrowserAudit, openBrowserAudit} from '../../src/audit/browser/shown.ts'
import {ruleById} from '../../src/audit/page.ts'
import {rules} from '../../src/audit/rules/index.ts'
import type {RuleResult} from '../../src/audit/run-rules.ts'
import {userLanguages} from '../../src/language/index.ts'
import {fill} from '../../src/language/language.ts'
import type {RuleExample} from './rule-examples.ts'

/** Shows the examples of rules in the project's browser. */
export interface Examples {
  /** What a rule says of its example, as lines. */
  lines(example: RuleExample): Promise<string>
  close(): Promise<void>
}

/** A browser for what one look tells, and one for the other looks. The doubts that probes decide are axe's. */
export async function openExamples(): Promise<Examples> {
  const open = (passes: readonly PassName[], withAxe: boolean): Promise<BrowserAudit> =>
    openBrowserAudit({
      standard: 'WCAG2AA',
      passes,
      engines: new Set(withAxe ? ['rules', 'axe'] : ['rules']),
      maxSeconds: 30,
    })
  const plain = await open(['light-1280'], false)
  const looks = await open(['light-1280', 'reflow', 'zoom', 'spacing', 'print'], false)
  const probes = await open(['light-1280'], true)
  return {
    async lines({rule, unseen, html, audited, file}) {
      const browser = unseen ? plain : rules.some(({id}) => id === rule.id) ? looks : probes
      const address = browser.gate.addressOf(import.meta.dirname, `${file.replaceAll('/', '-')}.html`)
      browser.gate.put(address, html)
      const {results} = await browser.look({address, shownAs: 'example', about: audited})
      return linesOf(results.find((result) => result.rule === rule.id)!)
    },
    async close() {
      await Promise.all([plain, looks, probes].map((browser) => browser.close()))
    },
  }
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
