/** The pages in a real browser, the one that the project finds. */

import {readFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import {stripTypeScriptTypes} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from '../src/audit/browser.ts'
import {openBrowserAudit} from '../src/audit/browser-audit.ts'
import {audit} from '../src/index.ts'
import {filesIn, temporaryFolder} from './support/rendered.ts'
import {ruleExamples} from './support/rule-examples.ts'

const pages = ['index.html', 'ks-2026-469/index.html', 'ks-2025-799/index.html']
const address = (page: string) => pathToFileURL(join('dist', page)).href

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
})
afterAll(() => browser?.close())

describe.each(pages)('%s', (name) => {
  test('the skip link comes first, is seen when it has focus, and leads to the content', async () => {
    await page.setViewport({width: 1280, height: 800})
    await page.goto(address(name))
    const top = () => page.$eval('.skip-link', (link) => link.getBoundingClientRect().bottom)
    expect(await top()).toBeLessThan(0)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link')
    expect(await top()).toBeGreaterThan(20)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })

  test.each([
    ['320 px wide', {width: 320, height: 800}, ''],
    ['320 px wide and 256 px high', {width: 320, height: 256}, ''],
    ['400 % zoom of 1280 px', {width: 320, height: 256, deviceScaleFactor: 4}, ''],
    [
      'text spacing of WCAG 1.4.12 at 320 px',
      {width: 320, height: 800},
      '* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-block-end: 2em !important}',
    ],
  ])('no sideways scrolling and nothing cut off: %s', async (_, viewport, css) => {
    await page.setViewport(viewport)
    await page.goto(address(name))
    if (css) await page.addStyleTag({content: css})
    const overflowing = await page.evaluate(() => {
      const width = document.documentElement.clientWidth
      const wide = [...document.querySelectorAll('body *')].filter((element) => {
        const {right, height} = element.getBoundingClientRect()
        const clipped =
          getComputedStyle(element).overflow === 'hidden' && element.scrollHeight > element.clientHeight
        return height > 0 && (right > width + 1 || clipped)
      })
      return {
        scrolls: document.documentElement.scrollWidth > width,
        wide: wide.map((element) => element.outerHTML.slice(0, 80)),
      }
    })
    expect(overflowing).toEqual({scrolls: false, wide: []})
  })

  test('lines of at most 80 characters, not justified, line height 1.5 or more', async () => {
    await page.setViewport({width: 1600, height: 900})
    await page.goto(address(name))
    const widest = await page.evaluate(() => {
      const lengths = [...document.querySelectorAll('main p, main dd')].map((block) => {
        const style = getComputedStyle(block)
        const context = document.createElement('canvas').getContext('2d')!
        context.font = style.font
        const letter = context.measureText('abcdefghijklmnopqrstuvwxyzåäö   ').width / 32
        return {
          characters: block.getBoundingClientRect().width / letter,
          justified: style.textAlign === 'justify',
          height: Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize),
        }
      })
      return {
        characters: Math.max(...lengths.map(({characters}) => characters)),
        justified: lengths.some(({justified}) => justified),
        height: Math.min(...lengths.map(({height}) => height)),
      }
    })
    expect(widest.characters).toBeLessThanOrEqual(80)
    expect(widest.justified).toBe(false)
    expect(widest.height).toBeGreaterThanOrEqual(1.5)
  })

  test('print shows the text and the page marks, and not the skip link', async () => {
    await page.goto(address(name))
    await page.emulateMediaType('print')
    const shown = await page.evaluate(() => ({
      skip: getComputedStyle(document.querySelector('.skip-link')!).display,
      text: document.querySelector('h1')!.getBoundingClientRect().height > 0,
      marks: [...document.querySelectorAll('[role="doc-pagebreak"]')].map(
        (mark) => getComputedStyle(mark, '::before').content,
      ),
    }))
    await page.emulateMediaType()
    expect(shown.skip).toBe('none')
    expect(shown.text).toBe(true)
    expect(shown.marks.every((content) => content !== 'none')).toBe(true)
  })

  test('links and focus can be seen in forced colours', async () => {
    await page.goto(address(name))
    const session = await page.createCDPSession()
    await session.send('Emulation.setEmulatedMedia', {features: [{name: 'forced-colors', value: 'active'}]})
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const {plain, focus} = await page.evaluate(() => ({
      plain: [...document.querySelectorAll('main a')].filter(
        (link) => !getComputedStyle(link).textDecorationLine.includes('underline'),
      ).length,
      focus: getComputedStyle(document.activeElement!).outlineStyle,
    }))
    await session.send('Emulation.setEmulatedMedia', {features: []})
    expect({plain, focus}).toEqual({plain: 0, focus: 'solid'})
  })

  test('no script is needed', async () => {
    await page.goto(address(name))
    expect(await page.$$('script')).toHaveLength(0)
  })
})

test.each(['WCAG2AA', 'WCAG2AAA'] as const)(
  'pa11y %s with both runners, axe with all rules in light and dark, our own rules: nothing',
  async (standard) => {
    const targets = pages.map((name) => ({path: join('dist', name), shownAs: name}))
    const result = await audit(targets, {standard})
    expect(result.ran).toEqual(['rules', 'pa11y', 'axe'])
    expect(result.notTested).toEqual([])
    expect(result.findings).toEqual([])
  },
)

test('a fault that only the dark scheme shows is found', async () => {
  using folder = temporaryFolder()
  const style = 'p {background: white; color: black} @media (prefers-color-scheme: dark) {p {color: #ddd}}'
  const html = `<!doctype html><html lang="sv"><title>Ett prov</title><style>${style}</style><main><h1>Prov</h1><p>Text</p></main></html>`
  const path = join(filesIn(folder.path, {'prov.html': html}), 'prov.html')
  const {findings} = await audit([{path, shownAs: 'prov.html'}])
  expect(findings.map(({rule}) => rule)).toContain('axe/color-contrast')
})

test('the network is closed, to this machine as well', async () => {
  let asked = 0
  const server: Server = createServer((_, response) => {
    asked += 1
    response.end()
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as {port: number}
  using folder = temporaryFolder()
  const script = `fetch('http://127.0.0.1:${port}/'); new WebSocket('ws://127.0.0.1:${port}/')`
  const html = `<!doctype html><html lang="sv"><title>Ett prov</title><main><h1>Prov</h1><img alt="" src="http://127.0.0.1:${port}/a.png"></main><script>${script}</script></html>`
  const audited = await openBrowserAudit()
  await audited.audit(join(filesIn(folder.path, {'prov.html': html}), 'prov.html'), 'prov.html')
  await audited.close()
  server.close()
  expect(asked).toBe(0)
})

test('a rule says the same in the browser as in jsdom', async () => {
  const server = await serveSource()
  const open = await launchBrowser(undefined, {network: true})
  const tab = await open.newPage()
  for (const {file, title, rule, html, expected, audited} of ruleExamples()) {
    await tab.goto(server.address)
    await tab.waitForFunction('window.elementsFound')
    const found = await tab.evaluate(
      (...about) =>
        (window as unknown as {elementsFound: (...args: unknown[]) => string[]}).elementsFound(...about),
      rule.id,
      html,
      {...audited},
    )
    const lines = expected.split('\n').filter(Boolean)
    const elements = lines.map((line) => /^\S+ at (.+?): (?:The|A|"|')/.exec(line)![1])
    expect(found, `${file}: ${title}`).toEqual(elements)
  }
  await open.close()
  server.close()
})

/** A page that runs one rule on some markup and tells which elements it found. */
const ruleRunner = `<!doctype html><title>Prov</title><script type="module">
import {rules} from '/audit/rules/index.ts'
import {runRules} from '/audit/run-rules.ts'
window.elementsFound = (id, markup, about) => {
  const tested = new DOMParser().parseFromString(markup, 'text/html')
  document.replaceChild(document.adoptNode(tested.documentElement), document.documentElement)
  return runRules({document, ...about}, rules.filter((rule) => rule.id === id))[0].hits.map((hit) => hit.element)
}
</script>`

/** Serves `src/` on the loopback, its types stripped, as modules for a browser. */
async function serveSource() {
  const server = createServer((request, response) => {
    const path = join('src', new URL(request.url!, 'http://localhost').pathname)
    const isModule = path.endsWith('.ts')
    response.setHeader('content-type', `${isModule ? 'text/javascript' : 'text/html'}; charset=utf-8`)
    response.end(isModule ? stripTypeScriptTypes(readFileSync(path, 'utf8')) : ruleRunner)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as {port: number}
  return {address: `http://127.0.0.1:${port}/`, close: () => server.close()}
}
