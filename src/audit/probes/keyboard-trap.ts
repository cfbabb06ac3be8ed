import type {Page} from 'puppeteer-core'
import '../browser/in-page-interface.ts'
import {type Probed, probe} from './probe.ts'

/** So many steps are taken: a trap that lies deeper is rare, and each step takes time. */
const most = 40
/** Milliseconds in which a page may throw the focus back. */
const patience = 50
/** So often in a row the focus must come back to be called caught. */
const enough = 3

/** Goes through the page with the Tab key: an element that keeps the focus, forwards and backwards, is a trap (failure F10 of WCAG). */
export const keyboardTrap = probe({
  id: 'keyboard-trap',
  wcag: ['2.1.2'],
  act: ['80af7b', 'a1b64e', 'ebe86a'],
  isFirst: true,
  async look(page): Promise<Probed> {
    const probed = await walk(page)
    await page.evaluate(() => {
      ;(document.activeElement as HTMLElement | null)?.blur()
      scrollTo(0, 0)
    })
    return probed
  },
})

async function walk(page: Page): Promise<Probed> {
  // Only who listens to the focus or to keys can hold on to it.
  const {count, listens} = await page.evaluate(tabbable)
  if (!listens || !count) return {hits: []}
  const visited: string[] = []
  let ends = 0
  for (let step = 0; step < Math.min(most, 2 * count + enough); step += 1) {
    const element = await press(page, 'Tab')
    // Past the end of the page: whoever gets there twice was not held.
    if (!element) ends += 1
    if (ends > 1) return {hits: []}
    if (!element) continue
    visited.push(element)
    if (isHeld(visited.slice(-enough)))
      return (await isLetGo(page, element)) ? {hits: []} : {hits: [{element}]}
  }
  // Round and round between a few of them: a key that the page tells of may lead out.
  const round = new Set(visited.slice(-Math.ceil(visited.length / 2)))
  const isRound = new Set(visited).size < count && round.size < count && count < most / 2
  const [element] = round
  return {hits: isRound && element ? [{element, outcome: 'needs-a-person'}] : []}
}

const isHeld = (last: readonly string[]): boolean => last.length === enough && new Set(last).size === 1

async function isLetGo(page: Page, element: string): Promise<boolean> {
  await page.keyboard.down('Shift')
  const back = [await press(page, 'Tab'), await press(page, 'Tab')]
  await page.keyboard.up('Shift')
  return back.some((reached) => reached !== element)
}

/** What has the focus after a key; undefined for the page itself, and for a frame, inside which the focus moves unseen. */
async function press(page: Page, key: 'Tab'): Promise<string | undefined> {
  await page.keyboard.press(key)
  return page.evaluate(async (wait) => {
    await new Promise((resolve) => setTimeout(resolve, wait))
    const element = document.activeElement
    if (!element || element === document.body || /^(?:iframe|object|embed|html)$/.test(element.localName))
      return undefined
    return window.klarsvar.selectorOf(element)
  }, patience)
}

/** Runs in the page. */
function tabbable(): {count: number; listens: boolean} {
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex], iframe',
  )
  // An open dialog is meant to hold the focus.
  const isModal = document.querySelector('dialog:modal, [aria-modal="true"]') !== null
  const inline =
    document.querySelector('[onblur], [onfocus], [onfocusout], [onfocusin], [onkeydown]') !== null
  const count = [...all].filter((element) => element.tabIndex >= 0 && element.checkVisibility()).length
  return {count, listens: !isModal && (inline || window.klarsvarHears === true)}
}
