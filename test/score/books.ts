/**
 * `npm run score:epub`: books of generated answers, one of many, and the corpus where it lies beside the project, by every checker.
 * EPUBCheck in Java and Ace take seconds a book: they see every tenth, or all with `--all`. Exits 1 when EPUBCheck or Ace says
 * anything of a book.
 */
import {spawnSync} from 'node:child_process'
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {generateAnswer} from '../../bench/generate.ts'
import {audit} from '../../src/index.ts'
import {renderer} from '../../src/render.ts'
import {generate} from '../generator/index.ts'
import {aceViolations, hasJava, javaMessages} from '../support/checkers.ts'

const corpus = join('..', 'shared', 'corpus')
const seeds = {first: 5_100_001, count: 200}
const every = process.argv.includes('--all') ? 1 : 10
const say = (text: string) => void process.stdout.write(`${text}\n`)
const folder = mkdtempSync(join(tmpdir(), 'klarsvar-score-'))
const render = renderer({formats: ['epub'], publisher: 'Provstad'})
let isClean = true

function bookOf(path: string, value: Uint8Array | string): string | undefined {
  const {rendition} = render({path, value})
  const book = [...(rendition?.files ?? [])].find(([name]) => name.endsWith('.epub'))
  if (!book) return undefined
  const target = join(folder, `${basename(path)}.epub`)
  writeFileSync(target, book[1])
  return target
}

/** Messages by rule, the most frequent first. */
const counted = (rules: readonly string[]): string =>
  [...Map.groupBy(rules, (rule) => rule)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([rule, all]) => `${rule} ${all.length}`)
    .join(', ') || 'nothing'

async function score(set: string, books: readonly string[]): Promise<void> {
  const {findings, notTested} = await audit(books.map((path) => ({path, shownAs: basename(path)})))
  const check = findings.filter(({engine}) => engine === 'epubcheck').map(({rule}) => rule)
  const own = findings.filter(({engine}) => engine === 'klarsvar').map(({rule}) => rule)
  say(`${set}: ${books.length} books`)
  say(`  EPUBCheck (epubcheck-ts), down to usage: ${counted(check)}`)
  say(`  own rules: ${counted(own)}`)
  for (const {engine, why} of notTested) say(`  not tested: ${engine} (${why})`)
  const sample = books.filter((_, index) => index % every === 0)
  const java: string[] = []
  if (hasJava) for (const path of sample) java.push(...(await javaMessages(path)))
  say(
    hasJava
      ? `  EPUBCheck (Java), ${sample.length} books: ${counted(java)}`
      : '  EPUBCheck (Java): not measured, no JVM',
  )
  // Ace opens every file of a book in a browser: a book of a thousand takes it many minutes.
  const small = sample.filter((path) => every === 1 || statSync(path).size < 1e6)
  const violations: string[] = []
  for (const path of small) violations.push(...(await aceViolations(path)))
  say(`  Ace, ${small.length} books: ${counted(violations)}`)
  if (check.length + java.length + violations.length + notTested.length) isClean = false
}

const made = (paths: (string | undefined)[]): string[] => paths.filter((path) => path !== undefined)

await score(
  'generated answers',
  made(
    Array.from({length: seeds.count}, (_, index) =>
      bookOf(`svar-${index}.txt`, generate(seeds.first + index).text),
    ),
  ),
)

const input = join(folder, 'input')
mkdirSync(input)
for (let number = 0; number < 1000; number += 1)
  writeFileSync(join(input, `${number}.txt`), generateAnswer(number))
const many = join(folder, 'alla.epub')
spawnSync(process.execPath, [
  'src/cli.ts',
  'book',
  input,
  '--title',
  'Tusen svar',
  '--out',
  many,
  '--audit',
  'none',
  '--quiet',
  '--publisher',
  'Provstad',
])
await score('one book of 1,000 answers', [many])

if (existsSync(corpus)) {
  const files = globSync(join(corpus, '{text,joined}/*.txt'))
    .concat(globSync(join(corpus, 'pdf/*.pdf')))
    .sort()
  await score('corpus', made(files.map((file) => bookOf(basename(file), readFileSync(file)))))
} else say('corpus: not measured, it does not lie beside the project')

rmSync(folder, {recursive: true, force: true})
process.exitCode = isClean ? 0 : 1
