import {ruleById} from '../../src/audit/page.ts'
import type {AuditedDocument, Rule, RuleDeclaration} from '../../src/audit/rule.ts'
import {rules} from '../../src/audit/rules/index.ts'
import {readExamples} from './examples.ts'

export interface RuleExample {
  file: string
  rule: RuleDeclaration
  /** Absent for what only a browser can tell. */
  unseen?: Rule | undefined
  title: string
  html: string
  /** Lines of findings, each with its line end. */
  expected: string
  audited: Omit<AuditedDocument, 'document' | 'look'>
}

/** The examples of all rules: a page, perhaps the answer that it was made from, and the findings. */
export const ruleExamples = (): RuleExample[] =>
  readExamples('docs/rules/*.md').flatMap(({file, examples}) => {
    const rule = ruleById.get(file.replace(/^.*\/|\.md$/g, ''))
    const unseen = rules.find(({id, looks}) => id === rule?.id && !looks)
    if (!rule) throw new Error(`${file} is named for no rule`)
    return examples.map(({title, blocks}) => {
      const text = (kind: string) => blocks.find((block) => block.kind === kind)?.text
      const answer = text('answer')
      return {
        file,
        rule,
        unseen,
        title,
        html: `<!doctype html>${text('html')!}`,
        expected: text('findings')!,
        audited: {kind: 'page', fileName: 'answer.html', ...(answer && {expected: [answer]})},
      }
    })
  })
