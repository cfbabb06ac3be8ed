/** The pages in a real browser, the one that the project finds. */

import {execFileSync} from 'node:child_process'
import {globSync, readFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {gzipSync} from 'node:zlib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {StructTreeContent, StructTreeNode} from 'pdfjs-dist/types/src/display/api.js'
import type {Browser, Page, SerializedAXNode} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {launchBrowser} from '../src/audit/browser/launch.ts'
import {passNames} from '../src/audit/browser/passes.ts'
import {audit} from '../src/index.ts'
import {build, shortAnswer} from './support/build.ts'
import {filesIn, temporaryFolder} from './support/rendered.ts'
import {ruleExamples} from './support/rule-examples.ts'
import {type Examples, openExamples} from './support/shown-examples.ts'
import {sitePages} from './support/site.ts'

/** Made anew, with its search index, which the reference output lacks. */
const site = temporaryFolder()
const address = (page: string) => pathToFileURL(join(site.path, page)).href

/** Opens a page; the search page is ready when its script is. */
async function open(tab: Page, name: string): Promise<void> {
  await tab.goto(address(name))
  if (name.startsWith('sok/')) await tab.waitForSelector('#search:not([hidden])')
}

let browser: Browser
let page: Page
beforeAll(async () => {
  const args = [
    'src/cli.ts',
    'build',
    'input',
    '--out',
    site.path,
    '--audit',
    'none',
    '--config',
    'input/klarsvar.config.json',
  ]
  execFileSync('node', [...args, '--quiet'])
  browser = await launchBrowser()
  page = await browser.newPage()
})
afterAll(async () => {
  await browser?.close()
  site[Symbol.dispose]()
})

describe.each(sitePages)('%s', (name) => {
  test('the skip link comes first, is seen when it has focus, and leads to the content', async () => {
    await page.setViewport({width: 1280, height: 800})
    await open(page, name)
    const top = () => page.$eval('.skip-link', (link) => link.getBoundingClientRect().bottom)
    expect(await top()).toBeLessThan(0)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link')
    expect(await top()).toBeGreaterThan(20)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('header.banner'))).toBe(null)
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
    await open(page, name)
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
    await open(page, name)
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
    await open(page, name)
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
    await open(page, name)
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

  test('by keyboard: every link and control in the order of the page, each seen when it has focus', async () => {
    await page.setViewport({width: 1280, height: 800})
    await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}])
    await open(page, name)
    const expected = await page.evaluate(() => {
      const all = document.querySelectorAll<HTMLElement>('a[href], button, input, summary')
      const shown = [...all].filter((element) => element.checkVisibility())
      shown.forEach((element, index) => {
        element.dataset.turn = String(index)
      })
      return shown.length
    })
    for (let turn = 0; turn < expected; turn += 1) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement
        const {outlineStyle, outlineWidth} = getComputedStyle(element)
        const {top, bottom} = element.getBoundingClientRect()
        const isSeen =
          outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 && bottom > 0 && top < innerHeight
        return {turn: element.dataset.turn, isSeen}
      })
      expect(focused).toEqual({turn: String(turn), isSeen: true})
    }
  })

  test('without script the page says all that it says', async () => {
    const own = await browser.newPage()
    await own.setJavaScriptEnabled(false)
    await own.goto(address(name))
    const hidden = await own.$$eval('main :is(p, li, h1, h2, h3, dt, dd)', (blocks) =>
      blocks
        .filter(
          (block) =>
            !block.closest('#search, #status, #results, details') && block.getClientRects().length === 0,
        )
        .map((block) => block.outerHTML.slice(0, 80)),
    )
    await own.close()
    expect(hidden).toEqual([])
  })

  test('one request besides the page: its style sheet; at most 40 kB compressed', async () => {
    const own = await browser.newPage()
    const asked: string[] = []
    own.on('request', (request) => asked.push(request.url()))
    await own.goto(address(name), {waitUntil: 'networkidle0'})
    await own.close()
    const folder = pathToFileURL(site.path).href
    const files = asked.map((url) => url.slice(folder.length + 1))
    const expected = name.startsWith('sok/')
      ? [name, 'assets/style.css', 'assets/search.js']
      : [name, 'assets/style.css']
    expect(files.filter((file) => !file.startsWith('search/')).sort()).toEqual(expected.sort())
    const bytes = [name, 'assets/style.css'].map(
      (file) => gzipSync(readFileSync(join(site.path, file))).length,
    )
    expect(bytes[0]! + bytes[1]!).toBeLessThanOrEqual(40_000)
  })

  test('print to PDF keeps the headings: its structure tree says so', async () => {
    await page.setViewport({width: 1280, height: 800})
    await open(page, name)
    await page.emulateMediaType('print')
    const printed = await page.$$eval('h1, h2, h3', (headings) =>
      headings
        .filter((heading) => heading.getClientRects().length > 0)
        .map((heading) => `${heading.tagName} ${heading.textContent!.replaceAll(/\s+/g, ' ').trim()}`),
    )
    await page.emulateMediaType()
    const headings = await pdfHeadings(await page.pdf({format: 'a4', tagged: true}))
    expect(headings).toEqual(printed)
  })

  test("Chromium's accessibility tree", async () => {
    await page.setViewport({width: 1280, height: 800})
    await open(page, name)
    const tree = await page.accessibility.snapshot({interestingOnly: true})
    const file = name === 'index.html' ? 'index' : name.split('/')[0]
    await expect(`${outline(tree!, 0).join('\n')}\n`).toMatchFileSnapshot(`accessibility-trees/${file}.txt`)
  })
})

/** A node of Chromium's accessibility tree and all below it, a line each. */
function outline({role, name = '', level, children = []}: SerializedAXNode, depth: number): string[] {
  const own = [role, level, name && `"${name.replaceAll(/\s+/g, ' ').trim()}"`].filter(Boolean).join(' ')
  return [`${'  '.repeat(depth)}${own}`, ...children.flatMap((child) => outline(child, depth + 1))]
}

/** Headings by the structure tree of a PDF, with their text. */
async function pdfHeadings(bytes: Uint8Array): Promise<string[]> {
  const {promise} = getDocument({data: bytes, useSystemFonts: true, verbosity: 0})
  const document = await promise
  const found: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const pdfPage = await document.getPage(number)
    const {items} = await pdfPage.getTextContent({includeMarkedContent: true})
    const texts = new Map<string, string>()
    // What is marked may hold further marks, such as that of a ligature.
    const open: (string | undefined)[] = []
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast(Boolean)
        if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id)
    }
    const textOf = (node: StructTreeNode | StructTreeContent): string =>
      'children' in node
        ? node.children.map(textOf).join('')
        : (texts.get((node as StructTreeContent).id) ?? '')
    const walk = (node: StructTreeNode | StructTreeContent): void => {
      if (!('children' in node)) return
      const text = textOf(node).replaceAll(/\s+/g, ' ').trim()
      if (/^H\d$/.test(node.role) && text) found.push(`${node.role} ${text}`)
      else node.children.forEach(walk)
    }
    const tree = await pdfPage.getStructTree()
    if (tree) walk(tree)
  }
  return found
}

test('a reader can have meanings and long sentences shown; both are off at first', async () => {
  await open(page, 'ks-2025-799/index.html')
  const seen = () =>
    page.evaluate(() => [
      getComputedStyle(document.querySelector('p abbr[data-pl-sense="jo"]')!, '::after').content,
      getComputedStyle(document.querySelector('h1 abbr[data-pl-sense="jo"]')!, '::after').content,
      getComputedStyle(document.querySelector('.pl-s')!).borderBottomStyle,
    ])
  expect(await seen()).toEqual(['none', 'none', 'none'])
  await page.click('.choices summary')
  await page.click('label:has(#show-meanings)')
  await page.click('label:has(#show-long-sentences)')
  expect(await seen()).toEqual(['" (Justitieombudsmannen (Riksdagens ombudsmän))"', 'none', 'dashed'])
})

test.each(['WCAG2AA', 'WCAG2AAA'] as const)(
  'pa11y %s and axe with all rules in light, dark and forced colours, wide and narrow, our own rules: nothing',
  async (standard) => {
    const targets = sitePages.map((name) => ({path: join(site.path, name), shownAs: name, root: site.path}))
    const result = await audit(targets, {standard, passes: passNames})
    expect(result.ran).toEqual(['rules', 'html-validate', 'pa11y', 'axe'])
    expect(result.passes).toEqual(passNames)
    expect(result.notTested).toEqual([])
    expect(result.findings).toEqual([])
  },
)

test('a site with all that can be configured, and its fragments: nothing', async () => {
  const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
  const summary =
    '---\nauthor: Cecilia Ås\napprovedBy: David Ö\ndate: 2026-06-01\n---\n\nDet finns träd:\n\n- gröna\n- *nya*\n'
  using built = build(
    {
      'input/a.txt': shortAnswer({}),
      'input/a.summary.md': summary,
      'input/under/b.md': `---\nåterkallat: 2026-06-01\n---\n\n${shortAnswer({number: '2026/2', asker: 'Carin Öst (L)'})}`,
      'input/utan-titel.txt': 'En text utan titel.\n\nDen har två stycken, och inget mer.\n',
      'logo.svg': logo,
    },
    {
      publisher: 'Provstad',
      title: 'Svaren i Provstad',
      base: 'https://svar.provstad.example/',
      logo: 'logo.svg',
      originals: true,
      formats: ['html', 'fragment'],
      notices: {
        a: {status: 'replaced', successor: 'under/b', date: '2026-06-02', reason: 'Siffran var fel.'},
      },
      moved: {'gammal.html': 'a'},
      statement: {
        conformance: 'partial',
        shortcomings: [{what: 'Kartor.', why: 'exempt'}],
        feedback: {email: 'hej@provstad.example', phone: '0123-45 67', form: 'https://provstad.example/'},
        assessment: {method: 'third-party', by: 'Granskarna', date: '2026-09-01'},
        published: '2026-09-15',
        updated: '2026-10-01',
      },
    },
  )
  const files = globSync('**/*.html', {cwd: built.folder}).sort()
  const targets = files.map((file) => ({path: join(built.folder, file), shownAs: file, root: built.folder}))
  const {findings, notTested} = await audit(targets, {standard: 'WCAG2AAA', passes: passNames})
  expect(files).toContain('a/fragment.html')
  expect(notTested).toEqual([])
  expect(findings).toEqual([])
})

test.each([
  ['dark-1280', 'axe/color-contrast', '@media (prefers-color-scheme: dark) {p {color: #ddd}}'],
  [
    'forced-1280',
    'axe/color-contrast',
    '@media (forced-colors: active) {p {forced-color-adjust: none; color: #ddd}}',
  ],
  [
    'light-320',
    'axe/target-size',
    '@media (width < 400px) {button {inline-size: 9px; block-size: 9px; padding: 0}}',
  ],
] as const)(
  'a fault that only one way of showing a page has is found, and that way is named: %s',
  async (pass, rule, css) => {
    using folder = temporaryFolder()
    const style = `p {background: white; color: black} button {inline-size: 44px; block-size: 44px} ${css}`
    const html = `<!doctype html><html lang="sv"><title>Ett prov</title><style>${style}</style><main><h1>Prov</h1><p>Text</p><button>a</button><button>b</button></main></html>`
    const path = join(filesIn(folder.path, {'prov.html': html}), 'prov.html')
    const {findings} = await audit([{path, shownAs: 'prov.html'}], {passes: passNames})
    const ours = findings.filter((finding) => finding.rule === rule && finding.outcome === 'failed')
    expect(new Set(ours.map((finding) => finding.pass))).toEqual(new Set([pass]))
  },
)

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
  const path = join(filesIn(folder.path, {'prov.html': html}), 'prov.html')
  const {notTested} = await audit([{path, shownAs: 'prov.html'}])
  expect(notTested).toEqual([])
  server.close()
  expect(asked).toBe(0)
})

describe('rules in a browser', () => {
  let examples: Examples
  beforeAll(async () => {
    examples = await openExamples()
  })
  afterAll(() => examples?.close())

  test.each(ruleExamples().map((example) => [`${example.file}: ${example.title}`, example] as const))(
    '%s',
    async (_, example) => {
      expect(await examples.lines(example)).toBe(example.expected)
    },
  )
})
