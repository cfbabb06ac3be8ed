/** A document's files appear whole or not at all, whenever the run before was interrupted. */
import {spawn} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {openOutput} from '../src/commands/output.ts'
import {temporaryFolder} from './support/rendered.ts'

const files = (mark: string) =>
  new Map([
    ['index.html', `${mark} page`],
    ['svar.epub', `${mark} book`],
  ])
const read = (folder: string) =>
  ['index.html', 'svar.epub'].map((name) => readFileSync(join(folder, 'svar', name), 'utf8'))

test('a document that was half written leaves the last good one', () => {
  using folder = temporaryFolder()
  openOutput(folder.path).write('svar', files('old'))
  const part = join(folder.path, '.klarsvar', '1-1.part', 'svar')
  mkdirSync(part, {recursive: true})
  writeFileSync(join(part, 'index.html'), 'new page')
  openOutput(folder.path).close()
  expect(read(folder.path)).toEqual(['old page', 'old book'])
  expect(existsSync(join(folder.path, '.klarsvar'))).toBe(false)
})

test('a document that was complete but half moved is moved by the next run', () => {
  using folder = temporaryFolder()
  openOutput(folder.path).write('svar', files('old'))
  const ready = join(folder.path, '.klarsvar', '1-1.ready', 'svar')
  mkdirSync(ready, {recursive: true})
  writeFileSync(join(folder.path, 'svar', 'index.html'), 'new page')
  writeFileSync(join(ready, 'svar.epub'), 'new book')
  openOutput(folder.path).close()
  expect(read(folder.path)).toEqual(['new page', 'new book'])
})

test('files of others in the folder stay', () => {
  using folder = temporaryFolder()
  mkdirSync(join(folder.path, 'svar', 'bilagor'), {recursive: true})
  writeFileSync(join(folder.path, 'svar', 'bilagor', 'karta.png'), '')
  const output = openOutput(folder.path)
  output.write('svar', files('new'))
  output.close()
  expect(readdirSync(join(folder.path, 'svar', 'bilagor'))).toEqual(['karta.png'])
})

test('killed at any moment, every document is whole', async () => {
  using folder = temporaryFolder()
  const answer = readFileSync('input/ks-2025-799.txt', 'utf8')
  mkdirSync(join(folder.path, 'in'))
  for (let number = 0; number < 400; number += 1)
    writeFileSync(join(folder.path, 'in', `${number}.txt`), answer)
  const args = [resolve('src/cli.ts'), 'build', 'in', '--audit', 'none', '--quiet', '--publisher', 'Provstad']
  const child = spawn(process.execPath, args, {cwd: folder.path, stdio: 'ignore'})
  const out = join(folder.path, 'dist')
  const made = () => (existsSync(out) ? readdirSync(out).filter((name) => /^\d+$/.test(name)) : [])
  while (made().length < 20) await new Promise((done) => setTimeout(done, 5))
  child.kill('SIGKILL')
  await new Promise((done) => child.on('exit', done))
  openOutput(out).close()
  expect(made().length).toBeLessThan(400)
  for (const name of made()) {
    expect(readdirSync(join(out, name)).sort()).toEqual(
      [`${name}.epub`, 'annotations.jsonld', 'index.html', 'source-map.json'].sort(),
    )
  }
})
