/** Compares a report that was printed to PDF and read again with what it was made of. */
import type {Rendered} from '../../src/render.ts'
import type {Report} from '../generator/report.ts'
import {type Counts, compareBags} from './counts.ts'
import {type Block, blocksOf} from './outline.ts'

export interface ReportScore {
  headings: Counts
  /** The same with their levels. */
  levels: Counts
  paragraphs: Counts
  items: Counts
  cells: Counts
  /** Blocks that are a running head or foot. */
  furniture: number
  conserved: boolean
  wrong: string[]
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

export function scoreReport(report: Report, {document, findings}: Rendered): ReportScore {
  const blocks = document ? blocksOf(document) : []
  const found = (kind: Block['kind']) =>
    blocks.filter((block) => block.kind === kind).map(({text}) => letters(text))
  const wanted = {
    heading: report.headings.map(({text}) => letters(text)),
    paragraph: report.paragraphs.map(letters),
    item: report.items.map(letters),
    cell: report.cells.map(letters),
  }
  const wrong = Object.entries(wanted).flatMap(([kind, texts]) => {
    const left = [...texts]
    const extra = found(kind as Block['kind']).filter((text) => {
      const at = left.indexOf(text)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
    return [...extra.map((text) => `${kind} false  ${text}`), ...left.map((text) => `${kind} missed ${text}`)]
  })
  const heads = report.furniture.map(letters)
  return {
    headings: compareBags(found('heading'), wanted.heading),
    levels: compareBags(
      blocks.filter(({kind}) => kind === 'heading').map(({text, depth}) => `${depth} ${letters(text)}`),
      report.headings.map(({text, depth}) => `${depth} ${letters(text)}`),
    ),
    paragraphs: compareBags(found('paragraph'), wanted.paragraph),
    items: compareBags(found('item'), wanted.item),
    cells: compareBags(found('cell'), wanted.cell),
    furniture: blocks.filter(({text}) => heads.includes(letters(text))).length,
    conserved: !findings.some(({rule}) => rule === 'text-not-conserved' || rule === 'step-failed'),
    wrong,
  }
}
