import type {Heading, List, PhrasingContent, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Language, Profile} from '../language/language.ts'
import {tell} from '../message.ts'
import {type Locate, rangeOf} from '../place.ts'
import {textOf, textOfAll} from '../plain-text.ts'
import type {Decision, Question, Questions, Removal} from '../tree.ts'
import {
  blockLines,
  blocksOf,
  isParagraph,
  paragraphOf,
  sourceOffset,
  splitAt,
  trimBlanks,
} from './phrasing.ts'

/** A numbered question found in the body: where it stands, its heading's content, and what follows it in its block. */
interface Found {
  index: number
  number: number
  /** Depth of its heading: that of the source, or 2 where the source had none. */
  depth: Heading['depth']
  question: PhrasingContent[]
  rest: PhrasingContent[]
  /** Another question mark follows, so the question may end later. */
  uncertain: boolean
}

interface Context {
  profile: Profile
  language: Language
  locate: Locate
  file: VFile
  decisions: Decision[]
  removals: Removal[]
}

/**
 * Numbered questions that count from 1 without a gap, each ending in a question mark. When text follows each, they are
 * headings with their answers below; when text follows none, they are a list of questions. Anything between is left
 * as it is.
 */
export function recognizeQuestions(blocks: readonly RootContent[], context: Context): RootContent[] {
  const found = findQuestions(blocks, context)
  if (!found.length) return [...blocks]
  const answered = found.map((question, at) => hasAnswer(blocks, question, found[at + 1]))
  if (answered.every(Boolean)) return withSections(blocks, found, context)
  const list = !answered.slice(0, -1).some(Boolean) && areNeighbours(found, blocks)
  return list ? withList(blocks, found, context) : [...blocks]
}

function findQuestions(blocks: readonly RootContent[], context: Context): Found[] {
  const found: Found[] = []
  for (const [index, block] of blocks.entries()) {
    if (!isParagraph(block) && block.type !== 'heading') continue
    const depth = block.type === 'heading' ? block.depth : 2
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
      found.push({index, depth, ...next})
      rest = next.rest
    }
  }
  return found
}

function tellBrokenNumbers(
  {number, question}: Pick<Found, 'number' | 'question'>,
  expected: number,
  context: Context,
) {
  const place = question[0]?.position?.start
  tell(context.file, 'question-numbers-broken', {place, values: {number, expected, line: place?.line ?? 0}})
}

/** The question that opens a block, if a question mark ends it. */
function openingQuestion(
  children: PhrasingContent[],
  context: Context,
): Pick<Found, 'number' | 'question' | 'rest' | 'uncertain'> | undefined {
  const [first] = blockLines({children})
  const opening = first && context.profile.question.exec(first.text)
  if (!opening) return undefined
  const end = questionEnd(children, opening[0].length, context)
  if (!end) return undefined
  const [question, rest] = end.offset ? splitAt(children, end.offset, context.locate) : [children, []]
  return {number: Number(opening.groups!.number), question, rest, uncertain: end.uncertain}
}

/** Where a question ends, as an offset of the source (none: with its block); `undefined` where no question mark is. */
function questionEnd(children: PhrasingContent[], opening: number, {language}: Context) {
  const text = textOfAll(children)
  const lineEnds = lineEndsOf(children)
  const sentences = language.sentences(text.slice(opening)).map(({start, end}) => ({
    end: end + opening,
    asks: /\?[)”"’']*$/u.test(text.slice(start + opening, end + opening)),
  }))
  // A question may open with a statement ("Du har lovat X. När …?"); so the first that asks ends it.
  const first = sentences.findIndex((sentence) => sentence.asks)
  if (first < 0 || first > 3) return undefined
  let last = first
  const endsLine = (at: number) => lineEnds.has(sentences[at]!.end)
  const asksOn = (at: number) =>
    sentences[at]?.asks && !/^\d/u.test(text.slice(sentences[at - 1]!.end).trimStart())
  while (!endsLine(last) && asksOn(last + 1)) last += 1
  const {end} = sentences[last]!
  if (!text.slice(end).trim()) return {offset: undefined, uncertain: false}
  const offset = sourceOffset(children, end)
  return offset === undefined ? undefined : {offset, uncertain: Boolean(asksOn(last + 1))}
}

/** The indexes in a block's text at which its lines end, blanks before the line end left out. */
function lineEndsOf(children: PhrasingContent[]): Set<number> {
  const ends = new Set<number>()
  let passed = 0
  for (const line of blockLines({children})) {
    const text = textOfAll(line.children)
    ends.add(passed + text.trimEnd().length)
    passed += text.length
  }
  return ends
}

function hasAnswer(blocks: readonly RootContent[], question: Found, next: Found | undefined): boolean {
  if (isProse(textOfAll(question.rest))) return true
  return blocks.slice(question.index + 1, next?.index).some((block) => isProse(textOf(block)))
}

/** An answer has a sentence at the least; the name of whoever asked is none. */
const isProse = (text: string): boolean => /[.!?…][)”"’']*$/u.test(text.trim())

/** Nothing but page breaks stands between the questions. */
const areNeighbours = (found: readonly Found[], blocks: readonly RootContent[]): boolean =>
  found.slice(0, -1).every((question, at) => {
    const between = blocks.slice(question.index + 1, found[at + 1]!.index)
    return !textOfAll(question.rest).trim() && between.every((block) => block.type === 'pageBreak')
  })

function withSections(
  blocks: readonly RootContent[],
  found: readonly Found[],
  context: Context,
): RootContent[] {
  const questions: Questions = {type: 'questions', children: []}
  const end = questionsEnd(blocks, found)
  for (const [at, question] of found.entries()) {
    const {locate} = context
    const headingOf = headingOfDepth(question.depth)
    const heading = blocksOf(question.question, locate, headingOf).find((node) => node.type === 'heading')!
    const answer = [
      ...blocksOf(question.rest, locate, paragraphOf),
      ...blocks.slice(question.index + 1, found[at + 1]?.index ?? end),
    ]
    decide('question', question, 'numbered-questions-with-answers', context)
    if (question.uncertain) {
      const {line} = heading.position!.end
      tell(context.file, 'question-end-uncertain', {
        place: heading.position,
        values: {number: question.number, line},
      })
    }
    // A page that begins with the next question begins between the two.
    const between = answer.at(-1)?.type === 'pageBreak' ? [answer.pop() as Questions['children'][number]] : []
    const node: Question = {type: 'question', number: question.number, children: [heading, ...answer]}
    questions.children.push(node, ...between)
  }
  return [...blocks.slice(0, found[0]!.index), questions, ...blocks.slice(end)]
}

/** The last answer runs to the end, or to a heading of the source that is no part of it. */
function questionsEnd(blocks: readonly RootContent[], found: readonly Found[]): number {
  const last = found.at(-1)!
  const next = blocks.findIndex(
    (block, index) => index > last.index && block.type === 'heading' && block.depth <= last.depth,
  )
  return next < 0 ? blocks.length : next
}

const headingOfDepth =
  (depth: Heading['depth']) =>
  (children: PhrasingContent[]): Heading => ({type: 'heading', depth, children})

/** Questions without answers between them: an ordered list that carries the numbers. */
function withList(blocks: readonly RootContent[], found: readonly Found[], context: Context): RootContent[] {
  const list: List = {
    type: 'list',
    ordered: true,
    start: 1,
    spread: false,
    data: {hProperties: {dataPlVoice: 'question'}},
    children: [],
  }
  for (const question of found) {
    const content = trimBlanks(question.question, context.locate)
    const {start} = rangeOf(content[0]!)
    const mark = context.profile.question.exec(textOf(content[0]!))
    const end = start + (mark?.[0].length ?? 0)
    context.removals.push({kind: 'marker', start, end, replacement: ''})
    const [, item] = splitAt(content, end, context.locate)
    const paragraph = paragraphOf(item)
    paragraph.position = {start: item[0]!.position!.start, end: item.at(-1)!.position!.end}
    list.children.push({type: 'listItem', spread: false, children: [paragraph]})
    decide('list-of-questions', question, 'numbered-questions-without-answers', context)
  }
  const last = found.at(-1)!
  const between = blocks.slice(found[0]!.index, last.index).filter((block) => block.type === 'pageBreak')
  return [
    ...blocks.slice(0, found[0]!.index),
    list,
    ...between,
    ...blocksOf(last.rest, context.locate, paragraphOf),
    ...blocks.slice(last.index + 1),
  ]
}

function decide(as: Decision['as'], question: Found, why: Decision['why'], context: Context): void {
  const start = rangeOf(question.question[0]!).start
  const end = rangeOf(question.question.at(-1)!).end
  context.decisions.push({as, why, certainty: question.uncertain ? 0.7 : 0.99, start, end})
}
