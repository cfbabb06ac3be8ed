import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {JSDOM} from 'jsdom'
import type {Finding, Severity} from '../message.ts'
import type {SourceMap} from '../write/html/source-map.ts'
import {canonicalSelector, query} from './dom.ts'
import {parseDocument} from './parse-document.ts'
import {probes} from './probes/index.ts'
import type {AuditedDocument, RuleDeclaration} from './rule.ts'
import {rules} from './rules/index.ts'
import {type RuleResult, runRules} from './run-rules.ts'
import {engineVersion} from './versions.ts'

/** A page's source map, where one lies beside it. */
export function readSourceMap(path: string): SourceMap | undefined {
  const beside = join(dirname(path), 'source-map.json')
  if (!['index.html', 'fragment.html'].includes(basename(path)) || !existsSync(beside)) return undefined
  const map = JSON.parse(readFileSync(beside, 'utf8')) as Partial<SourceMap>
  return map.source && map.text && map.elements ? (map as SourceMap) : undefined
}

/** What a rule must be told of a page besides its markup. */
export const aboutPage = (
  kind: AuditedDocument['kind'],
  fileName: string,
  sourceMap?: SourceMap,
): Omit<AuditedDocument, 'document'> => ({kind, fileName, ...(sourceMap && {expected: sourceMap.text})})

/** A page's markup in jsdom. */
export interface Parsed {
  document: Document
  /** The finding with our selector for its element. */
  named(finding: Finding): Finding
  /** Findings with the line and the column where their elements stand in the markup. */
  located(findings: readonly Finding[]): Finding[]
}

export function parsePage(markup: string): Parsed {
  const document = parseDocument(markup, 'text/html')
  let withPlaces: JSDOM | undefined
  const placeOf = (selector: string) => {
    // Where elements stand is asked only where something was found.
    withPlaces ??= new JSDOM(markup, {includeNodeLocations: true})
    const element = query(withPlaces.window.document, selector)
    return element && withPlaces.nodeLocation(element)
  }
  return {
    document,
    named: (finding) =>
      finding.element ? {...finding, element: canonicalSelector(document, finding.element)} : finding,
    located(findings) {
      const located = findings.map((finding) => {
        if (finding.location) return finding
        const place = finding.element ? placeOf(finding.element) : undefined
        return place ? {...finding, location: {line: place.startLine, column: place.startCol}} : finding
      })
      withPlaces?.window.close()
      withPlaces = undefined
      return located
    },
  }
}

/** Runs our rules on one page in jsdom: those about what is seen are not tested. */
export const checkDocument = (document: Document, about: Omit<AuditedDocument, 'document'>): RuleResult[] =>
  runRules({document, ...about}, rules)

/** Every rule of ours about pages by its id, probes included. */
export const ruleById: ReadonlyMap<string, RuleDeclaration> = new Map(
  [...rules, ...probes].map((rule) => [rule.id, rule]),
)

export const ruleFindings = (results: readonly RuleResult[], file: string): Finding[] =>
  results.flatMap(({rule: id, hits}) => {
    const rule = ruleById.get(id)!
    return hits.map(
      ({element, values, outcome}): Finding => ({
        rule: id,
        engine: 'klarsvar',
        severity: severityOf(rule, engineVersion('rules')),
        outcome: outcome ?? rule.outcome,
        file,
        element,
        ...(values && {values}),
        wcag: rule.wcag,
      }),
    )
  })

/** A rule that came after the major version began is information until the next one: nobody's build fails for an update. */
export function severityOf({severity, since = '1.0.0'}: RuleDeclaration, version: string): Severity {
  const [major, minor, patch] = since.split('.').map(Number) as [number, number, number]
  const isNew = major >= Number(version.split('.')[0]) && (minor > 0 || patch > 0)
  return isNew ? 'info' : severity
}

/** Leads findings to the raw answer: from the element, or the nearest one around it that has an address. */
export function withSource(findings: readonly Finding[], document: Document, map: SourceMap): Finding[] {
  return findings.map((finding) => {
    let element = finding.element ? query(document, finding.element) : null
    while (element && !(element.id in map.elements)) element = element.parentElement
    const place = element && map.elements[element.id]
    if (!place) return finding
    const {line, column, place: inFile} = place
    return {...finding, source: map.source.name, line, column, ...(inFile && {place: inFile})}
  })
}
