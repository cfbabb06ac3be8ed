import type {Page} from 'puppeteer-core'
import '../browser/in-page-interface.ts'
import type {PlainHit} from '../run-rules.ts'
import {type Probed, probe} from './probe.ts'

/** So many elements are tried, and so many steps taken through a small page: each takes time. */
const most = 20
/** Milliseconds in which a page may throw the focus back. */
const patience = 50

/** Tries with the Tab key whether an element lets the focus go, forwards and backwards (failure F10 of WCAG), and whether a few keep it among them. */
export const keyboardTrap = probe({
  id: 'keyboard-trap',
  wcag: ['2.1.2'],
  act: ['80af7b', 'a1b64e', 'ebe86a'],
  isFirst: true,
  async look(page): Promise<Probed> {
    // Only who listens to the focus or to keys can hold on to it.
    const {count, suspects} = await page.evaluate(suspectsIn, most)
    if (!suspects.length) return {hits: []}
    const hits: PlainHit[] = []
    for (const element of suspects) if (await holds(page, element)) hits.push({element})
    if (!hits.length && count <= most) hits.push(...(await round(page, count)))
    await page.evaluate(() => {
      ;(document.activeElement as HTMLElement | null)?.blur()
      scrollTo(0, 0)
    })
    return {hits}
  },
})

/** Whether an element has the focus again after every key that should lead away. */
async function holds(page: Page, element: string): Promise<boolean> {
  const handle = await page.$(element)
  await handle?.focus()
  await handle?.dispose()
  if ((await focused(page)) !== element) return false
  for (const isBack of [false, false, true, true]) if ((await press(page, isBack)) !== element) return false
  return true
}

/** Goes round a small page: where never all of it is reached, nor its end, a key that the page tells of may lead out, and a person must look. */
async function round(page: Page, count: number): Promise<PlainHit[]> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const visited: string[] = []
  let ends = 0
  for (let step = 0; step < 2 * count + 2; step += 1) {
    const element = await press(page, false)
    // Past the end of the page: whoever gets there twice was not held.
    if (element) visited.push(element)
    else ends += 1
    if (ends > 1) return []
  }
  const [element] = visited.slice(-count)
  return element && new Set(visited).size < count ? [{element, outcome: 'needs-a-person'}] : []
}

async function press(page: Page, isBack: boolean): Promise<string | undefined> {
  if (isBack) await page.keyboard.down('Shift')
  await page.keyboard.press('Tab')
  if (isBack) await page.keyboard.up('Shift')
  return focused(page, patience)
}

/** What has the focus; undefined for the page itself, and for a frame, inside which the focus moves unseen. */
const focused = (page: Page, wait = 0): Promise<string | undefined> =>
  page.evaluate(async (milliseconds) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    const element = document.activeElement
    if (!element || element === document.body || /^(?:iframe|object|embed|html)$/.test(element.localName))
      return undefined
    return window.klarsvar.selectorOf(element)
  }, wait)

/** Runs in the page: how many elements the Tab key stops at, and those that something listens at, or in. */
function suspectsIn(limit: number): {count: number; suspects: string[]} {
  // An open dialog is meant to hold the focus.
  if (document.querySelector('dialog:modal, [aria-modal="true"]')) return {count: 0, suspects: []}
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    ),
  ].filter((element) => element.tabIndex >= 0 && element.checkVisibility())
  const heard = [
    ...document.querySelectorAll('[onblur], [onfocus], [onfocusout], [onfocusin], [onkeydown]'),
    ...(window.klarsvarHears ?? []).filter((target) => target instanceof Element),
  ]
  // What listens at the whole page may mean any of them: the first few stand for all.
  const isEverywhere = (window.klarsvarHears ?? []).some((target) => !(target instanceof Element))
  const suspects = stops.filter((element) => isEverywhere || heard.some((target) => target.contains(element)))
  return {
    count: stops.length,
    suspects: suspects
      .slice(0, isEverywhere ? 3 : limit)
      .map((element) => window.klarsvar.selectorOf(element)),
  }
}
