import {existsSync, readFileSync} from 'node:fs'
import {bookRules} from '../audit/book/rules/index.ts'
import {ruleById} from '../audit/page.ts'
import {UsageError} from '../config.ts'
import {type Declaration, declarations} from '../message.ts'
import type {World} from './world.ts'

/** What is known of a rule or message. */
type About = Pick<Declaration, 'severity' | 'outcome' | 'wcag' | 'epub'>

const known: ReadonlyMap<string, About> = new Map<string, About>([
  ...Object.entries(declarations),
  ...ruleById,
  ...bookRules.map((rule) => [rule.id, rule] as const),
])

/** Tells what a rule or message means, why it matters, what to do, and, for rules about pages, shows examples. Without a name: lists all. */
export function explain(id: string | undefined, {stdout, texts}: World): number {
  const {messages, outcomes, explain: says} = texts
  const plain = (text: string) => text.replaceAll(/\{(\w+)\}/g, '<$1>')
  if (id === undefined) {
    for (const name of [...known.keys()].sort()) stdout(`${name}: ${plain(messages[name]!.says)}\n`)
    return 0
  }
  const about = known.get(id)
  if (!about) {
    const [engine] = id.split('/')
    const isForeign = id.includes('/') && engine! in texts.engines
    throw new UsageError(isForeign ? `${says.foreign} ${texts.engines[engine!]}` : `${says.unknown} ${id}`)
  }
  const {says: what, why, help} = messages[id]!
  const lines = [
    `${id} (${outcomes[about.outcome]}, ${about.severity})`,
    '',
    `${plain(what)}.`,
    ...(why ? [why] : []),
    `→ ${plain(help)}`,
    ...(about.wcag?.length ? ['', `WCAG 2.2: ${about.wcag.join(', ')}`] : []),
    ...(about.epub?.length ? ['', `EPUB Accessibility 1.1: ${about.epub.join(', ')}`] : []),
    ...examplesOf(id),
  ]
  stdout(`${lines.join('\n')}\n`)
  return 0
}

/** The rule's page, which is its test as well; from its first example on. */
function examplesOf(id: string): string[] {
  const page = new URL(`../../docs/rules/${id}.md`, import.meta.url)
  if (!existsSync(page)) return []
  const text = readFileSync(page, 'utf8')
  return ['', text.slice(text.indexOf('## ')).trimEnd()]
}
