/** The books in a real reading engine, in the browser: what the contents, the list of pages and the glossary lead to. */
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openReadingEngine} from './support/reading-engine.ts'

const {page, open, land, close} = await openReadingEngine('dist')
afterAll(close)

interface Link {
  label: string
  href: string
  subitems?: Link[]
}

const bookPart = (part: string) => page.evaluate(`JSON.stringify(view.book.${part})`) as Promise<string>

describe.each(['ks-2026-469', 'ks-2025-799'])('%s', (name) => {
  beforeAll(async () => {
    await open(`/${name}/${name}.epub`)
  })

  test('each entry of the contents lands on the heading that it names', async () => {
    const toc = JSON.parse(await bookPart('toc')) as Link[]
    const inner = toc.flatMap(({subitems}) => subitems ?? [])
    expect(toc.map(({label}) => label.slice(0, 8))).toEqual(['Titelsid', 'Svar på ', 'Ordlista'])
    for (const {label, href} of inner) expect((await land(href)).text).toBe(label.slice(0, 60).trim())
    expect(inner).toHaveLength(name === 'ks-2026-469' ? 5 : 0)
  })

  test('each page lands on its mark', async () => {
    const pages = JSON.parse(await bookPart('pageList')) as Link[]
    expect(pages.length).toBeGreaterThan(1)
    for (const {label, href} of pages)
      expect(await land(href)).toEqual({id: `sida-${label}`, role: 'doc-pagebreak', text: ''})
  })

  test('links to the glossary land on the word, and its way back on the text', async () => {
    const links = (await page.evaluate(`(async () => {
      const index = view.book.sections.findIndex(({id}) => id.endsWith('text.xhtml'))
      const doc = await view.book.sections[index].createDocument()
      return JSON.stringify([...doc.querySelectorAll('[role="doc-glossref"]')].slice(0, 8).map((link) => view.book.sections[index].resolveHref(link.getAttribute('href'))))
    })()`)) as string
    const targets = JSON.parse(links) as string[]
    expect(targets).toHaveLength(8)
    for (const href of targets) {
      const {id, text} = await land(href)
      expect(href.endsWith(`#${id}`)).toBe(true)
      expect(text.length).toBeGreaterThan(1)
    }
  })

  test('what it knows of the book: title, language, landmarks', async () => {
    const metadata = JSON.parse(await bookPart('metadata')) as {
      title: string
      language: string[]
      publisher: unknown
    }
    expect(metadata.title).toMatch(/^Svar på [iI]nterpellation av/)
    expect([metadata.language].flat()).toEqual(['sv'])
    const landmarks = JSON.parse(await bookPart('landmarks')) as {type: string[]; href: string}[]
    expect(landmarks.flatMap(({type}) => type)).toEqual(['titlepage', 'toc', 'bodymatter', 'glossary'])
  })
})
