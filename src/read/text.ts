import type {Root} from 'mdast'
import {lineStarts, locator, positionOf} from '../place.ts'
import type {Line, Page, Source} from '../tree.ts'

/** Plain text → pages of lines. Form feeds part the pages; where there is none, all is one page for now. */
export function readText(source: Source): Root {
  const {text} = source
  const starts = lineStarts(text)
  const locate = locator(text)
  const pages: Page[] = [{type: 'page', number: 1, children: []}]
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1] ?? text.length
    const ended = index + 1 < starts.length
    const end = ended ? next - (text.startsWith('\r\n', next - 2) ? 2 : 1) : next
    const line: Line = {type: 'line', value: text.slice(start, end), position: positionOf(locate, start, end)}
    pages.at(-1)!.children.push(line)
    if (ended && text[next - 1] === '\f') pages.push({type: 'page', number: pages.length + 1, children: []})
  }
  return {type: 'root', children: pages}
}
