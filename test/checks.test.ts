/** The static checks, so that one command runs every check there is. */
import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {expect, test} from 'vitest'

const run = promisify(execFile)

test.concurrent.each([
  ['types', 'tsc', ['-p', '.']],
  ['lint and format', 'biome', ['ci', '.']],
  ['unused code and dependencies', 'knip', ['--no-progress', '--treat-config-hints-as-errors']],
  ['import directions', 'depcruise', ['--config', '.dependency-cruiser.mjs', 'src']],
])('%s', async (_, command, args) => {
  const {failed, output} = await run(`node_modules/.bin/${command}`, args).then(
    ({stdout}) => ({failed: false, output: stdout}),
    ({stdout, stderr}) => ({failed: true, output: `${stdout}${stderr}`}),
  )
  expect(failed, output).toBe(false)
})

test('the import directions are read from every source file', async () => {
  const {stdout} = await run(
    'node_modules/.bin/depcruise',
    ['--config', '.dependency-cruiser.mjs', '-T', 'json', 'src'],
    {maxBuffer: 1e8},
  )
  const {modules} = JSON.parse(stdout) as {
    modules: {source: string; dependencies: {dependencyTypes: string[]}[]}[]
  }
  expect(modules.length).toBeGreaterThan(100)
  expect(
    modules.some(({dependencies}) =>
      dependencies.some(({dependencyTypes}) => dependencyTypes.includes('type-only')),
    ),
  ).toBe(true)
})
