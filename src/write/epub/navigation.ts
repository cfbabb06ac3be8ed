import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Strings} from '../../language/language.ts'
import type {Facts, Part} from '../features.ts'

/** The book's content documents, as its navigation names them. */
export interface BookParts {
  titleFile: string
  /** Where the text begins. */
  textFile: string
  glossaryFile: string | undefined
}

/**
 * The navigation document's content: contents, landmarks and, where the source has pages, the list of pages. Addresses are ids; the files
 * that hold them are known when the document is written.
 */
export function navigation({parts, pages}: Facts, files: BookParts, strings: Strings): Element[] {
  const address = (id: string) => `#${id}`
  return [
    contents(files, outline(parts, files.textFile, address).map(outlineItem), strings),
    landmarks(files, strings),
    ...pageList(
      pages.map(({id, label}) => link(address(id), label)),
      strings,
    ),
  ]
}

export const contents = (
  {titleFile, glossaryFile}: BookParts,
  items: readonly Element[],
  {contents: label, book, glossary}: Strings,
): Element =>
  navList('toc', 'toc-heading', 'h1', label, [
    h('li', link(titleFile, book.titlePage)),
    ...items,
    ...(glossaryFile ? [h('li', link(glossaryFile, glossary.heading))] : []),
  ])

/** A document of the book and its headings, by their addresses. */
export interface Outline {
  href: string
  title: string
  contents: readonly {href: string; text: string}[]
}

/** `first` is the file in which the first document begins. */
export const outline = (parts: readonly Part[], first: string, address: (id: string) => string): Outline[] =>
  parts.map(({id, title, contents}, index) => ({
    href: index > 0 && id ? address(id) : first,
    title,
    contents: contents.map((entry) => ({href: address(entry.id), text: entry.text})),
  }))

export function outlineItem({href, title, contents}: Outline): Element {
  const inner = contents.map((entry) => h('li', link(entry.href, entry.text)))
  // On a line of its own: programs that make plain text of a book would glue the words.
  return h('li', [link(href, title), ...(inner.length ? ['\n', h('ol', inner)] : [])])
}

export function landmarks(
  {titleFile, textFile, glossaryFile}: BookParts,
  {book, glossary, contents: label}: Strings,
): Element {
  const item = (type: string, href: string, text: string) => h('li', h('a', {'epub:type': type, href}, text))
  return h('nav', {'epub:type': 'landmarks', ariaLabelledBy: 'landmarks-heading'}, [
    h('h2', {id: 'landmarks-heading'}, book.landmarks),
    h('ol', [
      item('titlepage', titleFile, book.titlePage),
      item('toc', '#toc-heading', label),
      item('bodymatter', textFile, book.text),
      ...(glossaryFile ? [item('glossary', glossaryFile, glossary.heading)] : []),
    ]),
  ])
}

export const pageList = (links: readonly Element[], {book}: Strings): Element[] =>
  links.length
    ? [
        navList(
          'page-list',
          'pages-heading',
          'h2',
          book.pages,
          links.map((each) => h('li', each)),
        ),
      ]
    : []

/** A list of links with its heading, which names it. */
const navList = (
  type: 'toc' | 'page-list',
  id: string,
  level: 'h1' | 'h2',
  heading: string,
  items: Element[],
): Element =>
  h('nav', {'epub:type': type, role: `doc-${type.replace('-', '')}`, ariaLabelledBy: id}, [
    h(level, {id}, heading),
    h('ol', items),
  ])

export const link = (href: string, text: string): Element => h('a', {href}, text)
