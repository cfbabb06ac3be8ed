import {ruleTexts} from '../../language/en/rule-texts.ts'
import {userTexts} from '../../language/en/user-texts.ts'
import {fill} from '../../language/language.ts'
import {query} from '../dom.ts'
import {rules} from '../rules/index.ts'
import {runRules} from '../run-rules.ts'

/** Runs in a page that pa11y shows: our rules, as pa11y tells issues. What a person must look at is a warning. */
function issues(): unknown[] {
  const texts = {...userTexts.messages, ...ruleTexts}
  const fileName = location.pathname.split('/').at(-1) ?? ''
  return runRules({document, fileName, kind: 'page', look: 'plain'}, rules).flatMap(({rule: id, hits}) => {
    const {outcome, severity} = rules.find((rule) => rule.id === id)!
    return hits.map(({element, values = {}, outcome: own}) => ({
      code: id,
      message: fill(texts[id]!.says, values),
      type: (own ?? outcome) === 'needs-a-person' ? 'warning' : severity === 'error' ? 'error' : 'warning',
      element: query(document, element),
    }))
  })
}

Object.assign(window, {klarsvarForPa11y: issues})
