import {contentOf} from '../criteria/content.ts'
import {canonicalSelector, selectorOf} from '../dom.ts'
import {rules} from '../rules/index.ts'
import {runRules} from '../run-rules.ts'
import './in-page-interface.ts'

const seen = rules.filter(({looks}) => looks)

/** Runs in the page: our rules, and what only a DOM can answer. */
window.klarsvar = {
  check: (audited, isFirst) => runRules({...audited, document}, isFirst ? rules : seen),
  selectors: (selectors) => selectors.map((selector) => canonicalSelector(document, selector)),
  selectorOf,
  content: () => contentOf(document),
}
