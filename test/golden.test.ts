/** `dist/` is the reference output: the same input gives the same bytes, twice, wherever it runs. */
import {execFileSync} from 'node:child_process'
import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder} from './support/rendered.ts'

const filesOf = (folder: string) =>
  globSync('**/*.*', {cwd: folder})
    .filter((file) => !/^(?:report|search|\.klarsvar)\b/.test(file))
    .sort()

function build(out: string, environment: NodeJS.ProcessEnv = {}): void {
  const options = ['--audit', 'none', '--config', 'input/klarsvar.config.json', '--quiet']
  execFileSync('node', ['src/cli.ts', 'build', 'input', '--out', out, ...options], {
    env: {...process.env, ...environment},
  })
}

test.each([
  ['here', {}],
  ['in another time zone and language', {TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'}],
])('a fresh run gives the bytes of dist/ %s', (_, environment) => {
  using folder = temporaryFolder()
  build(folder.path, environment)
  expect(filesOf(folder.path)).toEqual(filesOf('dist'))
  for (const file of filesOf('dist')) {
    expect(readFileSync(join(folder.path, file)).equals(readFileSync(join('dist', file))), file).toBe(true)
  }
})

test('no path of a machine and no clock is in it', () => {
  for (const file of filesOf('dist').filter((name) => !name.endsWith('.epub'))) {
    const text = readFileSync(join('dist', file), 'utf8')
    expect(text, file).not.toContain(process.cwd())
    expect(text, file).not.toContain(new Date().toISOString().slice(0, 13))
  }
})
