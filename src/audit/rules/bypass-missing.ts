import {comesAfter, elementsNamed, exposedHeadings, isExposed, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** So long a paragraph is what the page is about, not a way around in it. */
const runningText = 40

/** Blocks of links come first, and there is no way past them: no main landmark, no heading after them, no link over them, nothing that folds them. */
export const bypassMissing = rule({
  id: 'bypass-missing',
  wcag: ['2.4.1'],
  act: ['cf77f2', 'ye5d6e', '3e12e1', '047fe0', 'b40fd1'],
  applies: ({kind}) => kind === 'page',
  *check({document}) {
    const block = firstLinkBlock(document)
    if (block && !waysPast(document, block)) yield {at: block, values: {text: textOf(block).slice(0, 60)}}
  },
})

function firstLinkBlock(document: Document): Element | undefined {
  const text = elementsNamed(document, 'p, dd, blockquote').find(
    (paragraph) => textOf(paragraph).length > runningText,
  )
  const isFirst = (block: Element) => !text || comesAfter(text, block)
  return [...document.querySelectorAll('nav, [role="navigation"], ul, ol')].find(
    (block) => text && isFirst(block) && isMostlyLinks(block) && isExposed(block),
  )
}

function isMostlyLinks(block: Element): boolean {
  const linked = [...block.querySelectorAll('a')].reduce((sum, link) => sum + textOf(link).length, 0)
  return block.querySelector('a[href]') !== null && linked > textOf(block).length / 2
}

function waysPast(document: Document, block: Element): boolean {
  const follows = (element: Element) => comesAfter(element, block) && !block.contains(element)
  const main = [...document.querySelectorAll('main, [role="main"]')].some(isExposed)
  const heading = exposedHeadings(document).some(follows)
  const link = [...document.querySelectorAll('a[href^="#"]')].some((each) => {
    const target = document.getElementById(decodeURIComponent(each.getAttribute('href')!.slice(1)))
    return (
      target !== null &&
      isExposed(each) &&
      (follows(target) || target.contains(block)) &&
      !block.contains(each)
    )
  })
  // What a script behind a control does cannot be told from the page: it may fold the block.
  const folds = [...document.querySelectorAll('button, summary, [aria-expanded], a[href="#"][onclick]')].some(
    (control) => !follows(control) && isExposed(control),
  )
  return main || heading || link || folds
}
