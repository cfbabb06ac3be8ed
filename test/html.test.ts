/** The pages are valid HTML, and books valid EPUB, by conformance checkers, whatever the answer. */
import {HtmlValidate} from 'html-validate'
import {expect, test} from 'vitest'
import {epubcheckEngine} from '../src/audit/engines/epubcheck.ts'
import {renderer} from '../src/index.ts'
import {generate} from './generator/index.ts'
import {pageText, sitePages} from './support/site.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Titles of public documents are long; the doctype is written as the standard writes it.
    'long-title': 'off',
    'doctype-style': 'off',
  },
})

const generated = Array.from({length: 12}, (_, index) => 6_100_001 + index)
const render = renderer({publisher: 'Provstad'})

test.each(generated)('the page and the book of a generated answer: %i', async (seed) => {
  const {rendition} = render({path: 'svar.txt', value: generate(seed).text})
  const report = await validator.validateString(String(rendition!.files.get('index.html')))
  expect(
    report.results.flatMap(({messages}) => messages.map(({ruleId, message}) => `${ruleId}: ${message}`)),
  ).toEqual([])
  const bytes = rendition!.files.get('svar.epub') as Uint8Array
  const found = await epubcheckEngine.onBook!({bytes, path: 'svar.epub', file: 'svar.epub'})
  expect(found.map(({rule, found: says}) => `${rule}: ${says}`)).toEqual([])
})

test.each(sitePages)('%s', async (name) => {
  const report = await validator.validateString(pageText(name))
  const messages = report.results.flatMap(({messages: found}) => found)
  expect(messages.map(({ruleId, message, selector}) => `${ruleId}: ${message} at ${selector}`)).toEqual([])
})
