import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import type {Finding} from '../../message.ts'
import {findingText, placeText} from '../texts.ts'
import type {Run} from './index.ts'

/**
 * JUnit XML, as GitLab and Jenkins read it: a suite for each file, a case for each finding with rule and place in its name and in its text, since GitLab shows
 * only those. What needs a person is skipped, not failed; a file without findings is one case that passed.
 */
export function junit({findings, files, texts, notTested}: Run): string {
  const byFile = Map.groupBy(findings, ({file}) => file)
  const names = [...new Set([...files, ...byFile.keys()])]
  const unrun = new Map(notTested.map(({engine, why}) => [engine, why]))
  const suites = names.map((file) => {
    const own = byFile.get(file) ?? []
    const why = unrun.get(file)
    const cases = why
      ? [errorCase(file, why)]
      : own.length
        ? own.map(findingCase)
        : [x('testcase', {name: file, classname: file})]
    const failures = own.filter(({outcome}) => outcome === 'failed').length
    return x(
      'testsuite',
      {
        name: file,
        tests: String(cases.length),
        failures: String(failures),
        errors: String(why ? 1 : 0),
        skipped: String(own.length - failures),
      },
      cases,
    )
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(x('testsuites', {name: 'Klarsvar'}, suites))}\n`

  function findingCase(finding: Finding) {
    const {says, why, help} = findingText(finding, texts)
    const place = placeText(finding, texts)
    const text = [place, says, why, help].filter(Boolean).join('\n')
    const name = `${finding.rule} (${finding.element ?? place})`
    return x('testcase', {name: xmlText(name), classname: finding.file}, [
      finding.outcome === 'failed'
        ? x('failure', {message: xmlText(`${finding.rule}: ${says}`), type: finding.severity}, xmlText(text))
        : x('skipped', {message: xmlText(text)}),
    ])
  }
}

const errorCase = (file: string, why: string) =>
  x('testcase', {name: file, classname: file}, [x('error', {message: xmlText(why)}, xmlText(why))])

/** Without the characters that XML 1.0 (section 2.2) does not allow. */
const xmlText = (text: string): string =>
  text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
