import type {Finding} from '../../message.ts'
import {findingText} from '../texts.ts'
import type {Run} from './index.ts'

const outcomes: Readonly<Record<Finding['outcome'], string>> = {
  failed: 'earl:failed',
  'needs-a-person': 'earl:cantTell',
}

/** EARL 1.0 (W3C) as JSON-LD: an assertion for each finding. What has no finding is not said to have passed: no rule sees all of a criterion. */
export function earl({findings, files, engines, texts, language}: Run): string {
  const version = engines.find(({name}) => name === 'rules')?.version ?? ''
  const graph = {
    '@context': {
      earl: 'http://www.w3.org/ns/earl#',
      dct: 'http://purl.org/dc/terms/',
      doap: 'http://usefulinc.com/ns/doap#',
      ptr: 'http://www.w3.org/2009/pointers#',
    },
    '@graph': [
      {
        '@id': '#klarsvar',
        '@type': ['earl:Assertor', 'earl:Software'],
        'doap:name': 'Klarsvar',
        'doap:revision': version,
      },
      ...files.map((file) => ({'@id': encodeURI(file), '@type': 'earl:TestSubject', 'dct:source': file})),
      ...findings.map((finding) => {
        const {says, help} = findingText(finding, texts)
        return {
          '@type': 'earl:Assertion',
          'earl:assertedBy': {'@id': '#klarsvar'},
          'earl:mode': {'@id': 'earl:automatic'},
          'earl:subject': {'@id': encodeURI(finding.file)},
          'earl:test': {
            '@id': `#${encodeURIComponent(finding.rule)}`,
            '@type': 'earl:TestCase',
            'dct:title': finding.rule,
            ...(finding.wcag?.length && {
              'dct:isPartOf': finding.wcag.map((criterion) => `WCAG 2.2 ${criterion}`),
            }),
          },
          'earl:result': {
            '@type': 'earl:TestResult',
            'earl:outcome': {'@id': outcomes[finding.outcome]},
            'dct:description': {'@language': language, '@value': [says, help].filter(Boolean).join(' ')},
            ...(finding.element && {
              'earl:pointer': {'@type': 'ptr:CSSSelectorPointer', 'ptr:expression': finding.element},
            }),
          },
        }
      }),
    ],
  }
  return `${JSON.stringify(graph, null, 1)}\n`
}
