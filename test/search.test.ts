/** The search page with its index, from a web server in a sub-path, and what it is without. */
import {readFileSync, rmSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import {extname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'puppeteer-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {launchBrowser} from '../src/audit/browser/launch.ts'
import {build} from './support/build.ts'

const answers = ['ks-2026-469', 'ks-2025-799'].map((name) => [
  `input/svar/${name}.txt`,
  readFileSync(`input/${name}.txt`),
])
const site = build(Object.fromEntries(answers), {publisher: 'Provstad'})
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
}

let server: Server
let browser: Browser
let page: Page
let address: string
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname)
    try {
      const body = readFileSync(join(site.folder, path.replace(/^\/under\/vag\//, '')))
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream')
      response.end(body)
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as {port: number}).port}/under/vag/sok/index.html`
  browser = await launchBrowser(undefined, {network: true})
  page = await browser.newPage()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  site[Symbol.dispose]()
})

/** Types words, presses Enter, and waits for what is said. */
async function search(words: string): Promise<string> {
  await page.goto(address)
  await page.waitForSelector('#search:not([hidden])')
  await page.focus('#query')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => /hittades/.test(document.getElementById('status')!.textContent!))
  return page.$eval('#status', (status) => status.textContent!)
}

test('by keyboard alone: it says how many were found, and leads to the question where the word stands', async () => {
  expect(await search('utan behovsprövning')).toBe('1 svar hittades för ”utan behovsprövning”.')
  const links = await page.$$eval('#results a', (all) =>
    all.map((link) => [link.textContent!.slice(0, 2), (link as HTMLAnchorElement).href]),
  )
  const [, question] = links.find(([text]) => text === '4.')!
  await page.goto(question!)
  expect(await page.$eval(':target', (heading) => heading.textContent)).toMatch(/^4\. Ser socialborgarrådet/)
})

test('it knows Swedish: another form of the word finds it', async () => {
  expect(await search('granskningarnas')).toMatch(/^\d svar hittades/)
})

test("it searches the answers' own words, not what was added", async () => {
  expect(await search('ordförklaringar')).toMatch(/^Inga svar/)
  await search('läsbarhet')
  const marked = await page.$$eval('#results mark', (marks) => marks.map((mark) => mark.textContent))
  expect(marked.filter((word) => /läsbarhet/i.test(word!))).toEqual([])
})

test('an address with the words leads to the results', async () => {
  await page.goto(`${address}?q=radion`)
  await page.waitForFunction(() => /hittades/.test(document.getElementById('status')!.textContent!))
  expect(await page.$eval('#results a', (link) => link.textContent)).toMatch(
    /^Svar på interpellation av Jan Jönsson/,
  )
})

test('what is typed is text, whatever it looks like', async () => {
  expect(await search('<img src=x onerror=alert(1)>')).toContain('”<img src=x onerror=alert(1)>”')
  expect(await page.$$('#status img, #results img')).toHaveLength(0)
})

test('without its index the page says so and leads to the lists', async () => {
  rmSync(join(site.folder, 'search'), {recursive: true})
  await page.goto(pathToFileURL(join(site.folder, 'sok/index.html')).href)
  await page.waitForFunction(() =>
    /inte att använda/.test(document.querySelector('#instead p')!.textContent!),
  )
  const links = await page.$$eval('#instead a', (all) => all.map((link) => link.getAttribute('href')))
  expect(links).toEqual(['../index.html', '../personer/index.html', '../ordlista/index.html'])
  expect(await page.$eval('#search', (form) => form.getClientRects().length)).toBe(0)
})
