/** The pages are valid HTML, by a conformance checker. */
import {readFileSync} from 'node:fs'
import {HtmlValidate} from 'html-validate'
import {expect, test} from 'vitest'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Titles of public documents are long; the doctype is written as the standard writes it.
    'long-title': 'off',
    'doctype-style': 'off',
  },
})

test.each(['index.html', 'ks-2026-469/index.html', 'ks-2025-799/index.html'])('%s', async (name) => {
  const report = await validator.validateString(readFileSync(`dist/${name}`, 'utf8'))
  const messages = report.results.flatMap(({messages: found}) => found)
  expect(messages.map(({ruleId, message, selector}) => `${ruleId}: ${message} at ${selector}`)).toEqual([])
})
