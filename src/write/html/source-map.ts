import type {RootContent} from 'hast'
import {lastUpTo} from '../../place.ts'
import type {Document, FilePlace, Range, Source} from '../../tree.ts'

/** Element id ↔ range of the source, and what the source's text became. No path of a machine is in it. */
export interface SourceMap {
  source: {name: string; sha256: string; encoding?: string; format: string}
  /** Recovered text of each article, its blocks joined by line feeds: what the page must say, word for word. */
  text: string[]
  elements: Record<string, SourceRange>
  removed: {kind: string; start: number; end: number; replacement?: string}[]
  /** The source's ranges as they are read; absent where they are read as they stand. */
  order?: Range[]
}

export interface SourceRange extends Range {
  /** Where the line stands in a file that has no lines of its own. */
  place?: FilePlace
  page: number
  line: number
  column: number
}

export function sourceMap(document: Document, articles: readonly RootContent[], text: string[]): SourceMap {
  const {source, removals, order} = document.data
  const {name, sha256, encoding, format} = source
  const elements: SourceMap['elements'] = {}
  const {pages} = document.data
  const offsets = pages.map((page) => page.offset)
  const pageAt = (offset: number) => pages[lastUpTo(offsets, offset)]?.number ?? 1
  for (const article of articles) collect(article, pageAt, source, elements)
  return {
    source: {name, sha256, ...(encoding && {encoding}), format},
    text,
    elements,
    removed: removals.map(({kind, start, end, replacement}) => ({
      kind,
      start,
      end,
      ...(replacement && {replacement}),
    })),
    ...(order && {order}),
  }
}

function collect(
  node: RootContent,
  pageAt: (offset: number) => number,
  source: Source,
  elements: SourceMap['elements'],
): void {
  if (node.type !== 'element') return
  const {start, end} = node.position ?? {}
  if (typeof node.properties.id === 'string' && start?.offset !== undefined && end?.offset !== undefined) {
    const {line, column, offset} = start
    const place = source.places?.[line - 1]
    elements[node.properties.id] = {
      page: place?.page ?? pageAt(offset),
      line,
      column,
      start: offset,
      end: end.offset,
      ...(place && {place}),
    }
  }
  for (const child of node.children) collect(child, pageAt, source, elements)
}
