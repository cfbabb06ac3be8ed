import type {Page} from 'puppeteer-core'
import type {Finding} from '../../message.ts'
import type {PlainHit} from '../run-rules.ts'
import {type Probed, probe} from './probe.ts'

/** What axe says of what lies behind; it also leaves undecided what is one letter long, or meant not to be seen. */
const behind = /^(?:bgImage|bgGradient|imgNode|bgOverlap|pseudoContent|complexTextShadows)$/

/** More of them than this a person may as well look at together. */
const most = 20

/** What axe could not judge, since a picture or a gradient lies behind the text: measured letter by letter on what is drawn (WCAG 2.2, 1.4.3). */
export const contrastOverPicture = probe({
  id: 'contrast-over-picture',
  wcag: ['1.4.3'],
  act: ['afw4f7'],
  async look(page, findings): Promise<Probed> {
    const hits: PlainHit[] = []
    const settled = new Set<Finding>()
    for await (const {finding, best, worst, isLarge} of measured(page, findings)) {
      const needed = isLarge ? 3 : 4.5
      // A letter whose best place is too weak cannot be read; where its worst place is strong enough, all of it can.
      if (best < needed) hits.push(hitOf(finding, best, needed))
      if (best < needed || worst >= needed) settled.add(finding)
    }
    return {hits, settled}
  },
})

/** What passes that and fails the stricter measure of level AAA (1.4.6). It comes first, as long as the doubts stand. */
export const contrastOverPictureEnhanced = probe({
  id: 'contrast-over-picture-enhanced',
  severity: 'warning',
  wcag: ['1.4.6'],
  act: ['09o5cg'],
  async look(page, findings): Promise<Probed> {
    const hits: PlainHit[] = []
    for await (const {finding, best, isLarge} of measured(page, findings)) {
      const [least, needed] = isLarge ? [3, 4.5] : [4.5, 7]
      if (best >= least && best < needed) hits.push(hitOf(finding, best, needed))
    }
    return {hits}
  },
})

const hitOf = ({element}: Finding, contrast: number, needed: number): PlainHit => ({
  element: element!,
  values: {contrast: contrast.toFixed(1), needed},
})

async function* measured(
  page: Page,
  findings: readonly Finding[],
): AsyncGenerator<Contrast & {finding: Finding}> {
  const open = findings.filter(
    ({rule, outcome, pass, values}) =>
      rule === 'axe/color-contrast' &&
      outcome === 'needs-a-person' &&
      !pass &&
      behind.test(String(values?.because)),
  )
  for (const finding of open.slice(0, most)) {
    const contrast = await contrastOf(page, finding.element!)
    if (contrast) yield {...contrast, finding}
  }
}

/** Contrast of the letter that is weakest, at its best and at its worst pixel. */
interface Contrast {
  best: number
  worst: number
  isLarge: boolean
}

async function contrastOf(page: Page, selector: string): Promise<Contrast | undefined> {
  const handle = await page.$(selector).catch(() => null)
  if (!handle) return undefined
  try {
    const letters = await handle.evaluate(hideLetters)
    if (!letters) return undefined
    const {box} = letters
    const picture = await page.screenshot({clip: box, encoding: 'base64', captureBeyondViewport: true})
    return await page.evaluate(weigh, letters, picture)
  } catch {
    return undefined
  } finally {
    await handle.evaluate(showLetters).catch(() => {})
    await handle.dispose()
  }
}

interface Letters {
  /** Of the element, in CSS pixels of the page. */
  box: {x: number; y: number; width: number; height: number}
  /** Of each letter, within the box. */
  rects: [x: number, y: number, width: number, height: number][]
  /** Red, green, blue from 0 to 255; opacity from 0 to 1. */
  color: [number, number, number, number]
  isLarge: boolean
}

/** Runs in the page: where the letters are, and what colour; then takes them away, their shadows too, so that what lies behind can be seen. */
function hideLetters(element: Element): Letters | undefined {
  const target = element as HTMLElement
  target.scrollIntoView({block: 'nearest'})
  const style = getComputedStyle(target)
  const size = Number.parseFloat(style.fontSize)
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
  const numbers = style.color.match(/[\d.]+/g)?.map(Number) ?? []
  if (!/^rgba?\(/.test(style.color) || numbers.length < 3 || style.textShadow !== 'none') return undefined
  let opacity = numbers[3] ?? 1
  for (let box: Element | null = target; box; box = box.parentElement)
    opacity *= Number(getComputedStyle(box).opacity)
  const around = target.getBoundingClientRect()
  if (around.width < 1 || around.height < 1 || around.width * around.height > 4e6) return undefined
  const rects: [number, number, number, number][] = []
  const range = document.createRange()
  for (const node of target.childNodes) {
    if (node.nodeType !== 3) continue
    const text = node.nodeValue!
    for (let index = 0; index < text.length && rects.length < 500; index += 1) {
      if (!text[index]!.trim()) continue
      range.setStart(node, index)
      range.setEnd(node, index + 1)
      const {left, top, width, height} = range.getBoundingClientRect()
      if (width >= 1) rects.push([left - around.left, top - around.top, width, height])
    }
  }
  if (!rects.length) return undefined
  target.dataset.klarsvarStyle = target.getAttribute('style') ?? ''
  target.style.setProperty('color', 'transparent', 'important')
  target.style.setProperty('-webkit-text-fill-color', 'transparent', 'important')
  target.style.setProperty('text-decoration-color', 'transparent', 'important')
  target.style.setProperty('transition', 'none', 'important')
  const box = {x: around.left + scrollX, y: around.top + scrollY, width: around.width, height: around.height}
  return {box, rects, color: [numbers[0]!, numbers[1]!, numbers[2]!, opacity], isLarge}
}

/** Runs in the page: puts the element's own style back. */
function showLetters(element: Element): void {
  const target = element as HTMLElement
  const style = target.dataset.klarsvarStyle
  if (style === undefined) return
  if (style) target.setAttribute('style', style)
  else target.removeAttribute('style')
  delete target.dataset.klarsvarStyle
}

/** Runs in the page: the contrast of the letters' colour with each pixel behind them (WCAG 2.2, "contrast ratio"). */
async function weigh({rects, color, box, isLarge}: Letters, picture: string): Promise<Contrast> {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}))
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
  context.drawImage(bitmap, 0, 0)
  const {data, width, height} = context.getImageData(0, 0, bitmap.width, bitmap.height)
  const scale = width / box.width
  const linear = (value: number) =>
    value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4
  const luminance = (r: number, g: number, b: number) =>
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
  const contrastAt = (offset: number) => {
    const [r, g, b] = [data[offset]!, data[offset + 1]!, data[offset + 2]!]
    const blend = (front: number, back: number) => front * color[3] + back * (1 - color[3])
    const front = luminance(blend(color[0], r), blend(color[1], g), blend(color[2], b))
    const back = luminance(r, g, b)
    return (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05)
  }
  let [best, worst] = [21, 21]
  for (const [x, y, w, h] of rects) {
    let ownBest = 1
    for (let row = Math.max(0, Math.floor(y * scale)); row < Math.min(height, (y + h) * scale); row += 1)
      for (
        let column = Math.max(0, Math.floor(x * scale));
        column < Math.min(width, (x + w) * scale);
        column += 1
      ) {
        const contrast = contrastAt(4 * (row * width + column))
        ownBest = Math.max(ownBest, contrast)
        worst = Math.min(worst, contrast)
      }
    best = Math.min(best, ownBest)
  }
  return {best, worst, isLarge}
}
