import {execFile} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import type {Finding, Severity} from '../../message.ts'
import {findBrowser} from '../browser/launch.ts'
import type {Engine} from './engine.ts'

const run = promisify(execFile)
const levels: Readonly<Record<string, Severity>> = {critical: 'error', serious: 'error', moderate: 'error'}

interface Report {
  assertions: {
    'earl:testSubject': {url: string}
    assertions: {
      'earl:test': {'earl:impact': string; 'dct:title': string; help?: {'dct:title'?: string}}
      'earl:result': {'earl:pointer'?: {css?: string[]}; 'dct:description'?: string}
    }[]
  }[]
}

/** Ace by DAISY, where the package `@daisy/ace-cli` is installed. */
export const ace: Engine = {
  criteria: [],
  missing: async () => (packageFile() ? undefined : 'the package @daisy/ace-cli is not installed'),
  async version() {
    return (JSON.parse(readFileSync(packageFile()!, 'utf8')) as {version: string}).version
  },
  async onBook({bytes, file}) {
    const folder = mkdtempSync(join(tmpdir(), 'klarsvar-ace-'))
    try {
      const book = join(folder, 'book.epub')
      writeFileSync(book, bytes)
      const {environment, executable} = await findBrowser()
      const env = {...environment, PUPPETEER_EXECUTABLE_PATH: executable, HOME: folder}
      const program = join(dirname(packageFile()!), 'bin', 'ace.js')
      await run(process.execPath, [program, '--outdir', folder, '--silent', book], {env})
      return findingsOf(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report, file)
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  },
}

function packageFile(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('@daisy/ace-cli/package.json')
  } catch {
    return undefined
  }
}

const findingsOf = ({assertions}: Report, file: string): Finding[] =>
  assertions.flatMap(({'earl:testSubject': {url}, assertions: own}) =>
    own.map(({'earl:test': test, 'earl:result': result}) => {
      const place = [url, ...(result['earl:pointer']?.css ?? [])].filter(Boolean).join(' ')
      return {
        rule: `ace/${test['dct:title']}`,
        engine: 'ace',
        severity: levels[test['earl:impact']] ?? 'warning',
        outcome: 'failed' as const,
        file,
        ...(place && {element: place}),
        found: result['dct:description'] ?? test.help?.['dct:title'] ?? test['dct:title'],
      }
    }),
  )
