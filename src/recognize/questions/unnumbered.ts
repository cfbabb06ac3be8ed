import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import {textOf} from '../../plain-text.ts'
import {isParagraph, splitAt} from '../phrasing.ts'
import type {Context, Found} from './found.ts'
import {asks, questionEnd} from './question-end.ts'

/** A question alone in a paragraph is no longer. Characters and sentences. */
const longest = {text: 500, sentences: 3}

/**
 * Questions without numbers: paragraphs that do nothing but ask, or that ask in their first lines and answer in the next.
 * They count where they are set in bold or underlined, or where the words before the first of them announce questions;
 * others may be the answer's own.
 */
export function findUnnumbered(blocks: readonly RootContent[], context: Context): Found[] {
  const found: Found[] = []
  let announced = false
  for (const [index, block] of blocks.entries()) {
    if (!isParagraph(block)) continue
    const text = textOf(block).trim()
    const isMarked = isBold(block) || block.data?.layout?.isUnderlined === true
    const parts = announced || isMarked ? questionIn(block, text, announced, context) : undefined
    if (parts) {
      const [question, rest] = parts
      const number = found.length + 1
      found.push({
        index,
        last: index,
        number,
        depth: 2,
        question,
        rest,
        why: 'questions-announced',
        uncertain: false,
      })
      announced = true
    } else if (!found.length) announced = context.profile.announcesQuestions.test(text)
  }
  return found
}

/** The question that a paragraph is, or that it opens with, and the rest of the paragraph. */
function questionIn(
  {children}: Paragraph,
  text: string,
  announced: boolean,
  context: Context,
): [PhrasingContent[], PhrasingContent[]] | undefined {
  const {language, profile, locate} = context
  const sentences = asks.test(text) && text.length <= longest.text ? language.sentences(text) : []
  const isQuestion =
    sentences.length > 0 &&
    sentences.length <= longest.sentences &&
    (profile.asks.test(text) || sentences.every(({start, end}) => asks.test(text.slice(start, end))))
  if (isQuestion) return [children, []]
  if (!announced || !profile.asks.test(text)) return undefined
  const end = questionEnd(children, 0, context)
  return end?.index && end.endsLine ? splitAt(children, end.index, locate) : undefined
}

const isBold = ({children}: Paragraph): boolean =>
  children.every((child: PhrasingContent) => child.type === 'strong' || !textOf(child).trim())
