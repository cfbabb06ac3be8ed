import {excerpt, headings, levelOf, textOf} from '../../dom.ts'
import type {Book} from '../book.ts'
import {bookRule} from '../rule.ts'

/** Contents that lead past more than half of the main headings hide the book's structure. */
const enough = 0.5

export const tocIncomplete = bookRule({
  id: 'toc-incomplete',
  wcag: ['2.4.5'],
  *check(book) {
    const main = mainHeadings(book)
    const left = main.filter(({path, heading}) => !isReached(book, path, heading))
    if (left.length > 1 && left.length > main.length * enough) {
      const [{path, heading}] = left as [(typeof left)[number]]
      yield {
        path,
        at: heading,
        values: {missing: left.length, total: main.length, text: excerpt(textOf(heading))},
      }
    }
  },
})

/**
 * The headings of level 1, or of levels 1 and 2 where there is but one of level 1; where one document holds the text, and others only a title page or a
 * glossary, those of that document.
 */
function mainHeadings({documents, navigation}: Book): {path: string; heading: Element}[] {
  const byDocument = documents
    .filter(({linear, path}) => linear && path !== navigation.path)
    .map(({path, document}) => headings(document).map((heading) => ({path, heading})))
  const structured = byDocument.filter((own) => own.length > 1)
  const all = structured.length === 1 ? structured[0]! : byDocument.flat()
  const level = [1, 2].find((depth) => all.filter(({heading}) => levelOf(heading) === depth).length > 1)
  return level ? all.filter(({heading}) => levelOf(heading) <= level) : []
}

/** A link leads to the heading, to what it stands in or holds, or to the file that it opens. */
function isReached({navigation: {toc}, documents}: Book, path: string, heading: Element): boolean {
  const links = toc.filter((link) => link.path === path)
  if (
    links.some(
      ({id}) =>
        id && (heading.closest(`[id="${quoted(id)}"]`) || heading.querySelector(`[id="${quoted(id)}"]`)),
    )
  )
    return true
  const document = documents.find((one) => one.path === path)?.document
  return links.some(({id}) => !id) && document !== undefined && headings(document)[0] === heading
}

/** An id as the value in a selector. */
const quoted = (id: string): string => id.replaceAll(/["\\]/g, '\\$&')
