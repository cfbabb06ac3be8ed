/** The books, by every checker there is: our own structure, epubcheck-ts, the Java EPUBCheck, Ace. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {JSDOM} from 'jsdom'
import {describe, expect, test} from 'vitest'
import {audit} from '../src/index.ts'
import {aceViolations, isThere, javaMessages} from './support/checkers.ts'
import {bookFiles} from './support/rendered.ts'

describe.each(['ks-2026-469', 'ks-2025-799'])('%s', (name) => {
  const path = join('dist', name, `${name}.epub`)
  const bytes = readFileSync(path)
  const files = bookFiles(bytes)
  const xml = (file: string) =>
    new JSDOM(files[`EPUB/${file}`]!, {contentType: 'application/xhtml+xml'}).window.document

  test('mimetype comes first and is stored', () => {
    expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip')
    expect(bytes.readUInt16LE(8)).toBe(0)
  })

  test('the navigation leads to every question, every page and the glossary', () => {
    const nav = xml('nav.xhtml')
    const text = xml('text.xhtml')
    const glossary = xml('glossary.xhtml')
    const links = (type: string) =>
      [...nav.querySelectorAll('nav')]
        .filter((list) => list.getAttribute('epub:type') === type)
        .flatMap((list) => [...list.querySelectorAll('a')])
    for (const link of [...links('toc'), ...links('page-list'), ...links('landmarks')]) {
      const [file, id] = link.getAttribute('href')!.split('#')
      const target = {
        'text.xhtml': text,
        'title.xhtml': xml('title.xhtml'),
        'glossary.xhtml': glossary,
        '': nav,
      }[file!]!
      expect(id ? target.getElementById(id) : target, link.outerHTML).not.toBeNull()
    }
    const questions = [...text.querySelectorAll('.question > h2')].map((heading) => heading.textContent)
    const listed = links('toc').map((link) => link.textContent)
    expect(listed[0]).toBe('Titelsida')
    expect(listed.slice(2, -1)).toEqual(questions.map((question) => question!.replaceAll(/\s+/g, ' ')))
    const pages = [...text.querySelectorAll('[role="doc-pagebreak"]')].map((marker) =>
      marker.id.replace('sida-', ''),
    )
    expect(links('page-list').map((link) => link.textContent)).toEqual(pages)
    expect(links('landmarks').map((link) => link.getAttribute('epub:type'))).toEqual([
      'titlepage',
      'toc',
      'bodymatter',
      'glossary',
    ])
  })

  test('links to the glossary lead there and back', () => {
    const text = xml('text.xhtml')
    const glossary = xml('glossary.xhtml')
    const references = [...text.querySelectorAll('[role="doc-glossref"]')]
    expect(references.length).toBeGreaterThan(5)
    for (const reference of references) {
      const [file, id] = reference.getAttribute('href')!.split('#')
      expect(file).toBe('glossary.xhtml')
      expect(glossary.getElementById(id!)?.localName).toBe('dfn')
    }
    for (const back of glossary.querySelectorAll('[role="doc-backlink"]')) {
      const [file, id] = back.getAttribute('href')!.split('#')
      expect(file).toBe('text.xhtml')
      expect(text.getElementById(id!)).not.toBeNull()
    }
  })

  test('every doc role has its epub:type', () => {
    for (const file of ['nav.xhtml', 'text.xhtml', 'glossary.xhtml']) {
      for (const element of xml(file).querySelectorAll('[role^="doc-"]')) {
        const type = element.getAttribute('role')!.replace('doc-', '').replace('pagelist', 'page-list')
        expect(element.getAttribute('epub:type')).toBe(type)
      }
    }
  })

  test('metadata', () => {
    const text = files['EPUB/package.opf']!
    const values = (property: string) =>
      [...text.matchAll(new RegExp(`<meta property="${property}">([^<]*)<`, 'g'))].map((match) => match[1])
    expect(values('schema:accessMode')).toEqual(['textual'])
    expect(values('schema:accessModeSufficient')).toEqual(['textual'])
    expect(values('schema:accessibilityHazard')).toEqual(['none'])
    expect(values('schema:accessibilityFeature')).toEqual([
      'tableOfContents',
      ...(name === 'ks-2026-469' ? ['structuralNavigation'] : []),
      'readingOrder',
      'displayTransformability',
      'pageBreakMarkers',
      'pageNavigation',
      'ARIA',
      'unlocked',
    ])
    expect(values('pageBreakSource')).toEqual([
      name === 'ks-2026-469'
        ? 'Svar på interpellation, dnr KS 2026/469, 3 sidor'
        : 'Svar på interpellation, dnr KS 2025/799, 2 sidor',
    ])
    expect(values('dcterms:modified')).toEqual([
      name === 'ks-2026-469' ? '2026-05-20T00:00:00Z' : '2025-08-27T00:00:00Z',
    ])
    expect(text).toMatch(/<dc:identifier id="id">urn:uuid:[\da-f]{8}-[\da-f]{4}-5/)
    expect(text).toContain('<dc:publisher>Stockholms stad</dc:publisher>')
    expect(text).toContain('<dc:creator>Alexander Ojanne</dc:creator>')
    expect(text).not.toContain('conformsTo')
  })

  test('epubcheck-ts and our rules have no message, down to usage', async () => {
    const {findings, notTested} = await audit([{path, shownAs: path}])
    expect({findings, notTested}).toEqual({findings: [], notTested: []})
  })

  test.runIf(isThere('EPUBCheck (Java)'))('the Java EPUBCheck has no message, down to usage', async () => {
    expect(await javaMessages(path)).toEqual([])
  })

  test('Ace has no violation', async () => {
    expect(await aceViolations(path)).toEqual([])
  })
})
