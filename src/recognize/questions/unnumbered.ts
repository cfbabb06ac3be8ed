import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import {textOf} from '../../plain-text.ts'
import {isParagraph} from '../phrasing.ts'
import type {Context, Found} from './found.ts'
import {asks} from './question-end.ts'

/** A question alone in a paragraph is no longer. Characters and sentences. */
const longest = {text: 500, sentences: 3}

/**
 * Questions without numbers: paragraphs that do nothing but ask. They count where they are set in bold or underlined, or where the
 * words before the first of them announce questions; others may be the answer's own.
 */
export function findUnnumbered(blocks: readonly RootContent[], {language, profile}: Context): Found[] {
  const found: Found[] = []
  let announced = false
  for (const [index, block] of blocks.entries()) {
    if (!isParagraph(block)) continue
    const text = textOf(block).trim()
    const sentences = asks.test(text) && text.length <= longest.text ? language.sentences(text) : []
    const isQuestion =
      sentences.length > 0 &&
      sentences.length <= longest.sentences &&
      (profile.asks.test(text) || sentences.every(({start, end}) => asks.test(text.slice(start, end))))
    if (isQuestion && (announced || isBold(block) || block.data?.layout?.isUnderlined)) {
      const number = found.length + 1
      const {children: question} = block
      found.push({
        index,
        last: index,
        number,
        depth: 2,
        question,
        rest: [],
        why: 'questions-announced',
        uncertain: false,
      })
      announced = true
    } else if (!found.length) announced = profile.announcesQuestions.test(text)
  }
  return found
}

const isBold = ({children}: Paragraph): boolean =>
  children.every((child: PhrasingContent) => child.type === 'strong' || !textOf(child).trim())
