import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {fill} from '../../language/language.ts'
import type {Finding} from '../../message.ts'
import {loadTemplate} from '../../write/template.ts'
import {collector, type Group} from '../collector.ts'
import {criteriaLine, criterionWords} from '../criteria.ts'
import {reportTable} from '../table.ts'
import {findingText, placeText} from '../texts.ts'
import type {Run} from './index.ts'

const slots = ['head', 'skip-link', 'banner', 'document', 'footer'] as const
const stringifier = unified().use(rehypeStringify).freeze()

/** So many places of a rule are listed; all of them are in the other reports. */
const most = 50

/** A page to hand over: what was looked at and how, what came of each success criterion, and every finding with its place. */
export function html(run: Run): string {
  const {texts, language, engines, date = ''} = run
  const {criteria: says} = texts
  const version = engines.find(({name}) => name === 'rules')?.version ?? ''
  const by = fill(says.by, {version, date})
  const template = loadTemplate('report.html', slots, {})
  const tree = template({
    head: [h('title', `${says.reportTitle} – Klarsvar`)],
    'skip-link': [h('a', {className: ['skip-link'], href: '#main'}, says.skipLink)],
    banner: [h('p', 'Klarsvar')],
    footer: [h('p', by)],
    document: [
      h('h1', says.reportTitle),
      h('h2', says.overview),
      overview(run),
      ...matrix(run),
      h('h2', says.findings),
      ...findingsOf(run),
    ],
  })
  const root = tree.children.find((node) => node.type === 'element')!
  root.properties.lang = language
  return `${stringifier.stringify(tree)}\n`
}

function overview({findings, files, engines, notTested, passes = [], criteria = [], texts}: Run): Element {
  const {criteria: says, build} = texts
  const count = (outcome: string) => findings.filter((each) => each.outcome === outcome).length
  const [failed, person] = [count('failed'), count('needs-a-person')]
  const named = engines.map(({name, version}) => `${texts.engines[name] ?? name} ${version}`).join(', ')
  const lines = [
    failed + person ? fill(build.found, {failed, person}) : build.foundNothing,
    ...(criteria.length ? [criteriaLine(criteria, texts)] : []),
    fill(says.files, {files: files.length > 3 ? files.length : files.join(', ')}),
    fill(build.checked, {engines: named}),
    ...(passes.length ? [fill(says.ways, {passes: passes.join(', ')})] : []),
    ...notTested.map(({engine, why}) => fill(build.notChecked, {what: texts.engines[engine] ?? engine, why})),
  ]
  return h(
    'ul',
    lines.map((line) => h('li', line)),
  )
}

function matrix({criteria = [], texts}: Run): Element[] {
  if (!criteria.length) return []
  const {criteria: says} = texts
  const rows = criteria.map((each) => {
    const {name, level, clause, outcome, why} = criterionWords(each, texts)
    return [name, level, clause, outcome, why]
  })
  const heads = [says.criterion, says.level, says.clause, says.outcome, says.why]
  return [h('h2', says.title), reportTable(says.caption, heads, rows)]
}

function findingsOf({findings, texts}: Run): ElementContent[] {
  if (!findings.length) return [h('p', texts.criteria.none)]
  const collected = collector(() => {}, most)
  collected.add(findings)
  return collected.groups().flatMap((group) => groupOf(group, texts))
}

function groupOf({samples, count}: Group, texts: Run['texts']): ElementContent[] {
  const {criteria: says, outcomes, build} = texts
  const first = samples[0]!
  const {why, help} = findingText(first, texts)
  const wcag = first.wcag?.map((id) => `${id} ${says.names[id] ?? ''}`.trim()).join(', ')
  return [
    h('h3', `${outcomes[first.outcome]}: ${first.rule}`),
    ...[why, help].filter(Boolean).map((text) => h('p', text)),
    ...(wcag ? [h('p', `WCAG 2.2: ${wcag}`)] : []),
    h(
      'ul',
      samples.map((finding) => h('li', placeOf(finding, texts))),
    ),
    ...(count > samples.length ? [h('p', fill(build.more, {count: count - samples.length}))] : []),
  ]
}

function placeOf(finding: Finding, texts: Run['texts']): ElementContent[] {
  const {location, witnesses = []} = finding
  const line = location ? ` ${fill(texts.places.line, {line: location.line})}` : ''
  return [
    {type: 'text', value: `${findingText(finding, texts).says} `},
    h('br'),
    h('code', `${placeText(finding, texts)}${line}`),
    ...(witnesses.length
      ? [h('br'), {type: 'text' as const, value: `${texts.criteria.seenBy}: ${witnesses.join(', ')}`}]
      : []),
  ]
}
