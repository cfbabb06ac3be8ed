import type {PhrasingContent, RootContent} from 'mdast'
import {tell} from '../../message.ts'
import {textOf, textOfAll} from '../../plain-text.ts'
import type {PageBreak} from '../../tree.ts'
import {blockLines, isParagraph, splitAt, trimBlanks, withBlank} from '../phrasing.ts'
import type {Context, Found} from './found.ts'
import {asks, questionEnd} from './question-end.ts'

/** Numbered questions that count from 1 without a gap: `1. …?`, `1) …?`, `Fråga 1: …?`, and `Fråga 1` on its own line. */
export function findNumbered(blocks: readonly RootContent[], context: Context): Found[] {
  const found: Found[] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]!
    if (!isParagraph(block) && block.type !== 'heading') continue
    const depth = block.type === 'heading' ? block.depth : 2
    const labelled = labelledQuestion(blocks, index, found.length + 1, context)
    if (labelled) {
      if (labelled.number !== found.length + 1) tellBrokenNumbers(labelled, found.length + 1, context)
      else {
        found.push({...labelled, depth})
        index = labelled.last
      }
      continue
    }
    // Some sources have joined several questions in one paragraph.
    for (let rest: PhrasingContent[] | undefined = block.children; rest; ) {
      const next = openingQuestion(trimBlanks(rest, context.locate), context)
      if (!next) break
      if (next.number !== found.length + 1) {
        tellBrokenNumbers(next, found.length + 1, context)
        break
      }
      const previous = found.at(-1)
      if (previous?.index === index) previous.rest = []
      const uncertain = next.uncertain || (!next.rest.length && asksRightBelow(blocks[index + 1]))
      found.push({index, last: index, depth, why: 'numbered-questions-with-answers', ...next, uncertain})
      rest = next.rest
    }
  }
  return withoutDoubts(found)
}

/** A line right below a question that asks as well: it may be asked by whoever answers. */
const asksRightBelow = (block: RootContent | undefined): boolean =>
  isParagraph(block) && block.data?.layout?.blanksAbove === 0 && asks.test(textOf(block).trim())

type Opening = Pick<Found, 'number' | 'question' | 'rest' | 'uncertain'>

/** The question that opens a block, if a question mark ends it, or if it asks without one. */
function openingQuestion(children: PhrasingContent[], context: Context): Opening | undefined {
  const [first] = blockLines({children})
  const opening = first && context.profile.question.exec(first.text)
  if (!opening) return undefined
  const number = Number(opening.groups!.number ?? opening.groups!.labelled)
  const end = questionEnd(children, opening[0].length, context)
  if (!end) return withoutMark(children, number, opening[0].length, context)
  const [question, rest] = end.index ? splitAt(children, end.index, context.locate) : [children, []]
  return {number, question, rest, uncertain: end.uncertain}
}

/** A question that lacks its mark: it opens with a word that asks. It ends with its sentence, or with its line. */
function withoutMark(
  children: PhrasingContent[],
  number: number,
  opening: number,
  {profile, language, locate}: Context,
): Opening | undefined {
  const text = textOfAll(children)
  if (!profile.asks.test(text.slice(opening))) return undefined
  const [sentence] = language.sentences(text.slice(opening))
  const end = opening + (sentence?.end ?? 0)
  const [question, rest] = end < text.trimEnd().length ? splitAt(children, end, locate) : [children, []]
  return {number, question, rest, uncertain: true}
}

/** `Fråga 1` on a line of its own, and the paragraph below it that asks; or the number alone, if it is the expected one. */
function labelledQuestion(
  blocks: readonly RootContent[],
  index: number,
  expected: number,
  context: Context,
): Omit<Found, 'depth'> | undefined {
  const block = blocks[index]!
  if (!isParagraph(block) && block.type !== 'heading') return undefined
  const label = context.profile.questionLabel.exec(textOf(block).trim())
  if (!label) return undefined
  const isBare = label.groups!.bare !== undefined
  const number = Number(label.groups!.number ?? label.groups!.bare)
  if (isBare && number !== expected) return undefined
  const why = 'question-label'
  const breaks = blocks.slice(index + 1).findIndex((other) => other.type !== 'pageBreak')
  const last = index + 1 + breaks
  const next = breaks < 0 ? undefined : blocks[last]
  const end = isParagraph(next) ? questionEnd(next.children, 0, context) : undefined
  if (!isParagraph(next) || !end) {
    if (isBare) return undefined
    return {index, last: index, number, question: block.children, rest: [], why, uncertain: false}
  }
  const [question, rest] = end.index ? splitAt(next.children, end.index, context.locate) : [next.children, []]
  // A page may begin between the label and the question.
  const between = blocks.slice(index + 1, last) as PageBreak[]
  const joined = [...withBlank(block.children, context.locate), ...between, ...question]
  return {index, last, number, question: joined, rest, why, uncertain: end.uncertain}
}

/** A question without its mark counts only among others that have theirs. */
function withoutDoubts(found: Found[]): Found[] {
  const certain = found.filter((question) => /\?/u.test(textOfAll(question.question)))
  return certain.length ? found : found.filter(({why}) => why === 'question-label')
}

function tellBrokenNumbers(
  {number, question}: Pick<Found, 'number' | 'question'>,
  expected: number,
  {file}: Context,
) {
  const place = question[0]?.position?.start
  tell(file, 'question-numbers-broken', {place, values: {number, expected, line: place?.line ?? 0}})
}
