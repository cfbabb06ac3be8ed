import {HtmlValidate, StaticConfigLoader} from 'html-validate'
import {engineVersion} from '../versions.ts'
import type {Engine} from './engine.ts'

/** What keeps a reader out, with the success criterion that it fails; all else that it finds is about validity. */
const criteria: Readonly<Record<string, string>> = {
  'area-alt': '1.1.1',
  'aria-hidden-body': '4.1.2',
  'aria-label-misuse': '4.1.2',
  'empty-heading': '1.3.1',
  'empty-title': '2.4.2',
  'hidden-focusable': '4.1.2',
  'input-missing-label': '4.1.2',
  'meta-refresh': '2.2.1',
  'multiple-labeled-controls': '1.3.1',
  'no-abstract-role': '4.1.2',
  'no-autoplay': '1.4.2',
  'text-content': '4.1.2',
  'valid-autocomplete': '1.3.5',
  'wcag/h36': '1.1.1',
  'wcag/h37': '1.1.1',
}

/** The ACT rules that its rules implement. */
export const actOfHtmlValidate: Readonly<Record<string, readonly string[]>> = {'no-dup-attr': ['e6952f']}

/** The HTML standard, and what makes a page inaccessible; taste (which of two correct ways to write) is left out. */
const loader = new StaticConfigLoader({
  extends: ['html-validate:standard'],
  rules: {
    ...Object.fromEntries(Object.keys(criteria).map((rule) => [rule, 'error'])),
    // What it is redundant to say is no fault; what a name says where none is allowed, axe and our own rules tell by role.
    'aria-label-misuse': 'off',
    'no-raw-characters': ['error', {relaxed: true}],
    'area-alt': ['error', {accessible: false}],
  },
})
/** Putting the elements' definitions together takes as long as a page does: it is done once. */
const resolved = loader.getConfigFor('page.html')
const validator = new HtmlValidate(Object.assign(loader, {getConfigFor: () => resolved}))

/** A part of a page has neither a doctype nor a root element. */
const ofWholePages = new Set(['doctype-html', 'element-required-content', 'element-permitted-parent'])

/** html-validate, on the page as it is written. */
export const htmlValidate: Engine = {
  criteria: [...new Set(Object.values(criteria))],
  version: async () => engineVersion('html-validate'),
  async onWritten({markup, file, isFragment}) {
    const {results} = validator.validateStringSync(markup, 'page.html')
    return results
      .flatMap(({messages}) => messages)
      .filter(({ruleId}) => !isFragment || !ofWholePages.has(ruleId))
      .map(({ruleId, message, selector, line, column}) => {
        const criterion = criteria[ruleId]
        return {
          rule: `html-validate/${ruleId}`,
          engine: 'html-validate',
          severity: criterion ? 'error' : 'warning',
          outcome: 'failed',
          file,
          ...(selector && {element: selector}),
          found: message,
          location: {line, column},
          ...(criterion && {wcag: [criterion]}),
        }
      })
  },
}
