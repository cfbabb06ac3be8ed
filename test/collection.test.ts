/** One book of many answers: its parts, its contents, its glossary, its pages; by every checker there is. */
import {spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {JSDOM} from 'jsdom'
import {afterAll, expect, test} from 'vitest'
import {bookDocuments, emittedText} from '../src/audit/emitted-text.ts'
import {contentDocuments, linksOf} from './support/book-links.ts'
import {shortAnswer} from './support/build.ts'
import {aceViolations, isThere, javaMessages} from './support/checkers.ts'
import {longAnswer} from './support/long-answer.ts'
import {bookFiles, temporaryFolder} from './support/rendered.ts'

const folder = temporaryFolder()
afterAll(() => folder[Symbol.dispose]())

const answers = {
  'a.txt': shortAnswer({asker: 'Carin Öst (L)', date: '2026-03-01', number: '2026/1'}),
  'b.txt': shortAnswer({asker: 'Anna Ek (M)', date: '2026-02-01', number: '2026/2'}).replace(
    'Träden är gröna.',
    'Träden är gröna.\f',
  ),
  'c.txt': shortAnswer({asker: 'Carin Öst (L)', date: '2026-02-01', number: '2026/3'}),
  'd.txt': 'En text utan titel.\n\nDen har två stycken, och inget mer.\n',
}
mkdirSync(join(folder.path, 'input'))
for (const [name, text] of Object.entries(answers)) writeFileSync(join(folder.path, 'input', name), text)

function book(...options: string[]): {path: string; said: string; status: number | null} {
  const args = [
    'book',
    ...Object.keys(answers).map((name) => `input/${name}`),
    '--publisher',
    'Provstad',
    ...options,
  ]
  const {stdout, stderr, status} = spawnSync(process.execPath, [resolve('src/cli.ts'), ...args], {
    cwd: folder.path,
    encoding: 'utf8',
    env: {...process.env, LC_ALL: 'en_US.UTF-8', CI: 'true'},
  })
  return {path: join(folder.path, 'svar-i-mars.epub'), said: stdout + stderr, status}
}

const byDate = book('--title', 'Svar i mars')
const bytes = readFileSync(byDate.path)
const files = bookFiles(bytes)
const xml = (file: string) =>
  new JSDOM(files[`EPUB/${file}`]!, {contentType: 'application/xhtml+xml'}).window.document
const nav = xml('nav.xhtml')
const list = (type: string) =>
  [...nav.querySelectorAll('nav')].find((each) => each.getAttribute('epub:type') === type)!
const textOf = (element: Element | null | undefined) => element?.textContent?.replaceAll(/\s+/g, ' ').trim()

test('it says how many answers it holds, and nothing failed', () => {
  expect(byDate.said).toContain('Made svar-i-mars.epub of 4 answers')
  expect(byDate.said).not.toContain('failed  ')
  expect(byDate.status).toBe(0)
})

test('contents in levels: dates, the oldest first; answers; questions', () => {
  const outline = (list: Element, depth: number): string[] =>
    [...list.children].flatMap((item) => [
      `${'  '.repeat(depth)}${textOf(item.children[0])}`,
      ...(item.children[1] ? outline(item.children[1], depth + 1) : []),
    ])
  const title = (asker: string) =>
    `    Svar på interpellation av ${asker} till borgarrådet Bo Alm (S) om träd`
  const questions = ['      1. Hur många träd finns det?', '      2. När planteras fler?']
  expect(outline(list('toc').querySelector('ol')!, 1)).toEqual([
    '  Titelsida',
    '  1 februari 2026',
    title('Anna Ek (M)'),
    ...questions,
    title('Carin Öst (L)'),
    ...questions,
    '  1 mars 2026',
    title('Carin Öst (L)'),
    ...questions,
    '  Utan datum',
    '    Dokument utan rubrik: d',
    '  Ordlista',
  ])
})

test('by asker: by family name, those without a name last', () => {
  const {path} = book('--title', 'Svar i mars', '--by', 'asker')
  const document = new JSDOM(bookFiles(readFileSync(path))['EPUB/nav.xhtml']!, {
    contentType: 'application/xhtml+xml',
  }).window.document
  const names = [...document.querySelectorAll('span')].map(textOf)
  expect(names).toEqual(['Anna Ek', 'Carin Öst', 'Utan namn'])
  writeFileSync(path, bytes)
})

test('the pages of each answer for itself', () => {
  expect(
    [...list('page-list').querySelectorAll('a')].map((link) => [textOf(link), link.getAttribute('href')]),
  ).toEqual([
    ['KS 2026/2: 1', 'svar-0002.xhtml#sida-1'],
    ['KS 2026/2: 2', 'svar-0002.xhtml#sida-2'],
  ])
})

test('every link leads to a file, and to an element where it names one', () => {
  const {broken, followed} = linksOf(contentDocuments(bytes))
  expect(broken).toEqual([])
  expect(followed).toBeGreaterThan(25)
})

test('a word that several answers use is explained once', () => {
  const terms = [...xml('glossary.xhtml').querySelectorAll('dfn')].map((term) => term.id)
  expect(terms.filter((id) => id === 'ord-jo')).toHaveLength(1)
  expect(new Set(terms).size).toBe(terms.length)
})

test('every answer stands word for word, in the order of the contents', () => {
  const words = (text: string) => text.split(/\s+/).filter(Boolean).join(' ')
  const {text} = emittedText(bookDocuments(bytes), true)
  const expected = ['b.txt', 'c.txt', 'a.txt', 'd.txt'].map((name) => answers[name as keyof typeof answers])
  expect(words(text)).toBe(words(expected.join(' ')))
})

test('the same answers give the same bytes', () => {
  expect(readFileSync(book('--title', 'Svar i mars').path).equals(bytes)).toBe(true)
})

test('without a title it says what is missing', () => {
  expect(book()).toMatchObject({status: 2, said: expect.stringContaining('book needs a title')})
})

test.runIf(isThere('EPUBCheck (Java)'))('the Java EPUBCheck has no message, down to usage', async () => {
  expect(await javaMessages(byDate.path)).toEqual([])
})

test('Ace has no violation', async () => {
  expect(await aceViolations(byDate.path)).toEqual([])
})

test('a long answer is several files of the book, and its contents lead into them', () => {
  using own = temporaryFolder()
  const inputs = [join(own.path, 'long.txt'), resolve('test/shapes/letter.txt')]
  writeFileSync(inputs[0]!, longAnswer(4500))
  const out = join(own.path, 'bok.epub')
  const {status} = spawnSync(
    process.execPath,
    ['src/cli.ts', 'book', ...inputs, '--title', 'Långa svar', '--out', out, '--publisher', 'Provstad'],
    {encoding: 'utf8'},
  )
  expect(status).toBe(0)
  const documents = contentDocuments(readFileSync(out))
  expect([...documents.keys()].filter((name) => name.startsWith('svar-'))).toEqual([
    'svar-0001-1.xhtml',
    'svar-0001-2.xhtml',
    'svar-0001-3.xhtml',
    'svar-0002.xhtml',
  ])
  expect(linksOf(documents).broken).toEqual([])
})
