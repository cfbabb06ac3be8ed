/** What a producer says of books: metadata, and a certificate that only a book without known faults gets. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {build, shortAnswer} from './support/build.ts'
import {isThere, javaMessages} from './support/checkers.ts'
import {bookFiles} from './support/rendered.ts'

const opfOf = (path: string): string => bookFiles(readFileSync(path))['EPUB/package.opf']!
const values = (opf: string, name: string): string[] =>
  [...opf.matchAll(new RegExp(`<(?:${name}|meta property="${name}"[^>]*)>([^<]*)<`, 'g'))].map(
    ([, value]) => value!,
  )

const certifier = {
  name: 'Provstad',
  date: '2026-09-01',
  credential: 'https://provstad.example/intyg',
  report: 'https://provstad.example/granskning',
}

describe('a certifier is configured', () => {
  const faulty = `${shortAnswer({number: '2026/2'})}\nDetta är en mening utan slut\n\nsom fortsätter i nästa stycke.\n`
  const inputs = {'input/bra.txt': shortAnswer({}), 'input/fel.md': faulty}

  test('a book in which nothing failed says who vouches for it; another does not, and that is said', async () => {
    using site = build(inputs, {publisher: 'Provstad', certifier, search: false}, ['--audit', 'fast'])
    const good = opfOf(join(site.folder, 'bra/bra.epub'))
    expect(values(good, 'dcterms:conformsTo')).toEqual(['EPUB Accessibility 1.1 - WCAG 2.2 Level AA'])
    expect(values(good, 'a11y:certifiedBy')).toEqual(['Provstad'])
    expect(values(good, 'a11y:certifierCredential')).toEqual(['https://provstad.example/intyg'])
    expect(values(good, 'dcterms:date')).toEqual(['2026-09-01'])
    expect(good).toContain(
      '<link rel="a11y:certifierReport" refines="#certifier" href="https://provstad.example/granskning"></link>',
    )
    expect(opfOf(join(site.folder, 'fel/fel.epub'))).not.toContain('conformsTo')
    expect(site.said).toContain('The book was not certified by Provstad: the audit found faults')
    expect(site.status).toBe(1)
    if (isThere('EPUBCheck (Java)')) expect(await javaMessages(join(site.folder, 'bra/bra.epub'))).toEqual([])
  })

  test('without an audit no book claims anything', () => {
    using site = build(inputs, {publisher: 'Provstad', certifier, search: false})
    expect(opfOf(join(site.folder, 'bra/bra.epub'))).not.toContain('conformsTo')
  })
})

test('what the configuration says of books, and what an answer says of its own', () => {
  const front = '---\nämnen: [Träd, Parker]\nmedverkande: Cecilia Ås\nlicens: CC0\n---\n\n'
  using site = build(
    {'input/a.txt': shortAnswer({}), 'input/b.md': front + shortAnswer({number: '2026/2'})},
    {
      publisher: 'Provstad',
      search: false,
      book: {rights: 'Fri att använda', series: 'Fullmäktiges svar', subjects: ['Svar']},
    },
  )
  const [a, b] = ['a', 'b'].map((name) => opfOf(join(site.folder, `${name}/${name}.epub`))) as [
    string,
    string,
  ]
  expect([values(a, 'dc:rights'), values(a, 'dc:subject'), values(a, 'belongs-to-collection')]).toEqual([
    ['Fri att använda'],
    ['Svar'],
    ['Fullmäktiges svar'],
  ])
  expect([
    values(b, 'dc:rights'),
    values(b, 'dc:subject'),
    values(b, 'dc:contributor'),
    values(b, 'belongs-to-collection'),
  ]).toEqual([['CC0'], ['Träd', 'Parker'], ['Cecilia Ås'], ['Fullmäktiges svar']])
})
