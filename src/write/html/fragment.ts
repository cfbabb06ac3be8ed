import type {Element, ElementContent} from 'hast'
import type {Settings} from '../../settings.ts'
import {separated} from '../article/separated.ts'
import {type PageInput, pageArticles} from './page.ts'
import {htmlOf} from './shell.ts'

/**
 * Prepares the fragment of a document: its articles alone, to be pasted into a page of another system. That page has a title of its
 * own, so headings begin at a lower level. It needs no style sheet, and all that it says is on the page as well.
 */
export function fragmentWriter({fragmentHeading = 2}: Settings): (input: PageInput) => string {
  return (input) =>
    separated(pageArticles(input, false).map((article) => lowered(article, fragmentHeading - 1) as Element))
      .map((node) => (node.type === 'element' ? htmlOf(node) : '\n'))
      .join('')
      .trimStart()
}

/** An element with its headings so many levels deeper, the sixth at most. */
function lowered(node: ElementContent, by: number): ElementContent {
  if (node.type !== 'element') return node
  const level = /^h([1-6])$/.exec(node.tagName)?.[1]
  const tagName = level ? `h${Math.min(6, Number(level) + by)}` : node.tagName
  return {...node, tagName, children: node.children.map((child) => lowered(child, by))}
}
