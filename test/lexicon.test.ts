/** Lexicons: ours, a user's, and what is wrong with one. */
import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {languages, render} from '../src/index.ts'
import {lexiconProblems, readLexicon, withEntries} from '../src/language/lexicon-file.ts'
import {build} from './support/build.ts'
import {temporaryFolder} from './support/rendered.ts'

const {sv} = languages
const read = (text: string) => readLexicon(text, sv.lexicon)

test('ours has nothing wrong', () => {
  expect(lexiconProblems(sv.lexicon.entries)).toEqual([])
})

test('a person writes the term and what it means; the rest is completed', () => {
  const {entries, problems} = read(
    '- term: Granskningsnämnd\n  definition: En nämnd som granskar.\n- {term: SBF, expansion: stadsbyggnadsförvaltningen, reviewed: 2026-10-01}\n',
  )
  expect(problems).toEqual([])
  expect(entries).toMatchObject([
    {id: 'granskningsnamnd', abbreviation: false, forms: expect.arrayContaining(['Granskningsnämnden'])},
    {id: 'sbf', abbreviation: true, forms: ['SBF'], certain: true, reviewed: '2026-10-01'},
  ])
})

test.each([
  ['not-a-list', 'term: a'],
  ['not-a-list', '- {term'],
  ['key-wrong', '- definition: Ord utan ord.'],
  ['key-wrong', '- {term: a, definition: b, forms: []}'],
  ['key-unknown', '- {term: a, definition: b, meaning: c}'],
  ['meaning-missing', '- term: a'],
  ['definition-long', `- {term: a, definition: "${'ord '.repeat(21).trim()}."}`],
  ['pattern-broken', '- {term: a, definition: b, rules: {before: "("}}'],
  ['date-wrong', '- {term: a, definition: b, validFrom: "1 maj"}'],
  ['form-without-word', '- {term: a, definition: b, forms: ["..."]}'],
  ['id-twice', '- {term: a, definition: b}\n- {term: a, definition: c, forms: [c]}'],
  [
    'form-contested',
    '- {id: x, term: a, definition: b, forms: [a]}\n- {id: y, term: b, definition: c, forms: [a]}',
  ],
])('what is wrong: %s', (id, text) => {
  expect(read(text).problems.map((problem) => problem.id)).toContain(id)
})

test('dates, publishers and rules decide between two entries of one form', () => {
  const text = `
- {id: ny, term: NA, expansion: nya nämnden, forms: [NA], validFrom: 2026-01-01}
- {id: gammal, term: NA, expansion: gamla nämnden, forms: [NA], validTo: 2025-12-31}
- {id: malmo, term: NB, expansion: Malmös nämnd, forms: [NB], publisher: Malmö}
- {id: alla, term: NB, expansion: alla andras nämnd, forms: [NB]}
- {id: sjuk, term: NC, expansion: nattcentralen, forms: [NC], document: sjukhus}`
  const {entries, problems} = read(text)
  expect(problems).toEqual([])
  const language = {...sv, lexicon: withEntries(sv.lexicon, entries)}
  const senses = (body: string, date: string, publisher: string) => {
    const value = `Svar på interpellation av Anna Ek (M) till borgarrådet Bo Alm (S) om nämnder\n\n${body}\n\nStockholm den ${date}\nBo Alm\n`
    const {rendition} = render({path: 'a.txt', value}, {language, publisher, formats: ['html']})
    return Array.from(
      String(rendition!.files.get('index.html')).matchAll(
        /<abbr[^>]*data-pl-sense="(ny|gammal|malmo|alla|sjuk)"/g,
      ),
      ([, id]) => id,
    )
  }
  expect(senses('Fråga NA och NB på ett sjukhus, t.ex. NC.', '2026-03-01', 'Malmö stad')).toEqual([
    'ny',
    'malmo',
    'sjuk',
  ])
  expect(senses('Fråga NA och NB, t.ex. NC.', '2025-03-01', 'Provstad')).toEqual(['gammal', 'alla'])
})

describe('in a build', () => {
  const inputs = {
    'input/svar.txt':
      'Svar på interpellation av Anna Ek (M) till borgarrådet Bo Alm (S) om JO\n\nJO har granskat oss. Vi har en plan.\n',
    'ord.yaml': '- {term: JO, expansion: Jordbruksombudet, definition: Ett påhittat ombud.}\n',
  }

  test('a user’s word wins over ours, and the page says that nobody has reviewed it', () => {
    using site = build(inputs, {publisher: 'Provstad', lexicon: ['ord.yaml'], search: false})
    const page = site.read('svar/index.html')
    expect(page).toContain('data-pl-gloss="Jordbruksombudet"')
    expect(page).toContain('Ett påhittat ombud. Förklaringen är inte granskad.')
    expect(page).not.toContain('Justitieombudsmannen')
  })

  test('glossaryLinks: glossary-only leaves the running text without links', () => {
    using site = build(inputs, {publisher: 'Provstad', glossaryLinks: 'glossary-only', search: false})
    const page = site.read('svar/index.html')
    expect(page).not.toContain('doc-glossref')
    expect(page).not.toContain('doc-backlink')
    expect(page).toContain('<dfn id="ord-jo">JO</dfn>')
  })

  test('a broken lexicon is told before anything is made', () => {
    using site = build({...inputs, 'ord.yaml': '- {term: JO}'}, {lexicon: ['ord.yaml']})
    expect(site.said).toContain('ord.yaml: “JO”: neither a definition nor an expansion')
    expect(site.status).toBe(2)
  })
})

test('a word is added at the end of a file, and what stood there stays', () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'ord.yaml')
  writeFileSync(file, '# Våra ord\n- term: KU # utskottet\n  expansion: konstitutionsutskottet\n')
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('src/cli.ts'), 'lexicon', ...args, '--lang', 'sv'], {
      cwd: folder.path,
      encoding: 'utf8',
    })
  expect(run('add', 'planering', '--definition', 'Att bestämma i förväg.', '--out', 'ord.yaml').status).toBe(
    0,
  )
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(
    '# Våra ord\n- term: KU # utskottet\n  expansion: konstitutionsutskottet\n- term: planering\n',
  )
  expect(text).toContain('    - planeringarnas\n')
  expect(run('check', 'ord.yaml')).toMatchObject({
    status: 0,
    stdout: 'ord.yaml: 2 ord, inga fel. Granskade: 0.\n  inte granskade: KU, planering\n',
  })
  expect(run('add', 'KU', '--expansion', 'x', '--out', 'ord.yaml')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('”KU” finns redan'),
  })
})
