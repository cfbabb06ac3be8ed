/** A list of known findings: new ones fail, and so does one that is gone, until it is taken off the list. */
import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import type {KnownFinding} from '../src/report/baseline.ts'
import {temporaryFolder} from './support/rendered.ts'

const page = (body: string, title = 'Dokument') =>
  `<!doctype html><html lang="sv"><head><title>${title}</title></head><body><a href="#m">Till innehållet</a><header>Provstad</header><main id="m">${body}</main><footer>Slut</footer></body></html>`

test('from the first list to the last', () => {
  using folder = temporaryFolder()
  const write = (text: string, name = 'sida.html') => writeFileSync(join(folder.path, name), text)
  const audit = (...options: string[]) => {
    const args = [
      'audit',
      'sida.html',
      '--audit',
      'fast',
      '--baseline',
      'kända.json',
      '--lang',
      'en',
      ...options,
    ]
    const {stdout, stderr, status} = spawnSync(process.execPath, [resolve('src/cli.ts'), ...args], {
      cwd: folder.path,
      encoding: 'utf8',
    })
    return {said: stdout + stderr, status}
  }
  const listed = () => JSON.parse(readFileSync(join(folder.path, 'kända.json'), 'utf8')) as KnownFinding[]

  write(page('<h1>Ett</h1><h1>Två</h1>'))
  expect(audit()).toMatchObject({status: 2, said: expect.stringContaining('--update-baseline makes one')})
  expect(audit('--update-baseline')).toMatchObject({
    status: 0,
    said: expect.stringContaining('kända.json: 2'),
  })
  expect(listed().map(({rule, file}) => `${rule} ${file}`)).toEqual([
    'one-h1 sida.html',
    'title-uninformative sida.html',
  ])

  // What is known is set aside, wherever in the file it moves.
  write(`\n\n${page('<h1>Ett</h1><h1>Två</h1>')}`)
  expect(audit()).toMatchObject({status: 0, said: expect.stringContaining('Known from before: 2')})

  // One is mended and another is made: the number is the same, and the run fails for both.
  write(page('<h1>Ett</h1><h3>Två</h3>'))
  const both = audit()
  expect(both.status).toBe(1)
  expect(both.said).toContain('one-h1 is no longer there')
  expect(both.said).toContain('heading-increment')
  expect(both.said).toContain('Known from before: 1')

  // A reason that a person wrote stays.
  writeFileSync(
    join(folder.path, 'kända.json'),
    JSON.stringify(listed().map((known) => ({...known, because: 'Rättas i vår.'}))),
  )
  expect(audit('--update-baseline').status).toBe(0)
  expect(listed()).toMatchObject([
    {rule: 'heading-increment'},
    {rule: 'title-uninformative', because: 'Rättas i vår.'},
  ])
  expect(audit().status).toBe(0)

  // What was not looked at is not gone.
  write(page('<h1>Ett</h1>', 'Svar om träd'), 'annan.html')
  const args = ['audit', 'annan.html', '--audit', 'fast', '--baseline', 'kända.json']
  expect(spawnSync(process.execPath, [resolve('src/cli.ts'), ...args], {cwd: folder.path}).status).toBe(0)

  writeFileSync(join(folder.path, 'kända.json'), '{"a": 1}')
  expect(audit()).toMatchObject({status: 2, said: expect.stringContaining('not a list of findings')})
})
