import {elementsNamed, excerpt, isAdded, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** `Sida 2 av 4` anywhere, or `2 (4)` alone. */
const pageNumber =
  /(?:^|\s)(?:sida|sid|page|seite)\s\d{1,4}\s?(?:av|of|von|\/|\()\s?\d{1,4}|^\d{1,4}\s?\(\d{1,4}\)$|^[-–]\s?\d{1,4}\s?[-–]$/iu
/** The same short paragraph so often, no sentence, is a running head. */
const often = 3

/** Running heads and page numbers are read aloud in the middle of the answer. */
export const furnitureInText = rule({
  id: 'furniture-in-text',
  wcag: ['1.3.1'],
  *check({document}) {
    const paragraphs = elementsNamed(document, 'p, pre').filter((paragraph) => !isAdded(paragraph))
    const counts = new Map<string, number>()
    const isPaged = document.querySelector('[role="doc-pagebreak"]') !== null
    for (const paragraph of paragraphs) {
      const text = textOf(paragraph)
      if (pageNumber.test(text)) {
        yield {at: paragraph, values: {text: excerpt(pageNumber.exec(text)![0].trim())}}
      } else if (mayBeRunningHead(paragraph, text) && (!isPaged || isAtPageEdge(paragraph))) {
        const count = (counts.get(text) ?? 0) + 1
        counts.set(text, count)
        if (count === often) yield {at: paragraph, values: {text: excerpt(text)}}
      }
    }
  },
})

/** Short, yet several words; no sentence, no link, and not the cell of a list or a table. */
const mayBeRunningHead = (paragraph: Element, text: string): boolean =>
  text.length < 80 &&
  /\S\s+\S+\s+\S/u.test(text) &&
  !/[.?!]$/u.test(text) &&
  !paragraph.querySelector('a[href]:not([role])') &&
  !paragraph.closest('li, td, th, dd')

/** Where a page knows its source's pages, a running head stands next to where one begins. */
const isAtPageEdge = ({previousElementSibling: before, nextElementSibling: after}: Element): boolean =>
  [before, after].some((sibling) => sibling?.getAttribute('role') === 'doc-pagebreak')
