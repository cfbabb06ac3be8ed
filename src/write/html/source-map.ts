import type {Element, RootContent} from 'hast'
import type {Document, Range} from '../../tree.ts'

/** Element id ↔ range of the source, and what the source's text became. No path of a machine is in it. */
export interface SourceMap {
  source: {name: string; sha256: string; encoding: string; format: string}
  /** Recovered text of each article, its blocks joined by line feeds: what the page must say, word for word. */
  text: string[]
  elements: Record<string, SourceRange>
  removed: {kind: string; start: number; end: number; replacement?: string}[]
}

export interface SourceRange extends Range {
  page: number
  line: number
  column: number
}

export function sourceMap(document: Document, articles: readonly RootContent[], text: string[]): SourceMap {
  const {source, removals} = document.data
  const {name, sha256, encoding, format} = source
  const elements: SourceMap['elements'] = {}
  for (const article of articles) collect(article, document.data.pages, elements)
  return {
    source: {name, sha256, encoding, format},
    text,
    elements,
    removed: removals.map(({kind, start, end, replacement}) => ({
      kind,
      start,
      end,
      ...(replacement && {replacement}),
    })),
  }
}

function collect(node: RootContent, pages: Document['data']['pages'], elements: SourceMap['elements']): void {
  if (node.type !== 'element') return
  const {start, end} = node.position ?? {}
  if (typeof node.properties.id === 'string' && start?.offset !== undefined && end?.offset !== undefined) {
    const page = pages.findLast((candidate) => candidate.offset <= start.offset!)?.number ?? 1
    elements[node.properties.id] = {
      page,
      line: start.line,
      column: start.column,
      start: start.offset,
      end: end.offset,
    }
  }
  for (const child of node.children as Element[]) collect(child, pages, elements)
}
