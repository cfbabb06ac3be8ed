import {describe, expect, test} from 'vitest'
import {bookRules} from '../src/audit/book/rules/index.ts'
import {parsePage, ruleById, severityOf} from '../src/audit/page.ts'
import {rules} from '../src/audit/rules/index.ts'
import {runRules} from '../src/audit/run-rules.ts'
import {userLanguages} from '../src/language/index.ts'
import {declarations} from '../src/message.ts'
import {readExamples} from './support/examples.ts'
import {ruleExamples} from './support/rule-examples.ts'
import {linesOf} from './support/shown-examples.ts'

describe('rules', () => {
  test('every rule has an example file with findings and one without', () => {
    const files = readExamples('docs/rules/*.md')
    expect(files.map(({file}) => file.replace(/^.*\/|\.md$/g, '')).sort()).toEqual(
      [...ruleById.keys()].sort(),
    )
    for (const {file, examples} of files) {
      const kinds = examples.map(({blocks}) =>
        Boolean(blocks.find(({kind}) => kind === 'findings')!.text.trim()),
      )
      expect(new Set(kinds), file).toEqual(new Set([true, false]))
    }
  })

  for (const {file, rule, unseen, title, html, expected, audited} of ruleExamples()) {
    if (!unseen) continue
    test(`${file}: ${title}`, () => {
      const {document} = parsePage(html)
      const [result] = runRules({document, ...audited}, [unseen])
      expect(linesOf(result!)).toBe(expected)
      const outcome = /\(needs a person\)\n$/.test(expected) ? 'needs-a-person' : rule.outcome
      expect(result!.outcome).toBe(expected ? outcome : 'passed')
    })
  }

  test('a rule that cannot judge a document says that it was not tested', () => {
    const {document} = parsePage('<article><p>Text</p></article>')
    const results = runRules({document, kind: 'page', fileName: 'a.html'}, rules)
    const untested = results.filter(({outcome}) => outcome === 'not-tested').map(({rule}) => rule)
    const seen = rules.filter(({looks}) => looks).map(({id}) => id)
    expect(untested.sort()).toEqual([...seen, 'added-text-unmarked', 'text-changed'].sort())
  })
})

test('a rule that came after the major version began is information until the next one', () => {
  const rule = (since?: string) =>
    ({id: 'a', severity: 'error', outcome: 'failed', wcag: [], ...(since && {since})}) as const
  expect(severityOf(rule('1.2.0'), '1.4.0')).toBe('info')
  expect(severityOf(rule('1.2.0'), '2.0.0')).toBe('error')
  expect(severityOf(rule('2.0.0'), '2.0.0')).toBe('error')
  expect(severityOf(rule(), '1.0.0')).toBe('error')
})

describe('texts', () => {
  const ids = [...Object.keys(declarations), ...ruleById.keys(), ...bookRules.map(({id}) => id)].sort()

  test.each(Object.entries(userLanguages))('%s has a text for every id, and for nothing else', (_, texts) => {
    expect(Object.keys(texts.messages).sort()).toEqual(ids)
  })

  test('both languages speak of the same values', () => {
    const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
    for (const id of ids) {
      const [en, sv] = [userLanguages.en.messages[id]!, userLanguages.sv.messages[id]!]
      expect(places(sv.says), id).toEqual(places(en.says))
      expect(places(sv.help), id).toEqual(places(en.help))
      expect(Boolean(sv.why), id).toBe(Boolean(en.why))
    }
  })
})
