import type {Heading, Paragraph, PhrasingContent, RootContent} from 'mdast'
import {decision} from '../../certainty.ts'
import {tell} from '../../message.ts'
import {textOf} from '../../plain-text.ts'
import type {Question, Questions} from '../../tree.ts'
import {blocksOf, isParagraph, paragraphCut, spanOf} from '../phrasing.ts'
import type {Context, Found} from './found.ts'

/** Questions become headings, and what follows each its answer. */
export function withSections(
  blocks: readonly RootContent[],
  found: readonly Found[],
  context: Context,
): RootContent[] {
  const questions: Questions = {type: 'questions', children: []}
  const end = questionsEnd(blocks, found)
  for (const [at, question] of found.entries()) {
    const {locate} = context
    const heading = blocksOf(question.question, locate, headingOfDepth(question.depth)).find(
      (node) => node.type === 'heading',
    )!
    const answer = [
      ...blocksOf(question.rest, locate, paragraphCut(blocks[question.last] as Paragraph)),
      ...blocks.slice(question.last + 1, found[at + 1]?.index ?? end),
    ]
    decideQuestion(question, heading, context)
    // A page that begins with the next question begins between the two.
    const between = answer.at(-1)?.type === 'pageBreak' ? [answer.pop() as Questions['children'][number]] : []
    const node: Question = {type: 'question', number: question.number, children: [heading, ...answer]}
    questions.children.push(node, ...between)
  }
  return [...blocks.slice(0, found[0]!.index), questions, ...blocks.slice(end)]
}

function decideQuestion(
  {number, question, why, uncertain}: Found,
  heading: Heading,
  {decisions, file}: Context,
): void {
  const {start, end} = spanOf(question)
  decisions.push(
    decision('question', uncertain ? 'question-end-in-doubt' : why, {start: start.offset!, end: end.offset!}),
  )
  if (!uncertain) return
  const {line} = heading.position!.end
  tell(file, 'question-end-uncertain', {place: heading.position, values: {number, line}})
}

/** The last answer runs to the end, or to a heading or a section of the source that is no part of it. */
function questionsEnd(blocks: readonly RootContent[], found: readonly Found[]): number {
  const last = found.at(-1)!
  const next = blocks.findIndex(
    (block, index) =>
      index > last.last && ((block.type === 'heading' && block.depth <= last.depth) || isSection(block)),
  )
  if (next < 0) return blocks.length
  // The page that the section begins with goes with it.
  return blocks[next - 1]!.type === 'pageBreak' ? next - 1 : next
}

/** `§ 391 …`: an item of minutes. */
const isSection = (block: RootContent): boolean =>
  isParagraph(block) && /^§\s?\d/u.test(textOf(block).trimStart())

const headingOfDepth =
  (depth: Heading['depth']) =>
  (children: PhrasingContent[]): Heading => ({type: 'heading', depth, children})
