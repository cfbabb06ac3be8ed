/** The README is true: its commands run, its options and keys exist, its output is what comes out. */
import {spawnSync} from 'node:child_process'
import {cpSync, readdirSync, readFileSync, symlinkSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {checkConfiguration} from '../src/config.ts'
import {userLanguages} from '../src/language/index.ts'
import {temporaryFolder} from './support/rendered.ts'

const readme = readFileSync('README.md', 'utf8')
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) =>
  block!.trim().split('\n'),
)

test.each(commands.filter((command) => command.includes('klarsvar --') && !command.includes('some/')))(
  '%s',
  (command) => {
    using folder = temporaryFolder()
    for (const name of readdirSync('.')) {
      if (name === 'dist') cpSync(name, join(folder.path, name), {recursive: true})
      else if (name !== '.git') symlinkSync(resolve(name), join(folder.path, name))
    }
    const {status, stdout, stderr} = spawnSync('sh', ['-c', command], {cwd: folder.path, encoding: 'utf8'})
    expect(status, stderr).toBe(0)
    expect(stdout.length).toBeGreaterThan(20)
  },
)

test('npm start says what the README shows', () => {
  using folder = temporaryFolder()
  const [, shown] = /```\n(needs a person[\s\S]*?)```/.exec(readme)!
  const args = [
    'build',
    'input',
    '--out',
    folder.path,
    '--config',
    'input/klarsvar.config.json',
    '--lang',
    'en',
  ]
  const {stdout, status} = spawnSync('node', ['src/cli.ts', ...args], {encoding: 'utf8'})
  expect(status).toBe(0)
  expect(stdout.replaceAll(folder.path, 'dist')).toBe(shown)
})

test('every key of the configuration is documented, and no other', () => {
  const keys = [...readme.matchAll(/^\| `(\w+)` +\| [^|\n]+ \| [^|\n]+ \|$/gm)].map(([, key]) => key!)
  expect(() => checkConfiguration(Object.fromEntries(keys.map((key) => [key, undefined])), 'README')).toThrow(
    /must be/,
  )
  expect(keys).toEqual(knownKeys())
})

const knownKeys = (): string[] =>
  /Known are (.*)$/.exec(message(() => checkConfiguration({zzz: 1}, 'README')))![1]!.split(', ')

function message(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

test('the configurations of the page on the site are valid', () => {
  const shown = [...readFileSync('docs/site.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, yaml]) => yaml!,
  )
  expect(shown.length).toBeGreaterThan(2)
  for (const yaml of shown) expect(checkConfiguration(parse(yaml), yaml)).toEqual(parse(yaml))
})

test.each(Object.entries(userLanguages))(
  'the configuration that init writes explains every key: %s',
  (_, texts) => {
    const {configuration} = texts.init
    const keys = knownKeys()
    expect(checkConfiguration(parse(configuration), 'init')).toEqual({templates: 'templates'})
    const isSetting = (line: string) =>
      line.startsWith('#   ') || keys.some((key) => line.startsWith(`# ${key}:`))
    const all = configuration
      .split('\n')
      .map((line) => (isSetting(line) ? line.slice(2) : line))
      .join('\n')
    expect(checkConfiguration(parse(all), 'init')).toEqual(parse(all))
    expect(Object.keys(parse(all)).sort()).toEqual([...keys].sort())
  },
)

test('every folder that the README names is there', () => {
  const named = [...readme.matchAll(/`((?:src|test|templates|input|dist|docs|bench)\/[\w/.-]*)`/g)].map(
    ([, path]) => path!,
  )
  expect(named.length).toBeGreaterThan(10)
  for (const path of named.filter((name) => !name.startsWith('dist/report') && !name.includes('{'))) {
    expect(readdirSync(join(path, '..')), path).toContain(path.replace(/\/$/, '').split('/').at(-1))
  }
})
