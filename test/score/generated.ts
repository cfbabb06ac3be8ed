/** Compares a recovered answer with the plan that its raw text was made from. */
import type {Rendered} from '../../src/render.ts'
import type {Document} from '../../src/tree.ts'
import type {Generated} from '../generator/index.ts'
import type {Plan, PlanBlock} from '../generator/plan.ts'
import {type Counts, compareBags} from './counts.ts'
import type {Judged} from './gold.ts'
import {type Block, blocksOf} from './outline.ts'

export interface GeneratedScore {
  headings: Counts
  paragraphs: Counts
  items: Counts
  cells: Counts
  /** Title, case number and date: how many of the three are right. */
  facts: number
  signers: boolean
  /** Lines of furniture left in the text. */
  furniture: number
  conserved: boolean
  judged: Judged[]
  wrong: string[]
}

const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()
/** Letter-spaced headings are printed in capitals. */
const folded = (text: string): string => flat(text).toLowerCase()

/** A question's number belongs to its heading; how it is printed is no matter. */
const unnumbered = (text: string): string => text.replace(/^(?:fråga )?\d+[.):]? /u, '')

export function scoreGenerated(
  {plan, furniture, form, announced}: Generated,
  {document, findings}: Rendered,
): GeneratedScore {
  const blocks = document ? blocksOf(document) : []
  const texts = (kind: Block['kind']) =>
    blocks.filter((block) => block.kind === kind).map((block) => folded(block.text))
  const planned = [...plan.opening, ...plan.questions.flatMap(({answer}) => answer), ...plan.closing]
  const of = <Kind extends PlanBlock['kind']>(kind: Kind) =>
    planned.filter((block): block is Extract<PlanBlock, {kind: Kind}> => block.kind === kind)
  const headings = texts('heading')
    .map(unnumbered)
    .filter((text) => text !== folded(plan.title))
  const listed = form === 'answers-after' ? plan.questions.map(({text}) => folded(text)) : []
  const questions = plan.questions.map(({text}, index) =>
    listed.length ? `svar på fråga ${index + 1}` : text,
  )
  const wanted = [...questions, ...of('heading').map(({text}) => text)].map(folded)
  const paragraphs = [...of('paragraph').map(({text}) => text), ...(announced ? [announced] : [])].map(folded)
  const items = [...listed, ...of('list').flatMap((list) => list.items.map(folded))]
  const cells = of('table').flatMap(({rows}) => rows.flat().map(folded))
  const metadata = document?.children.find((node) => node.type === 'article')?.metadata
  const said = blocks.map((block) => flat(block.text))
  const wrong = [
    ...difference('heading', headings, wanted),
    ...difference('paragraph', texts('paragraph'), paragraphs),
    ...difference('item', texts('item'), items),
    ...difference('cell', texts('cell'), cells),
  ]
  const facts = [
    metadata?.title === plan.title,
    metadata?.caseNumber === plan.caseNumber,
    metadata?.date === plan.date.iso,
  ]
  if (!facts.every(Boolean)) wrong.push(`facts ${JSON.stringify(metadata)}`)
  return {
    headings: compareBags(headings, wanted),
    paragraphs: compareBags(texts('paragraph'), paragraphs),
    items: compareBags(texts('item'), items),
    cells: compareBags(texts('cell'), cells),
    facts: facts.filter(Boolean).length,
    signers: JSON.stringify(metadata?.signers) === JSON.stringify(plan.signers.map(({name}) => name)),
    furniture: furniture.filter((line) => said.some((text) => text.includes(flat(line)))).length,
    conserved: !findings.some(({rule}) => rule === 'text-not-conserved' || rule === 'step-failed'),
    judged: judge(document, blocks, plan, questions),
    wrong,
  }
}

/** Decisions on blocks that the plan can judge: the block is the plan's, or it is not. */
function judge(
  document: Document | undefined,
  blocks: readonly Block[],
  plan: Plan,
  questions: readonly string[],
): Judged[] {
  const planned = [...plan.opening, ...plan.questions.flatMap(({answer}) => answer), ...plan.closing]
  const whole = new Map<string, string>([
    ...questions.map((text) => [folded(text), 'heading'] as const),
    ...planned.flatMap((block) =>
      block.kind === 'heading' || block.kind === 'paragraph'
        ? [[folded(block.text), block.kind] as const]
        : [],
    ),
    ...planned.flatMap((block) =>
      block.kind === 'list' ? block.items.map((item) => [folded(item), 'item'] as const) : [],
    ),
  ])
  const byStart = new Map(blocks.map((block) => [block.ranges[0]?.start, block]))
  return (document?.data.decisions ?? []).flatMap(({as, why, start, withheld}) => {
    const block = byStart.get(start)
    // Titles and signatures are judged by the facts.
    if (
      !block ||
      block.kind === 'other' ||
      withheld ||
      (as !== 'heading' && as !== 'paragraph' && as !== 'question')
    )
      return []
    const text = unnumbered(folded(block.text))
    if (as !== 'paragraph') return [{why, right: whole.get(text) === 'heading'}]
    // A block may begin anywhere but in the middle of what is one block in the plan.
    const opening = text.slice(0, 40)
    const isInside = [...whole.keys(), folded(plan.title)].some(
      (known) => known.includes(opening) && !known.startsWith(opening),
    )
    return [{why, right: !isInside || [...whole.keys()].some((known) => known.startsWith(opening))}]
  })
}

function difference(kind: string, found: readonly string[], wanted: readonly string[]): string[] {
  const left = [...wanted]
  const extra = found.filter((text) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return [...extra.map((text) => `${kind} false: ${text}`), ...left.map((text) => `${kind} missed: ${text}`)]
}
