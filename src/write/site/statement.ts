import type {Element} from 'hast'
import {h} from 'hastscript'
import {fill} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'
import {pageShell} from '../html/shell.ts'
import type {AuditReport} from './audit-report.ts'
import type {SiteFile} from './index.ts'

/** What the configuration says for the accessibility statement; nothing of it is guessed. */
export interface Statement {
  /** What the site is called in running text. */
  service?: string
  /** How well the law's requirements are met, as a person has judged. */
  conformance?: 'full' | 'partial' | 'none'
  shortcomings?: readonly Shortcoming[]
  feedback?: {email?: string; phone?: string; form?: string}
  assessment?: {method: 'self' | 'third-party'; by: string; date: string}
  /** ISO 8601. */
  published?: string
  updated?: string
}

/** A known shortcoming, and under which heading of the law it falls (Commission Implementing Decision (EU) 2018/1523). */
export interface Shortcoming {
  what: string
  why: 'law-not-met' | 'burden' | 'exempt'
  plan?: string
}

/** Where the authority that supervises the law takes complaints. */
const supervision = 'https://www.digg.se/tdosanmalan'

/** Level and contents of the statement that the law asks for: what is missing, and what would claim more than was measured. */
export function statementProblems(
  {conformance, feedback, assessment, published}: Statement,
  report: AuditReport | undefined,
  {publisher}: Settings,
) {
  const missing = Object.entries({publisher, conformance, feedback, assessment, published, report})
    .filter(([, value]) => value === undefined)
    .map(([key]) => key)
  const unmeasured = conformance && !isMeasured(conformance, assessment, report)
  return {missing, overclaimed: unmeasured ? conformance : undefined}
}

/** A level is stated when a person has assessed the site; the highest one only when no open fault is known besides. */
const isMeasured = (
  conformance: Statement['conformance'],
  assessment: Statement['assessment'],
  report: AuditReport | undefined,
): boolean => assessment !== undefined && (conformance !== 'full' || report?.failed === 0)

/** The accessibility statement (Swedish law 2018:1937, section 13; the model of (EU) 2018/1523). */
export function* statementPage(
  statement: Statement,
  report: AuditReport | undefined,
  settings: Settings,
): Iterable<SiteFile> {
  const {language, publisher} = settings
  const {strings} = language
  const {site, ids, longDate} = strings
  const {statement: texts, folders} = site
  const {
    service = site.title,
    conformance,
    shortcomings = [],
    feedback = {},
    assessment,
    published,
    updated,
  } = statement
  const level = conformance && isMeasured(conformance, assessment, report) ? conformance : 'unknown'
  const title = fill(texts.title, {service})
  const html = pageShell(settings)({
    title,
    root: '../',
    current: 'statement',
    document: [
      h('h1', {id: ids.title}, title),
      h('p', publisher ? fill(texts.intro, {authority: publisher, service}) : texts.introUnnamed),
      h('p', texts.law),
      h('h2', texts.conformanceHeading),
      h('p', texts[level]),
      h('h2', texts.shortcomingsHeading),
      ...shortcomingParts(),
      h('h2', texts.feedbackHeading),
      ...feedbackParts(),
      h('h2', texts.enforcementHeading),
      h('p', texts.enforcement),
      h('p', h('a', {href: supervision}, texts.enforcementLink)),
      h('h2', texts.assessmentHeading),
      h(
        'p',
        assessment
          ? fill(texts[assessment.method], {by: assessment.by, date: longDate(assessment.date)})
          : texts.noAssessment,
      ),
      ...automaticParts(),
      ...datesParts(),
    ],
  })
  yield [`${folders.statement}/index.html`, html]

  function shortcomingParts(): Element[] {
    const found = (report?.findings ?? []).filter(({outcome}) => outcome === 'failed')
    const kinds = (['law-not-met', 'burden', 'exempt'] as const).flatMap((kind) => {
      const own = shortcomings.filter(({why}) => why === kind)
      if (!own.length) return []
      const items = own.map(({what, plan}) => h('li', plan ? `${what} ${fill(texts.plan, {plan})}` : what))
      return [h('h3', texts[kind]), h('ul', items)]
    })
    const automatic = found.length
      ? [
          h('p', texts.found),
          h(
            'ul',
            found.map(({says, language: tag}) => h('li', {lang: tag}, says)),
          ),
        ]
      : []
    if (kinds.length || automatic.length) return [...kinds, ...automatic]
    return [h('p', level === 'full' ? texts.noShortcomings : texts.unknownShortcomings)]
  }

  function feedbackParts(): Element[] {
    const {email, phone, form} = feedback
    const ways = [
      ...(email ? [way(texts.email, `mailto:${email}`, email)] : []),
      ...(phone ? [way(texts.phone, `tel:${phone.replaceAll(/[^\d+]/g, '')}`, phone)] : []),
      ...(form ? [way(texts.form, form, form)] : []),
    ]
    return ways.length ? [h('p', texts.feedback), h('ul', ways)] : [h('p', texts.noFeedback)]
  }

  function way(label: string, href: string, text: string): Element {
    return h('li', [`${label} `, h('a', {href}, text)])
  }

  function automaticParts(): Element[] {
    if (!report) return [h('p', texts.noAutomatic)]
    const {date, pages, books, failed, needsAPerson: person} = report
    return [
      h('p', fill(texts.automatic, {date: longDate(date), pages, books, failed, person})),
      h('p', h('a', {href: `../${folders.checked}/index.html`}, texts.automaticLink)),
    ]
  }

  function datesParts(): Element[] {
    const said = [
      ...(published ? [fill(texts.dated, {date: longDate(published)})] : []),
      ...(updated ? [fill(texts.updated, {date: longDate(updated)})] : []),
    ]
    return said.length ? [h('p', said.join(' '))] : []
  }
}
