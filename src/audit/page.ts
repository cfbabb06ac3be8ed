import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {JSDOM} from 'jsdom'
import type {Finding} from '../message.ts'
import type {SourceMap} from '../write/html/source-map.ts'
import type {AuditedDocument} from './rule.ts'
import {rules} from './rules/index.ts'
import {type RuleResult, runRules} from './run-rules.ts'

/** A page's source map, where one lies beside it. */
export function readSourceMap(path: string): SourceMap | undefined {
  const beside = join(dirname(path), 'source-map.json')
  if (!['index.html', 'fragment.html'].includes(basename(path)) || !existsSync(beside)) return undefined
  const map = JSON.parse(readFileSync(beside, 'utf8')) as Partial<SourceMap>
  return map.source && map.text && map.elements ? (map as SourceMap) : undefined
}

/** Runs our rules on one page in jsdom; `located` finds where in the markup the elements of findings stand. */
export function checkDocument(
  markup: string,
  kind: AuditedDocument['kind'],
  fileName: string,
  sourceMap?: SourceMap,
): {results: RuleResult[]; document: Document; located: (findings: readonly Finding[]) => Finding[]} {
  const dom = new JSDOM(markup, {includeNodeLocations: true})
  const {document} = dom.window
  const audited = {document, kind, fileName, ...(sourceMap && {expected: sourceMap.text})}
  return {
    results: runRules(audited, rules),
    document,
    located: (findings) =>
      findings.map((finding) => {
        const element = finding.element && query(document, finding.element)
        const place = element && dom.nodeLocation(element)
        return place ? {...finding, location: {line: place.startLine, column: place.startCol}} : finding
      }),
  }
}

export const ruleFindings = (results: readonly RuleResult[], file: string): Finding[] =>
  results.flatMap(({rule, hits}) =>
    hits.map(({element, values}) => ({
      rule: rule.id,
      engine: 'klarsvar',
      severity: rule.severity,
      outcome: rule.outcome,
      file,
      element,
      ...(values && {values}),
      wcag: rule.wcag,
    })),
  )

/** Leads findings to the raw answer: from the element, or the nearest one around it that has an address. */
export function withSource(findings: Finding[], document: Document, map: SourceMap | undefined): Finding[] {
  if (!map) return findings
  return findings.map((finding) => {
    let element = finding.element ? query(document, finding.element) : null
    while (element && !(element.id in map.elements)) element = element.parentElement
    const place = element && map.elements[element.id]
    if (!place) return finding
    const {line, column, place: inFile} = place
    return {...finding, source: map.source.name, line, column, ...(inFile && {place: inFile})}
  })
}

/** Engines name elements by selectors that a DOM may not understand (frames, shadow trees). */
function query(document: Document, selector: string): Element | null {
  try {
    return document.querySelector(selector)
  } catch {
    return null
  }
}
