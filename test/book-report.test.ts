/** The report on a book, to hand over: what it says of a clean book, of a faulty one, and of one that cannot be opened. */
import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {strToU8, zipSync} from 'fflate'
import {JSDOM} from 'jsdom'
import {describe, expect, test} from 'vitest'
import {bookRules} from '../src/audit/book/rules/index.ts'
import {passNames} from '../src/audit/browser/passes.ts'
import {rules} from '../src/audit/rules/index.ts'
import {audit} from '../src/index.ts'
import {userLanguages} from '../src/language/index.ts'
import {bookFiles, temporaryFolder} from './support/rendered.ts'

const seed = resolve('dist/ks-2026-469/ks-2026-469.epub')

/** Audits books and writes reports, as a producer would. */
function report(books: readonly string[], where: string, cwd: string) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [resolve('src/cli.ts'), 'audit', ...books, '--report', where, '--lang', 'sv'],
    {cwd, encoding: 'utf8', env: {...process.env, SOURCE_DATE_EPOCH: '1780000000', CI: 'true'}},
  )
  return {status, said: stdout + stderr}
}

const open = (path: string) => new JSDOM(readFileSync(path, 'utf8')).window.document
const rows = (document: Document, heading: string): string[] => {
  const start = [...document.querySelectorAll('h2')].find(({textContent}) => textContent === heading)!
  return Array.from(start.nextElementSibling!.querySelectorAll('tr'), (row) =>
    Array.from(row.children, ({textContent}) => textContent).join(' | '),
  )
}

describe('of a book without faults', () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'rapport.html')
  expect(report([seed], 'rapport.html', folder.path)).toMatchObject({status: 0})
  const html = readFileSync(path, 'utf8')
  const document = new JSDOM(html).window.document

  test('says which book it is, what came of it, and when', () => {
    expect(document.querySelector('h1')!.textContent).toContain(
      'Granskning av ”Svar på Interpellation av Andréa Hedin',
    )
    expect(document.querySelector('h1 + p')!.textContent).toBe('Granskningen fann inga fel.')
    expect(document.querySelector('footer')!.textContent!.trim()).toMatch(
      /^Programmet Klarsvar \d+\.\d+\.\d+ granskade boken den 2026-05-28\.$/,
    )
    expect(document.documentElement.lang).toBe('sv')
  })

  test('every check is there with its program, its version and its result', () => {
    const checks = rows(document, 'Vad som granskades')
    expect(checks).toHaveLength(56)
    expect(checks[1]).toMatch(
      /^Boken följer standarden EPUB .* \| EPUBCheck \(epubcheck-ts\) \d+\.\d+\.\d+ \| inget fel$/,
    )
    expect(checks).toContainEqual(
      expect.stringMatching(/^Sidlistan leder till alla sidmarkeringar \| egna regler .* \| inget fel$/),
    )
  })

  test('what the book claims is held against what is in it', () => {
    const features = rows(document, 'Vad boken säger om sin tillgänglighet')
    expect(features).toContain('pageNavigation | finns i boken')
    expect(features).toContain('unlocked | kan inte mätas av ett program')
  })

  test('it passes the audit itself, in every way of showing it', async () => {
    using own = temporaryFolder()
    const page = join(own.path, 'rapport.html')
    writeFileSync(page, html)
    const {findings, notTested} = await audit([{path: page, shownAs: 'rapport.html'}], {passes: passNames})
    expect({findings, notTested}).toEqual({findings: [], notTested: []})
  }, 60_000)
})

test('of a faulty book: each fault with its place, and the claims that do not hold', () => {
  using folder = temporaryFolder()
  const files = bookFiles(readFileSync(seed))
  files['EPUB/nav.xhtml'] = files['EPUB/nav.xhtml']!.replace(/<nav epub:type="landmarks"[\s\S]*?<\/nav>/, '')
  files['EPUB/package.opf'] = files['EPUB/package.opf']!.replace('>unlocked<', '>MathML<')
  const packed = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), {level: 0}]])),
  )
  writeFileSync(join(folder.path, 'fel.epub'), packed)
  expect(report(['fel.epub'], 'rapport.html', folder.path).status).toBe(1)
  const document = open(join(folder.path, 'rapport.html'))
  expect(document.querySelector('h1 + p')!.textContent).toBe(
    'Granskningen fann 3 fel och 0 ställen som en person behöver bedöma.',
  )
  expect(rows(document, 'Vad som granskades')).toContainEqual(
    expect.stringMatching(/^Boken har landmärken .* \| 1 fynd, se nedan$/),
  )
  expect(rows(document, 'Vad som hittades')).toContainEqual(
    expect.stringMatching(/^fel: landmarks-missing \| EPUB\/nav.xhtml \| Boken saknar landmärken/),
  )
  expect(rows(document, 'Vad boken säger om sin tillgänglighet')).toContain('MathML | finns inte i boken')
})

test('of a book that cannot be opened: why', () => {
  using folder = temporaryFolder()
  writeFileSync(join(folder.path, 'trasig.epub'), 'inget zip')
  expect(report(['trasig.epub'], 'rapport.html', folder.path).status).toBe(1)
  const document = open(join(folder.path, 'rapport.html'))
  expect(document.title).toBe('Granskning av ”trasig.epub”')
  expect(rows(document, 'Vad som hittades')[1]).toContain('Boken går inte att öppna')
})

test('of several books: one each, in a folder', () => {
  using folder = temporaryFolder()
  for (const name of ['a.epub', 'b.epub']) writeFileSync(join(folder.path, name), readFileSync(seed))
  expect(report(['a.epub', 'b.epub'], 'rapporter', folder.path).status).toBe(0)
  expect(readdirSync(join(folder.path, 'rapporter'))).toEqual(['a.html', 'b.html'])
  expect(report(['a.epub', 'b.epub'], 'rapport.html', folder.path)).toMatchObject({
    status: 2,
    said: expect.stringContaining('there are 2 books: name a folder'),
  })
})

test.each(Object.entries(userLanguages))('every check has a name (%s)', (_, {bookReport}) => {
  const names = [
    ...bookRules,
    ...rules.filter(
      ({applies, looks}) =>
        !looks && applies({document: new JSDOM('').window.document, kind: 'book', fileName: ''}),
    ),
  ]
  for (const {id} of names) expect(bookReport.subjects[id], id).toMatch(/\p{L}{3}/u)
})
