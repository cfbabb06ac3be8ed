import type {Element} from 'hast'
import {h} from 'hastscript'
import {fill} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'
import {pageShell} from '../html/shell.ts'
import type {AuditReport} from './audit-report.ts'
import type {SiteFile} from './index.ts'

/** How the documents stand to the audit that is shown. */
export interface SinceAudit {
  /** Documents whose page, or the style sheet, is another than the one that was audited. */
  changed: number
  /** Documents that were not there. */
  added: number
}

/** The page that shows what was audited, with what, and what no program can see. */
export function* checkedPage(
  report: AuditReport | undefined,
  since: SinceAudit,
  settings: Settings,
): Iterable<SiteFile> {
  if (!report) return
  const {strings} = settings.language
  const {site, ids, longDate} = strings
  const {checked: texts, folders, engines} = site
  const {date, pages, books, failed, needsAPerson, accepted, findings, passes, notTested} = report
  const html = pageShell(settings)({
    title: texts.title,
    root: '../',
    current: 'checked',
    document: [
      h('h1', {id: ids.title}, texts.title),
      h('p', fill(texts.intro, {date: longDate(date)})),
      h('h2', texts.what),
      h('p', fill(texts.files, {pages, books})),
      ...sinceParts(),
      h('h2', texts.with),
      list(
        report.engines.map(({name, version}) =>
          fill(texts.engineVersion, {engine: engines[name] ?? name, version}),
        ),
      ),
      ...(passes.length
        ? [
            h('h2', texts.passes),
            h('p', texts.passesIntro),
            list(passes.map((pass) => site.passes[pass] ?? pass)),
          ]
        : []),
      h('h2', texts.result),
      list([
        fill(texts.failed, {count: failed}),
        fill(texts.person, {count: needsAPerson}),
        fill(texts.accepted, {count: accepted}),
      ]),
      ...(findings.length ? [h('h3', texts.findings), found()] : []),
      h('h2', texts.notTested),
      h('p', texts.notTestedIntro),
      list([
        texts.notTestedMachines,
        texts.notTestedPeople,
        texts.notTestedReaders,
        ...notTested.map(({engine, why}) =>
          fill(texts.engineSilent, {engine: engines[engine] ?? engine, why}),
        ),
      ]),
    ],
  })
  yield [`${folders.checked}/index.html`, html]

  function sinceParts(): Element[] {
    const {changed, added} = since
    if (!changed && !added) return [h('p', texts.unchanged)]
    return [
      h('h3', texts.since),
      list([
        ...(changed ? [fill(texts.changed, {count: changed})] : []),
        ...(added ? [fill(texts.added, {count: added})] : []),
      ]),
    ]
  }

  function found(): Element {
    return h(
      'ul',
      findings.map(({rule, count, says, language: tag}) =>
        h('li', [fill(texts.count, {rule, count}), ' ', h('span', {lang: tag}, says)]),
      ),
    )
  }
}

const list = (items: readonly string[]): Element =>
  h(
    'ul',
    items.map((item) => h('li', item)),
  )
