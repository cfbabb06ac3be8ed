/** The structure tree of a PDF → what stands on each page, element by element. */
import {headingLevel, isInline} from '../../read/pdf/roles.ts'
import type {PagePrint, Picture, Reason, StructureElement} from '../../tree.ts'
import {meaningful} from '../pictures.ts'
import type {CellShape, Table} from '../tables.ts'
import type {PrintLine} from './lines.ts'

/** Part of a page, in reading order, as its tags say. */
export type Part = TextPart | ListPart | TablePart | GridPart | PicturePart

export interface TextPart {
  kind: 'text' | 'note'
  /** The level of a heading, 0 where it does not say it. */
  heading?: number
  lang?: string
  /** Why it begins where it does, or why it is a heading. */
  why?: Reason
  lines: PrintLine[]
}

export interface ListPart {
  kind: 'list'
  isContents: boolean
  items: ItemPart[]
}

export interface ItemPart {
  label: PrintLine[]
  parts: Part[]
}

export interface TablePart {
  kind: 'table'
  rows: CellPart[][]
}

export interface CellPart {
  shape: CellShape
  parts: Part[]
}

/** A table that was found by its looks. */
export interface GridPart {
  kind: 'grid'
  table: PrintTable
}

export type PrintTable = Table & {lines: PrintLine[]}

export interface PicturePart {
  kind: 'picture'
  picture: Picture | undefined
  alternative: string
}

/** The parts of one page. `linesOf` gives the lines of a marked content. */
export function partsOfPage(
  {structure, pictures}: PagePrint,
  linesOf: (content: string) => readonly PrintLine[],
  language: string | undefined,
): Part[] {
  return structure ? partsIn(structure, undefined) : []

  function partsIn(element: StructureElement, lang: string | undefined): Part[] {
    const own = element.lang ?? lang
    const {role} = element
    if (role === 'Artifact') return []
    if (role === 'L' || role === 'TOC') return [listPart(element, own)]
    if (role === 'Table') return tableParts(element, own)
    if (role === 'Figure') return figureParts(element, own)
    return textParts(element, own)
  }

  /** A block's own text and the blocks inside it. */
  function textParts(element: StructureElement, lang: string | undefined): Part[] {
    const kind: TextPart['kind'] = isNote(element) ? 'note' : 'text'
    const heading = headingLevel(element.role)
    const parts: Part[] = []
    const inner: Part[] = []
    let lines = new Set<PrintLine>()
    const flush = () => {
      const langs = lang && language && primary(lang) !== primary(language) && {lang}
      if (lines.size) parts.push({kind, ...(heading !== undefined && {heading}), ...langs, lines: [...lines]})
      lines = new Set()
    }
    const walk = (children: StructureElement['children'], around: string | undefined) => {
      for (const child of children) {
        if (!('role' in child)) {
          if (child.type === 'content') for (const line of linesOf(child.id)) lines.add(line)
        } else if (isInline(child.role)) walk(child.children, child.lang ?? around)
        else if (isNote(child) || child.role === 'Figure') inner.push(...partsIn(child, around))
        else if (heading !== undefined || child.role === 'Lbl') walk(child.children, around)
        else {
          const label = kind === 'note' && isLabel([...lines]) ? [...lines] : []
          if (label.length) lines = new Set()
          flush()
          const [first, ...rest] = partsIn(child, around).map(
            (part): Part => (part.kind === 'text' ? {...part, kind} : part),
          )
          if (first?.kind === kind) parts.push({...first, lines: [...label, ...first.lines]}, ...rest)
          else parts.push(...(label.length ? [{kind, lines: label}] : []), ...(first ? [first] : []), ...rest)
        }
      }
    }
    walk(element.children, lang)
    flush()
    // Notes and pictures inside a paragraph stand after it, not in the middle of its sentences.
    return [...parts, ...inner]
  }

  function listPart(element: StructureElement, lang: string | undefined): Part {
    const items: ItemPart[] = []
    for (const child of element.children) {
      if (!('role' in child)) {
        const lines = child.type === 'content' ? linesOf(child.id) : []
        if (lines.length) items.push({label: [], parts: [{kind: 'text', lines: [...lines]}]})
      } else if (child.role === 'LI' || child.role === 'TOCI') items.push(itemPart(child, lang))
      else {
        const parts = partsIn(child, lang)
        // A list inside a list that stands in no item belongs to the item before it.
        const last = items.at(-1)
        if (last && parts.every(({kind}) => kind === 'list')) last.parts.push(...parts)
        else if (parts.length) items.push({label: [], parts})
      }
    }
    return {kind: 'list', isContents: element.role === 'TOC', items: items.filter(hasText)}
  }

  function itemPart(element: StructureElement, lang: string | undefined): ItemPart {
    const labels = element.children.filter((child) => 'role' in child && child.role === 'Lbl')
    const rest = element.children.filter((child) => !labels.includes(child))
    const label = labels.flatMap((child) => textLines(child as StructureElement))
    const isBody = (child: StructureElement['children'][number]) => 'role' in child && child.role === 'LBody'
    const children = rest.flatMap((child) => (isBody(child) ? (child as StructureElement).children : [child]))
    return {label, parts: textParts({role: 'LBody', children}, element.lang ?? lang)}
  }

  function textLines({children}: StructureElement): PrintLine[] {
    const lines = children.flatMap((child) =>
      'role' in child ? textLines(child) : child.type === 'content' ? linesOf(child.id) : [],
    )
    return [...new Set(lines)]
  }

  function tableParts(element: StructureElement, lang: string | undefined): Part[] {
    const rows: CellPart[][] = []
    const others: Part[] = []
    const walk = (parent: StructureElement, inHead: boolean) => {
      for (const child of parent.children) {
        if (!('role' in child)) {
          const lines = child.type === 'content' ? linesOf(child.id) : []
          if (lines.length) others.push({kind: 'text', lines: [...lines]})
        } else if (child.role === 'TR') rows.push(rowOf(child, inHead))
        else if (/^T(?:Head|Body|Foot)$/.test(child.role)) walk(child, child.role === 'THead')
        else others.push(...partsIn(child, lang))
      }
    }
    const rowOf = ({children}: StructureElement, inHead: boolean): CellPart[] => {
      const cells = children.filter(
        (child): child is StructureElement => 'role' in child && /^T[HD]$/.test(child.role),
      )
      const hasData = cells.some(({role}) => role === 'TD')
      return cells.map((cell, column): CellPart => {
        const {role, scope, rowSpan, colSpan} = cell
        const isHeader = role === 'TH' || inHead
        // A head before data heads its row, where the tags do not say it.
        const headsRow = scope === 'Row' || (!scope && !inHead && hasData && column === 0)
        const header: CellShape['header'] = isHeader ? (headsRow ? 'column' : 'row') : undefined
        const shape = {...(header && {header}), ...(rowSpan && {rowSpan}), ...(colSpan && {colSpan})}
        return {shape, parts: textParts(cell, cell.lang ?? lang)}
      })
    }
    walk(element, false)
    const filled = rows.filter((row) => row.length)
    return filled.length ? [...others, {kind: 'table', rows: filled}] : others
  }

  function figureParts(element: StructureElement, lang: string | undefined): Part[] {
    const contents = new Set(contentsOf(element))
    const shown = pictures.filter(({content}) => content !== undefined && contents.has(content))
    const largest = shown.toSorted((a, b) => b.width * b.height - a.width * a.height)[0]
    const alternative = meaningful(element.alt)
    const text = textParts({role: 'P', children: element.children}, lang)
    // Shapes that are only drawn, and that nobody describes, say nothing but their words.
    if (!largest && (!alternative || text.length)) return text
    return [{kind: 'picture', picture: largest, alternative}, ...text]
  }
}

/** The number of a note, alone. */
const isLabel = (lines: readonly PrintLine[]): boolean => lines.length === 1 && lines[0]!.text.length <= 3

const isNote = ({role}: StructureElement): boolean => role === 'Note' || role === 'FENote'

const hasText = ({label, parts}: ItemPart): boolean => label.length > 0 || parts.length > 0

const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!

function contentsOf({children}: StructureElement): string[] {
  return children.flatMap((child) => ('role' in child ? contentsOf(child) : [child.id]))
}
