/** The pages are valid HTML, by a conformance checker. */
import {HtmlValidate} from 'html-validate'
import {expect, test} from 'vitest'
import {pageText, sitePages} from './support/site.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Titles of public documents are long; the doctype is written as the standard writes it.
    'long-title': 'off',
    'doctype-style': 'off',
  },
})

test.each(sitePages)('%s', async (name) => {
  const report = await validator.validateString(pageText(name))
  const messages = report.results.flatMap(({messages: found}) => found)
  expect(messages.map(({ruleId, message, selector}) => `${ruleId}: ${message} at ${selector}`)).toEqual([])
})
