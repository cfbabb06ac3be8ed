import type {AuditedDocument, Rule} from '../../src/audit/rule.ts'
import {rules} from '../../src/audit/rules/index.ts'
import {readExamples} from './examples.ts'

export interface RuleExample {
  file: string
  rule: Rule
  title: string
  html: string
  /** Lines of findings, each with its line end. */
  expected: string
  audited: Omit<AuditedDocument, 'document'>
}

/** The examples of all rules: a page, perhaps the answer that it was made from, and the findings. */
export const ruleExamples = (): RuleExample[] =>
  readExamples('docs/rules/*.md').flatMap(({file, examples}) => {
    const rule = rules.find(({id}) => file.endsWith(`/${id}.md`))
    if (!rule) throw new Error(`${file} is named for no rule`)
    return examples.map(({title, blocks}) => {
      const text = (kind: string) => blocks.find((block) => block.kind === kind)?.text
      const answer = text('answer')
      return {
        file,
        rule,
        title,
        html: `<!doctype html>${text('html')!}`,
        expected: text('findings')!,
        audited: {kind: 'page', fileName: 'answer.html', ...(answer && {expected: [answer]})},
      }
    })
  })
