/** The books in a real reading engine, in the browser: what the contents, the list of pages and the glossary lead to. */
import {existsSync, readFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import {extname, join} from 'node:path'
import type {Browser, Page} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from '../src/audit/browser.ts'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.css': 'text/css',
}
const reader = `<!doctype html><html lang="sv"><title>Läsare</title><style>foliate-view {display: block; block-size: 90vh}</style><script type="module">
import '/engine/view.js'
window.openBook = async (address) => {
  const bytes = await (await fetch(address)).blob()
  const view = document.createElement('foliate-view')
  document.body.replaceChildren(view)
  await view.open(new File([bytes], 'bok.epub', {type: 'application/epub+zip'}))
  window.view = view
}
/** Goes where a link leads, and says what stands there. */
window.landOn = async (href) => {
  const {index, anchor} = await view.resolveNavigation(href)
  await view.goTo(href)
  const {doc} = view.renderer.getContents().find((content) => content.index === index)
  const target = anchor(doc)
  const element = target?.startContainer ?? target
  return {id: element?.id ?? '', role: element?.getAttribute?.('role') ?? '', text: (element?.textContent ?? '').replaceAll(/\\s+/g, ' ').trim().slice(0, 60)}
}
window.isReady = true
</script>`

let server: Server
let browser: Browser
let page: Page
let address: string
beforeAll(async () => {
  server = createServer((request, response) => {
    const {pathname} = new URL(request.url!, 'http://localhost')
    if (pathname === '/') return response.setHeader('content-type', 'text/html').end(reader)
    const path = pathname.startsWith('/engine/')
      ? join('node_modules/foliate-js', pathname.slice(8))
      : join('dist', pathname)
    if (!existsSync(path)) return response.writeHead(404).end()
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream')
    return response.end(readFileSync(path))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as {port: number}).port}/`
  browser = await launchBrowser(undefined, {network: true})
  page = await browser.newPage()
  await page.goto(address)
  await page.waitForFunction('window.isReady')
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

interface Link {
  label: string
  href: string
  subitems?: Link[]
}

const land = (href: string) =>
  page.evaluate(
    (to) =>
      (
        window as unknown as {landOn: (href: string) => Promise<{id: string; role: string; text: string}>}
      ).landOn(to),
    href,
  )
const bookPart = (part: string) => page.evaluate(`JSON.stringify(view.book.${part})`) as Promise<string>

describe.each(['ks-2026-469', 'ks-2025-799'])('%s', (name) => {
  beforeAll(async () => {
    await page.evaluate(`openBook('/${name}/${name}.epub')`)
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
