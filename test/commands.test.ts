/** The command line, by examples: files, a command, what it says, its exit status, and what it leaves. */
import {spawnSync} from 'node:child_process'
import {chmodSync, existsSync, globSync, mkdirSync, truncateSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {languages} from '../src/language/index.ts'
import {type Example, readExamples, visible} from './support/examples.ts'
import {temporaryFolder} from './support/rendered.ts'

const cli = resolve('src/cli.ts')
/** The site's own pages: every build leaves them. */
const ownPages = new Set(Object.values(languages.sv.strings.site.folders))

for (const {file, examples} of readExamples('test/commands/*.md')) {
  describe(file, () => {
    for (const example of examples) test.concurrent(example.title, () => check(example))
  })
}

function check({blocks}: Example): void {
  using folder = temporaryFolder()
  for (const {kind, name, text} of blocks) if (kind === 'file') place(folder.path, name, text)
  const consoles = blocks.filter(({kind}) => kind === 'console')
  expect(consoles.length).toBeGreaterThan(0)
  for (const {text} of consoles) {
    const [command, ...expected] = text.split('\n')
    const args = /^\$ klarsvar(.*)$/.exec(command!)![1]!.trim()
    expect(run(args ? args.split(/\s+/) : [], folder.path)).toBe(expected.join('\n').trimEnd())
  }
}

/** A file as an example names it: plain, or with how it is made behind its name. */
function place(folder: string, described: string, text: string): void {
  const [name, how] = described.split(/\s+/) as [string, string?]
  const path = join(folder, name)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(
    path,
    how === 'windows-1252' ? Buffer.from(text, 'latin1') : how === 'empty' ? '' : visible(text),
  )
  if (how?.endsWith('MB')) truncateSync(path, Number.parseInt(how, 10) * 1e6)
  if (how === 'unreadable') chmodSync(path, 0)
}

/** What a terminal would show, then the exit status; output goes to pipes, so there is no colour and no progress. */
function run(args: string[], cwd: string): string {
  const {stdout, stderr, status} = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    encoding: 'utf8',
    env: {...process.env, LC_ALL: 'en_US.UTF-8', CI: 'true'},
  })
  const said = stdout + (stderr ? stderr.replaceAll(/^/gm, '! ').replace(/! $/, '') : '')
  const left = existsSync(join(cwd, 'dist'))
    ? globSync('dist/*/index.html', {cwd})
        .filter((path) => !ownPages.has(path.split('/')[1]!))
        .sort()
        .map((path) => `dist: ${path}\n`)
        .join('')
    : ''
  return `${said}${left}=> ${status}`.trimEnd()
}
