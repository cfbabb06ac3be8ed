import type {Element} from 'hast'
import {h} from 'hastscript'
import {fill} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'
import type {Facts} from '../features.ts'

/** A file that a page offers for download. */
export interface Download {
  /** Address, from the page. */
  href: string
  /** Bytes. */
  size: number
}

export interface Downloads {
  book?: Download | undefined
  original?: Download | undefined
}

/** What the text is, what was added, how to get it in other forms, and the addresses of the original's pages. */
export function about(facts: Facts, {book, original}: Downloads, {language, publisher}: Settings): Element {
  const {about: strings, ids} = language.strings
  const {caseNumber} = facts.article.metadata
  const downloads = [
    ...(book ? [h('a', {href: book.href}, fill(strings.epub, {size: kilobytes(book.size)}))] : []),
    ...(original
      ? [
          h(
            'a',
            {href: original.href},
            fill(strings.original, {format: formatOf(original.href), size: kilobytes(original.size)}),
          ),
        ]
      : []),
  ]
  const ask =
    publisher && caseNumber ? fill(strings.originalAskWhom, {publisher, caseNumber}) : strings.originalAsk
  return h('section', {className: ['about'], ariaLabelledBy: ids.about}, [
    h('h2', {id: ids.about}, strings.heading),
    h('p', strings.note),
    ...(original ? [] : [h('p', ask)]),
    ...(downloads.length
      ? [
          h('h3', strings.downloads),
          h(
            'ul',
            {className: ['downloads']},
            downloads.map((link) => h('li', link)),
          ),
        ]
      : []),
    ...pages(facts, strings, language.strings.page),
  ])
}

function pages(
  {pages: found}: Facts,
  {pages: heading, pagesNote}: Record<'pages' | 'pagesNote', string>,
  text: string,
): Element[] {
  if (!found.length) return []
  return [
    h('h3', heading),
    h('p', {className: ['page-list-note']}, pagesNote),
    h(
      'ul',
      {className: ['page-list']},
      found.map(({id, label}) => h('li', h('a', {href: `#${id}`}, fill(text, {page: label})))),
    ),
  ]
}

/** Whole kilobytes, at least 1. */
export const kilobytes = (bytes: number): number => Math.max(1, Math.round(bytes / 1024))

const formatOf = (href: string): string => href.split('.').at(-1)!.toUpperCase()
