/** Reports for other programs: each by the standard that those programs read. */
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join, resolve} from 'node:path'
import AjvDraft04 from 'ajv-draft-04'
import formatsOf from 'ajv-formats'
import {JSDOM} from 'jsdom'
import {describe, expect, test} from 'vitest'
import {userLanguages} from '../src/language/index.ts'
import type {Finding} from '../src/message.ts'
import {formats, type Run} from '../src/report/formats/index.ts'
import {filesIn, temporaryFolder} from './support/rendered.ts'

const schemaFile = createRequire(import.meta.url)
  .resolve('@microsoft/jest-sarif')
  .replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json')
const ajv = new AjvDraft04.default({strict: false, allErrors: true, unicodeRegExp: false})
formatsOf.default(ajv)
const isSarif = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')))

const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'one-h1',
  engine: 'klarsvar',
  severity: 'error',
  outcome: 'failed',
  file: 'sida med mellanslag/å.html',
  element: 'html > body',
  values: {count: 0},
  wcag: ['1.3.1'],
  location: {line: 3, column: 7},
  ...more,
})
const run = (findings: readonly Finding[], more: Partial<Run> = {}): Run => ({
  findings,
  files: ['sida med mellanslag/å.html', 'ren.html'],
  engines: [
    {name: 'rules', version: '0.1.0'},
    {name: 'axe', version: '4.14.1'},
  ],
  notTested: [],
  texts: userLanguages.en,
  language: 'en',
  ...more,
})
/** Findings with all that a page can throw at a report. */
const odd = run([
  finding(),
  finding({
    rule: 'axe/region',
    engine: 'axe',
    outcome: 'needs-a-person',
    severity: 'info',
    found: 'Text <b>& "more"</b>: 100 %,\n| pipes | \u0007',
  }),
  finding({
    rule: 'pa11y/x',
    engine: 'pa11y/htmlcs',
    found: '',
    element: '',
    wcag: [],
    location: undefined as never,
  }),
])

describe('SARIF', () => {
  test.each([
    ['findings', odd],
    ['no finding', run([])],
    ['what was not tested', run([finding()], {notTested: [{engine: 'pa11y', why: 'no browser'}]})],
  ])('%s: valid by the schema of OASIS, and no string is empty', (_, each) => {
    const text = formats.sarif(each)
    expect(isSarif(JSON.parse(text)), JSON.stringify(isSarif.errors)).toBe(true)
    expect(text).not.toMatch(/: ""/)
  })

  test('a result has one place, relative and encoded, and a fingerprint that lines do not change', () => {
    const [first] = JSON.parse(formats.sarif(odd)).runs[0].results
    expect(first).toMatchObject({ruleId: 'one-h1', ruleIndex: 1, level: 'error', kind: 'fail'})
    expect(first.locations).toHaveLength(1)
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: {uri: 'sida%20med%20mellanslag/%C3%A5.html'},
      region: {startLine: 3, startColumn: 7},
    })
    const moved = JSON.parse(formats.sarif(run([finding({location: {line: 90, column: 1}})]))).runs[0]
      .results[0]
    expect(moved.partialFingerprints).toEqual(first.partialFingerprints)
    const other = JSON.parse(formats.sarif(run([finding({element: '#b'})]))).runs[0].results[0]
    expect(other.partialFingerprints).not.toEqual(first.partialFingerprints)
  })

  test('code scanning takes 25,000 results; how many more there are is said', () => {
    const many = Array.from({length: 25_003}, (_, index) => finding({element: `#p${index}`}))
    const [{results, invocations}] = JSON.parse(formats.sarif(run(many))).runs
    expect(results).toHaveLength(25_000)
    expect(invocations[0].toolExecutionNotifications[0].message.text).toBe('3 more')
  })
})

test('JUnit: rule and place in the name of the case and in its text; a clean file passed; a person’s work is skipped', () => {
  const xml = new JSDOM(formats.junit(odd), {contentType: 'text/xml'}).window.document
  const [suite, clean] = [...xml.querySelectorAll('testsuite')]
  expect([...suite!.attributes].map(({name, value}) => `${name}=${value}`)).toEqual([
    'name=sida med mellanslag/å.html',
    'tests=3',
    'failures=2',
    'errors=0',
    'skipped=1',
  ])
  expect(suite!.querySelector('testcase')!.getAttribute('name')).toBe('one-h1 (html > body)')
  expect(suite!.querySelector('failure')!.textContent).toContain('sida med mellanslag/å.html')
  expect(suite!.querySelector('failure')!.textContent).toContain('The page has 0 headings of level 1')
  expect(clean!.querySelector('testcase')!.children).toHaveLength(0)
})

test('JUnit: a file that an engine could not stand is an error', () => {
  const xml = formats.junit(run([], {notTested: [{engine: 'ren.html', why: 'the browser crashed'}]}))
  expect(xml).toContain('<error message="the browser crashed">')
})

test('GitHub: ten of a kind at most, the last says how many more; marks of the format are escaped', () => {
  const many = Array.from({length: 15}, (_, index) => finding({element: `#p${index}`, found: 'a'}))
  const out = formats
    .github(run([...many, finding({rule: 'a:b,c', outcome: 'needs-a-person', found: '100 %\nnext'})]))
    .split('\n')
    .filter(Boolean)
  const errors = out.filter((line) => line.startsWith('::error'))
  expect(errors).toHaveLength(10)
  expect(errors.at(-1)).toBe('::error title=Klarsvar::… and 6 more like it')
  expect(errors[0]).toMatch(
    /^::error file=sida med mellanslag\/å\.html,line=3,col=7,title=one-h1::The page has 0/,
  )
  expect(out.at(-1)).toMatch(/^::warning .*title=a%3Ab%2Cc::100 %25%0Anext/)
})

test('Markdown: words of a page are neither markup nor cells', () => {
  const text = formats.markdown(odd)
  expect(text).toContain('## Accessibility: faults were found')
  expect(text).toContain('| failed | `one-h1` | 1 |')
  expect(text).toContain('Text &lt;b>&amp; "more"&lt;/b>: 100 %, \\| pipes \\|')
  expect(formats.markdown(run([]))).toContain('## Accessibility: no faults were found')
})

test('EARL: an assertion for each finding; what a person must judge is "cannot tell", and nothing is said to have passed', () => {
  const {'@graph': graph} = JSON.parse(formats.earl(odd)) as {'@graph': Record<string, unknown>[]}
  const results = graph
    .filter((node) => node['@type'] === 'earl:Assertion')
    .map((node) => (node['earl:result'] as {'earl:outcome': {'@id': string}})['earl:outcome']['@id'])
  expect(results).toEqual(['earl:failed', 'earl:cantTell', 'earl:failed'])
})

test('the command writes several at once, and one alone to the screen', () => {
  using folder = temporaryFolder()
  filesIn(folder.path, {
    'sida.html':
      '<!doctype html>\n<html lang="sv"><head><title>Svar om träd</title></head>\n<body>\n<h1>Ett</h1>\n<h1>Två</h1>\n</body></html>\n',
    'svar.txt':
      'Svar på interpellation av Anna Ek (M) till borgarrådet Bo Alm (S) om träd\n\nJO har sagt sitt.\n',
  })
  const klarsvar = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('src/cli.ts'), ...args, '--lang', 'en'], {
      cwd: folder.path,
      encoding: 'utf8',
    })
  const {stdout, status} = klarsvar(
    'audit',
    'sida.html',
    '--audit',
    'fast',
    '--reporter',
    'sarif=ut/a.sarif',
    '--reporter',
    'junit=ut/a.xml',
    '--reporter',
    'github',
  )
  expect(status).toBe(1)
  expect(stdout).toMatch(/^::error file=sida\.html,line=5,col=1,title=one-h1::/m)
  expect(stdout).not.toContain('Checked with')
  const log = JSON.parse(readFileSync(join(folder.path, 'ut/a.sarif'), 'utf8'))
  expect(isSarif(log)).toBe(true)
  expect(readFileSync(join(folder.path, 'ut/a.xml'), 'utf8')).toContain('one-h1')
  const remarks = JSON.parse(klarsvar('audit', '--plain', 'svar.txt', '--reporter', 'sarif').stdout)
  expect(isSarif(remarks)).toBe(true)
  expect(remarks.runs[0].results[0]).toMatchObject({
    ruleId: 'abbreviation-unexplained',
    level: 'note',
    locations: [
      {physicalLocation: {artifactLocation: {uri: 'svar.txt'}, region: {startLine: 3, startColumn: 1}}},
    ],
  })
  expect(klarsvar('audit', 'sida.html', '--reporter', 'pdf')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('the reports are sarif, junit, earl, github, markdown, html, json'),
  })
})
