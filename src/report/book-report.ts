import {createHash} from 'node:crypto'
import type {Element} from 'hast'
import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {Book} from '../audit/book/book.ts'
import {measurable} from '../audit/book/features.ts'
import type {BookAudit} from '../audit/book/index.ts'
import {engineVersion} from '../audit/versions.ts'
import {fill} from '../language/language.ts'
import type {UserTexts} from '../language/user-texts.ts'
import type {Settings} from '../settings.ts'
import {loadTemplate} from '../write/template.ts'
import {reportTable} from './table.ts'
import {findingText} from './texts.ts'

/** For whom, and when. */
export interface BookReportAbout {
  /** Of the book's file or folder. */
  name: string
  isPacked: boolean
  /** ISO 8601. */
  date: string
  texts: UserTexts
  /** BCP 47, of the texts. */
  language: string
}

const slots = ['head', 'skip-link', 'banner', 'document', 'footer'] as const
const stringifier = unified().use(rehypeStringify).freeze()

/** A report on one book, as a page to hand over: what was checked, by what, with what result, and what was not. */
export function bookReport(audited: BookAudit, about: BookReportAbout, settings: Settings): string {
  const {name, date, texts, language} = about
  const {bookReport: says} = texts
  const {book, findings} = audited
  const title = fill(says.title, {title: book?.metadata('dc:title')[0] ?? name})
  const count = (outcome: string) => findings.filter((each) => each.outcome === outcome).length
  const [failed, person] = [count('failed'), count('needs-a-person')]
  const template = loadTemplate('report.html', slots, settings)
  const tree = template({
    head: [h('title', title)],
    'skip-link': [h('a', {className: ['skip-link'], href: '#main'}, says.skipLink)],
    banner: [h('p', settings.publisher ?? says.kind)],
    footer: [h('p', fill(says.intro, {version: engineVersion('rules'), date}))],
    document: [
      h('h1', title),
      h('p', failed + person ? fill(says.found, {failed, person}) : says.nothing),
      h('h2', says.book),
      facts(audited, about),
      ...(book ? checks(audited, texts) : []),
      ...(findings.length ? found(audited, texts) : []),
      ...(book ? features(book, says) : []),
      h('h2', says.remaining),
      h('p', says.remainingIntro),
      h(
        'ul',
        says.tasks.map((task) => h('li', task)),
      ),
    ],
  })
  const html = tree.children.find((node) => node.type === 'element')!
  html.properties.lang = language
  return `${stringifier.stringify(tree)}\n`
}

function facts(
  {book, bytes}: BookAudit,
  {name, isPacked, texts: {bookReport: says}}: BookReportAbout,
): Element {
  const said = (property: string) => book?.metadata(property).join(', ') || says.none
  const rows: [keyof typeof says.facts, string][] = [
    ['title', said('dc:title')],
    ['creator', said('dc:creator')],
    ['publisher', said('dc:publisher')],
    ['identifier', said('dc:identifier')],
    ['language', said('dc:language')],
    ['modified', said('dcterms:modified')],
    ['conformance', said('dcterms:conformsTo')],
    ['certifier', said('a11y:certifiedBy')],
    ['file', name],
  ]
  if (bytes && isPacked) rows.push(['fingerprint', createHash('sha256').update(bytes).digest('hex')])
  return h(
    'dl',
    rows.flatMap(([key, value]) => [h('dt', says.facts[key]), h('dd', value)]),
  )
}

function checks(audited: BookAudit, {bookReport: says, engines}: UserTexts): Element[] {
  const {columns} = says
  const rows = audited.checks.map(({id, engine, count}) => [
    says.subjects[id] ?? id,
    `${engines[engine]} ${engineVersion(engine)}`,
    count ? fill(says.hits, {count}) : says.clean,
  ])
  return [
    h('h2', says.checks),
    reportTable(says.checksIntro, [columns.check, columns.by, columns.result], rows),
  ]
}

function found({findings}: BookAudit, texts: UserTexts): Element[] {
  const {bookReport: says, outcomes} = texts
  const {what, where, says: meaning} = says.columns
  const rows = findings.map((finding) => {
    const {says: text, why, help} = findingText(finding, texts)
    return [
      `${outcomes[finding.outcome]}: ${finding.rule}`,
      finding.element ?? '',
      [text, why, help].filter(Boolean).join('. '),
    ]
  })
  return [h('h2', says.findings), reportTable(says.findingsIntro, [what, where, meaning], rows)]
}

function features(book: Book, says: UserTexts['bookReport']): Element[] {
  const declared = [...new Set(book.metadata('schema:accessibilityFeature'))]
  if (!declared.length) return []
  const rows = declared.map((feature) => {
    const holds = Object.hasOwn(measurable, feature) ? measurable[feature] : undefined
    return [feature, holds ? (holds(book) ? says.measured : says.notThere) : says.notMeasurable]
  })
  return [
    h('h2', says.features),
    reportTable(says.featuresIntro, [says.columns.feature, says.columns.result], rows),
  ]
}
