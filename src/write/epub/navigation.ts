import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Strings} from '../../language/language.ts'
import type {Facts, Part} from '../features.ts'

/** The book's content documents, as its navigation names them. */
export interface BookParts {
  titleFile: string
  textFile: string
  glossaryFile: string | undefined
}

/** The navigation document's content: contents, landmarks and, where the source has pages, the list of pages. */
export function navigation(facts: Facts, parts: BookParts, strings: Strings): Element[] {
  return [contents(facts, parts, strings), landmarks(parts, strings), ...pageList(facts, parts, strings)]
}

function contents({parts}: Facts, {titleFile, textFile, glossaryFile}: BookParts, strings: Strings): Element {
  const item = ({title, id, contents: entries}: Part, index: number) => {
    const inner = entries.map((entry) => h('li', link(`${textFile}#${entry.id}`, entry.text)))
    const address = index > 0 && id ? `${textFile}#${id}` : textFile
    return h('li', [link(address, title), ...(inner.length ? [h('ol', inner)] : [])])
  }
  return navList('toc', 'toc-heading', 'h1', strings.contents, [
    h('li', link(titleFile, strings.book.titlePage)),
    ...parts.map(item),
    ...(glossaryFile ? [h('li', link(glossaryFile, strings.glossary.heading))] : []),
  ])
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

function pageList({pages}: Facts, {textFile}: BookParts, {book}: Strings): Element[] {
  if (!pages.length) return []
  const items = pages.map(({id, label}) => h('li', link(`${textFile}#${id}`, label)))
  return [navList('page-list', 'pages-heading', 'h2', book.pages, items)]
}

/** A list of links with its heading, which names it. */
export const navList = (
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
