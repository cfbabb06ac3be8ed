import type {VFile} from 'vfile'
import type {Language} from '../../language/language.ts'
import type {About, Document, PagePrint, Reason} from '../../tree.ts'
import {assemble, type Found} from '../assemble.ts'
import type {Block} from '../blocks.ts'
import {type Corrections, correctedLines, readCorrections} from '../corrections.ts'
import {groupLists} from '../lists.ts'
import {joinPages} from './across-pages.ts'
import {findPrintFurniture} from './furniture.ts'
import {groupsOf, linesOfPart} from './groups.ts'
import {markHeadings} from './headings.ts'
import {partsByLayout} from './layout.ts'
import {type PrintLine, printLinesOf} from './lines.ts'
import {type Part, partsOfPage} from './tagged.ts'

/** Printed lines of a PDF → blocks: as its structure tree says or, where there is none to trust, as they are laid out. */
export function recoverPrint(document: Document, file: VFile, language: Language): Document {
  const {lines, body} = printLinesOf(document)
  const pages = new Map(
    document.children.flatMap((node) =>
      node.type === 'page' && node.print ? [[node.number, node.print] as const] : [],
    ),
  )
  const byPage = Map.groupBy(lines, (line) => line.page)
  const pageStarts = [...pages.keys()].slice(1).flatMap((number) => byPage.get(number)?.[0]?.index ?? [])
  const isTagged = [...pages.values()].some(({structure}) => structure)
  const corrections = readCorrections(file, document.data.source, lines)
  const print = {pages, byPage, lines, body, about: document.data.about ?? {}, corrections}
  const {parts, furniture, hasMarks} = isTagged ? byTags(print, language) : byLayout(print, language)
  const {groups, notes} = groupsOf(parts, body, file, corrections)
  const knowsHeadings = groups.some((group) => group.kind === 'text' && group.heading)
  const found: Found = {
    printed: lines,
    lines: inOrder(lines, parts.flatMap(linesOfPart)),
    furniture: {lines: furniture, pageStarts},
    notes,
    groups: hasMarks ? groupLists(groups as Block[]) : groups,
    knowsHeadings,
    decisions: [],
  }
  return assemble(document, found, file, language)
}

interface Print {
  pages: ReadonlyMap<number, PagePrint>
  byPage: ReadonlyMap<number, PrintLine[]>
  lines: readonly PrintLine[]
  body: number
  about: About
  corrections: Corrections
}

interface Parts {
  parts: Part[]
  furniture: Map<number, Reason>
  /** Items of lists are to be known by their marks. */
  hasMarks: boolean
}

function byTags({pages, byPage, lines, about}: Print, language: Language): Parts {
  const perPage = [...pages].map(([number, page]) => {
    const byContent = new Map<string, PrintLine[]>()
    for (const line of byPage.get(number) ?? []) {
      if (!line.text) continue
      for (const {content} of line.print.runs) {
        if (content === undefined) continue
        const known = byContent.get(content)
        if (known) known.push(line)
        else byContent.set(content, [line])
      }
    }
    return partsOfPage(page, (content) => byContent.get(content) ?? [], about.language)
  })
  const joined = joinPages(perPage, language)
  const tagged = new Set(joined.flatMap(linesOfPart))
  const furniture = new Map<number, Reason>()
  for (const line of lines)
    if (line.text && !tagged.has(line)) furniture.set(line.index, 'marked-as-artifact')
  const hasHeadings = joined.some((part) => part.kind === 'text' && part.heading !== undefined)
  return {parts: hasHeadings ? joined : markHeadings(joined, about, language), furniture, hasMarks: false}
}

function byLayout({pages, byPage, lines, body, about, corrections}: Print, language: Language): Parts {
  const furniture = correctedLines(findPrintFurniture(lines, pages, body), corrections)
  const linesOf = (page: number) =>
    (byPage.get(page) ?? []).filter((line) => line.text && !furniture.has(line.index))
  const joined = joinPages(partsByLayout(pages, linesOf, body, language), language)
  return {parts: markHeadings(joined, about, language), furniture, hasMarks: true}
}

/** All lines: those of the text as they are read, and each other line after the one that it followed. */
function inOrder(lines: readonly PrintLine[], read: readonly PrintLine[]): PrintLine[] {
  const text = new Set(read)
  const following = new Map<PrintLine | undefined, PrintLine[]>()
  let last: PrintLine | undefined
  for (const line of lines) {
    if (text.has(line)) last = line
    else following.set(last, [...(following.get(last) ?? []), line])
  }
  return [undefined, ...read].flatMap((line) => [...(line ? [line] : []), ...(following.get(line) ?? [])])
}
