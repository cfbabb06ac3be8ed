/** The workflows and the action are what services would run: valid YAML, and their steps do what the docs say. */
import {spawnSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {ciNames} from '../src/commands/init.ts'
import {filesIn, temporaryFolder} from './support/rendered.ts'

const page = (body: string) =>
  `<!doctype html><html lang="sv"><head><title>Svar om träd</title></head><body><a href="#m">Hoppa</a><header>Staden</header><main id="m"><h1>Träd</h1>${body}</main><footer>Om</footer></body></html>`

/** A folder in which `npx klarsvar` and `klarsvar` are this checkout. */
function workplace(body: string) {
  const folder = temporaryFolder()
  const program = join(folder.path, 'node_modules/.bin/klarsvar')
  mkdirSync(join(program, '..'), {recursive: true})
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${resolve('src/cli.ts')}" "$@"\n`)
  chmodSync(program, 0o755)
  filesIn(folder.path, {'dist/index.html': page(body), 'package.json': '{"name": "site"}'})
  return folder
}

interface Action {
  inputs: Record<string, {default: string}>
  runs: {steps: {run: string; env: Record<string, string>}[]}
}

test.each([
  ['passes', '<p>Text</p>', 0],
  ['fails', '<img src="karta.png">', 1],
])('the action %s, with every report, a summary and its exit code', (_, body, code) => {
  using folder = workplace(body)
  const {inputs, runs} = parse(readFileSync('action.yml', 'utf8')) as Action
  const [{run, env}] = runs.steps as [Action['runs']['steps'][number]]
  const given: Record<string, string> = {version: 'here', options: '--passes light-1280'}
  const filled = Object.entries(env).map(([name, text]) => [
    name,
    text.replace(
      /\$\{\{ inputs\.([\w-]+) \}\}/,
      (_whole, input: string) => given[input] ?? inputs[input]!.default,
    ),
  ])
  const [summary, output] = ['summary.md', 'output.txt'].map((name) => join(folder.path, name)) as [
    string,
    string,
  ]
  const {status, stdout, stderr} = spawnSync('bash', ['-eo', 'pipefail', '-c', run], {
    cwd: folder.path,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...Object.fromEntries(filled),
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: output,
      CI: 'true',
      LC_ALL: 'en_US.UTF-8',
    },
  })
  expect(status, stdout + stderr).toBe(code)
  expect(readFileSync(output, 'utf8')).toBe(`exit-code=${code}\n`)
  expect(readFileSync(summary, 'utf8')).toContain(code ? 'axe/image-alt' : '0')
  for (const name of ['audit.sarif', 'audit.xml', 'audit.html', 'audit.md'])
    expect(existsSync(join(folder.path, 'accessibility-audit', name)), name).toBe(true)
  expect(stdout.includes('::error file=dist/index.html,line=1')).toBe(code === 1)
})

test.each(ciNames)('init --ci %s writes a workflow whose audit runs', (name) => {
  using folder = workplace('<p>Text</p>')
  const klarsvar = join(folder.path, 'node_modules/.bin/klarsvar')
  const {stdout} = spawnSync(klarsvar, ['init', '--ci', name, '--lang', 'en'], {
    cwd: folder.path,
    encoding: 'utf8',
  })
  const file = /^Made: (.*)$/m.exec(stdout)![1]!
  const workflow = readFileSync(join(folder.path, file), 'utf8')
  const text = JSON.stringify(parse(workflow))
  const command = /npx --yes klarsvar@(\d+) (audit [^"\\]*)/.exec(text)!
  expect(command[1]).toBe(
    /^\d+/.exec((JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}).version)![0],
  )
  const run = spawnSync('sh', ['-c', `${klarsvar} ${command[2]} --audit fast`], {
    cwd: folder.path,
    encoding: 'utf8',
  })
  expect(run.status, run.stderr).toBe(0)
  expect(existsSync(join(folder.path, 'audit.html'))).toBe(true)
})
