/** What we find in books, ours or anybody's: each fault planted into a clean book, books that cannot be opened, and EPUB 2. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {bookBytes, openArchive} from '../src/audit/book/archive.ts'
import {bookRules} from '../src/audit/book/rules/index.ts'
import {audit, languages} from '../src/index.ts'
import {userLanguages} from '../src/language/index.ts'
import {bookFiles, temporaryFolder} from './support/rendered.ts'

const clean = bookFiles(readFileSync('dist/ks-2026-469/ks-2026-469.epub'))
type Files = Record<string, string>

/** What our own rules say of a book, EPUBCheck left aside. */
async function found(files: Files | Uint8Array): Promise<{rule: string; element: string}[]> {
  using folder = temporaryFolder()
  const path = join(folder.path, 'bok.epub')
  const packed = files instanceof Uint8Array ? files : pack(files)
  writeFileSync(path, packed)
  const {findings, notTested} = await audit([{path, shownAs: 'bok.epub'}])
  expect(notTested).toEqual([])
  return findings.filter(({engine}) => engine === 'klarsvar').map(({rule, element = ''}) => ({rule, element}))
}

const pack = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

/** A book with some text in one of its files changed; a change that changes nothing is a mistake of the test. */
const changed = (file: string, from: string | RegExp, to: string): Files => {
  const text = clean[file]!.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to)
  expect(text).not.toBe(clean[file])
  return {...clean, [file]: text}
}
const [opf, text, nav] = ['EPUB/package.opf', 'EPUB/text.xhtml', 'EPUB/nav.xhtml']
const meta = (property: string) => new RegExp(`<meta property="${property}">[^<]*</meta>\\n`)
const claim = (sentence: string, more = '') =>
  changed(
    opf,
    '</metadata>',
    `<meta property="dcterms:conformsTo" id="c">${sentence}</meta>${more}</metadata>`,
  )
const certified = '<meta property="a11y:certifiedBy" refines="#c">Provstad</meta>'

const planted: [fault: string, files: () => Files, rules: string[]][] = [
  [
    'all headings are paragraphs',
    () => changed(text, /(<\/?)h[1-6]\b/, '$1p'),
    ['headings-missing-in-book', 'question-not-heading'],
  ],
  [
    'an obsolete sentence of conformance',
    () => claim('EPUB-A11Y-11_WCAG-22-AA', certified),
    ['conformance-unknown'],
  ],
  [
    'conformance without a certifier',
    () => claim('EPUB Accessibility 1.1 - WCAG 2.2 Level AA'),
    ['conformance-uncertified'],
  ],
  ['lang="en" on Swedish text', () => changed(text, /lang="sv"/, 'lang="en"'), ['language-mismatch']],
  [
    'dc:language is English',
    () => changed(opf, '<dc:language>sv', '<dc:language>en'),
    ['language-of-book-mismatch'],
  ],
  [
    'no landmarks',
    () => changed(nav, /<nav epub:type="landmarks"[\s\S]*?<\/nav>/, ''),
    ['landmarks-missing'],
  ],
  [
    'the title is a file name',
    () => changed(opf, /<dc:title>[^<]*/, '<dc:title>svar_2026.docx'),
    ['title-of-book-uninformative'],
  ],
  [
    'contents of one link',
    () =>
      changed(
        nav,
        /(<h1 id="toc-heading">.*?<\/h1><ol>)[\s\S]*?<\/ol><\/nav>/,
        '$1<li><a href="text.xhtml">Svaret</a></li></ol></nav>',
      ),
    ['toc-incomplete'],
  ],
  [
    'contents without the questions',
    () => changed(nav, /<ol><li><a href="text.xhtml#fraga-1">[\s\S]*?<\/ol>/, ''),
    ['toc-incomplete'],
  ],
  ['a feature that is not there', () => changed(opf, 'readingOrder', 'MathML'), ['feature-overclaimed']],
  ['no source of the pages', () => changed(opf, meta('pageBreakSource'), ''), ['page-source-missing']],
  [
    'a page is missing from the list of pages',
    () => changed(nav, /<li><a href="text.xhtml#sida-2">2<\/a><\/li>/, ''),
    ['page-list-incomplete'],
  ],
  [
    'no hazard',
    () => changed(opf, meta('schema:accessibilityHazard'), ''),
    ['accessibility-metadata-missing'],
  ],
  [
    'no language',
    () => changed(opf, /<dc:language>sv<\/dc:language>/, ''),
    ['accessibility-metadata-missing'],
  ],
  [
    'no summary',
    () => changed(opf, meta('schema:accessibilitySummary'), ''),
    ['accessibility-metadata-missing'],
  ],
  ['h5 in the place of h2', () => changed(text, /(<\/?)h2\b/, '$1h5'), ['heading-increment']],
  ['a page mark without a name', () => changed(text, / title="Sida 2"/, ''), ['page-marker-unnamed']],
  [
    'a feature that is not claimed',
    () => changed(opf, /<meta property="schema:accessibilityFeature">pageBreakMarkers<\/meta>\n/, ''),
    ['feature-unclaimed'],
  ],
]

test('a clean book has none', async () => {
  expect(await found(clean)).toEqual([])
})

test.each(planted)('%s', async (_, files, rules) => {
  expect([...new Set((await found(files())).map(({rule}) => rule))]).toEqual(rules)
})

test('a conformance that is certified, in the words of 1.1 or 1.0, is left alone', async () => {
  expect(await found(claim('EPUB Accessibility 1.1 - WCAG 2.2 Level AA', certified))).toEqual([])
  expect(
    await found(claim('http://www.idpf.org/epub/a11y/accessibility-20170105.html#wcag-aa', certified)),
  ).toEqual([])
})

test('a picture without words is no alternative text to claim', async () => {
  const picture = (alt: string) =>
    changed(
      text,
      '</article>',
      `<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="${alt}"/></p></article>`,
    )
  expect(await found(picture(''))).toEqual([])
  expect((await found(picture('Ett träd'))).map(({rule}) => rule)).toEqual(['feature-unclaimed'])
})

test('a finding names the file in the book, and the element', async () => {
  expect(await found(changed(text, / title="Sida 2"/, ''))).toEqual([
    {rule: 'page-marker-unnamed', element: 'EPUB/text.xhtml #sida-2'},
  ])
})

test('every rule is planted, and has its texts', () => {
  const tested = new Set(planted.flatMap(([, , rules]) => rules))
  for (const {id} of bookRules) {
    expect(tested, id).toContain(id)
    for (const texts of Object.values(userLanguages))
      expect(texts.messages[id]?.why, id).toMatch(/\p{L}{2}.*\.$/u)
  }
  expect(languages.sv.tag).toBe('sv')
})

describe('a book that cannot be opened is one finding', () => {
  const without = (name: string): Files =>
    Object.fromEntries(Object.entries(clean).filter(([file]) => file !== name))
  const twice = (): Uint8Array => {
    const bytes = pack({...clean, 'EPUB/a1.xhtml': 'a', 'EPUB/a2.xhtml': 'b'})
    return Buffer.from(
      Buffer.from(bytes).toString('latin1').replaceAll('EPUB/a2.xhtml', 'EPUB/a1.xhtml'),
      'latin1',
    )
  }
  const encryption = (name: string) =>
    `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${name}"/></enc:CipherData></enc:EncryptedData></encryption>`
  test.each<[string, () => Files | Uint8Array, string]>([
    ['no zip at all', () => strToU8('Detta är ingen bok.'), 'book-damaged'],
    ['cut in half', () => pack(clean).subarray(0, 5000), 'book-damaged'],
    ['empty', () => new Uint8Array(), 'book-damaged'],
    ['a name that leads out', () => ({...clean, '../../ut.xhtml': 'a'}), 'book-name-unsafe'],
    ['an absolute name', () => ({...clean, '/etc/ut.xhtml': 'a'}), 'book-name-unsafe'],
    ['a name with backslashes', () => ({...clean, '..\\ut.xhtml': 'a'}), 'book-name-unsafe'],
    ['two files of one name', twice, 'book-name-twice'],
    ['no container', () => without('META-INF/container.xml'), 'book-without-container'],
    ['no package', () => without('EPUB/package.opf'), 'book-damaged'],
    ['broken XML', () => ({...clean, [text]: clean[text]!.replace('</article>', '')}), 'book-not-xml'],
    [
      'locked text',
      () => ({...clean, 'META-INF/encryption.xml': encryption('EPUB/text.xhtml')}),
      'book-locked',
    ],
  ])('%s', async (_, files, rule) => {
    expect((await found(files())).map((finding) => finding.rule)).toEqual([rule])
  })

  test('obfuscated fonts are no lock', async () => {
    expect(await found({...clean, 'META-INF/encryption.xml': encryption('EPUB/type.woff')})).toEqual([])
  })

  test('more than the limits allow is refused before it is unpacked', () => {
    const bomb = zipSync({'EPUB/text.xhtml': new Uint8Array(5_000_000)})
    expect(bomb.length).toBeLessThan(10_000)
    expect(() => openArchive(bomb, {file: 1e6, unpacked: 1e6})).toThrow('book-too-large')
    using folder = temporaryFolder()
    writeFileSync(join(folder.path, 'stor.epub'), new Uint8Array(2000))
    expect(() => bookBytes(join(folder.path, 'stor.epub'), {file: 1000, unpacked: 1e6})).toThrow(
      'book-too-large',
    )
  })

  test('the others are audited all the same', async () => {
    using folder = temporaryFolder()
    writeFileSync(join(folder.path, 'trasig.epub'), 'a')
    const targets = [join(folder.path, 'trasig.epub'), 'dist/ks-2026-469/ks-2026-469.epub'].map((path) => ({
      path,
      shownAs: path,
    }))
    const {findings, ran} = await audit(targets)
    expect(findings.map(({rule}) => rule)).toEqual(['book-damaged'])
    expect(ran).toContain('epubcheck')
  })
})

test('a book that is not packed is audited as it lies', async () => {
  using folder = temporaryFolder()
  for (const [name, content] of Object.entries(
    unzipSync(readFileSync('dist/ks-2026-469/ks-2026-469.epub')),
  )) {
    mkdirSync(dirname(join(folder.path, name)), {recursive: true})
    writeFileSync(join(folder.path, name), content)
  }
  const {findings, ran} = await audit([{path: folder.path, shownAs: 'bok'}])
  expect({findings, ran}).toEqual({findings: [], ran: ['rules', 'epubcheck']})
})

test('EPUB 2, with an NCX and the names of characters of HTML', async () => {
  const paragraph =
    'Det som är bra för staden är bra för oss, och vi har från början sagt att det är så. '.repeat(4)
  const page = (body: string) =>
    `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="sv" lang="sv"><head><title>Om träd</title></head><body>${body}</body></html>`
  const chapters = [1, 2, 3, 4].map(
    (number) => [`OPS/del${number}.html`, page(`<h1>Del&nbsp;${number}</h1><p>${paragraph}</p>`)] as const,
  )
  const point = (number: number) =>
    `<navPoint id="n${number}" playOrder="${number}"><navLabel><text>Del ${number}</text></navLabel><content src="del${number}.html"/></navPoint>`
  const files = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': clean['META-INF/container.xml']!.replace('EPUB/package.opf', 'OPS/bok.opf'),
    'OPS/bok.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">a</dc:identifier><dc:title>Om träd i staden</dc:title><dc:language>sv</dc:language></metadata><manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>${chapters.map((_, index) => `<item id="d${index}" href="del${index + 1}.html" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine toc="ncx">${chapters.map((_, index) => `<itemref idref="d${index}"/>`).join('')}</spine></package>`,
    'OPS/toc.ncx': `<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head/><docTitle><text>Om träd</text></docTitle><navMap>${point(1)}</navMap></ncx>`,
    ...Object.fromEntries(chapters),
  }
  expect(await found(files)).toEqual([
    {rule: 'accessibility-metadata-missing', element: 'OPS/bok.opf'},
    {rule: 'toc-incomplete', element: 'OPS/del2.html html > body > h1'},
  ])
})
