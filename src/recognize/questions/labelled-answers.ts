import type {RootContent} from 'mdast'
import {textOf} from '../../plain-text.ts'
import {isParagraph, splitAt, trimBlanks} from '../phrasing.ts'
import type {Context, Found} from './found.ts'

/** `Svar på fråga 1`, alone or before the text, counting from 1: each heads the answer below it. */
export function findLabelledAnswers(blocks: readonly RootContent[], {profile, locate}: Context): Found[] {
  const found: Found[] = []
  for (const [index, block] of blocks.entries()) {
    if (!isParagraph(block) && block.type !== 'heading') continue
    const label = profile.answerLabel.exec(textOf(block).trimEnd())
    const number = Number(label?.groups?.number)
    if (!label || number !== found.length + 1) continue
    const depth = block.type === 'heading' ? block.depth : 2
    const [question, rest] = splitAt(trimBlanks(block.children, locate), label[0].length, locate)
    found.push({index, last: index, number, depth, question, rest, why: 'answer-label', uncertain: false})
  }
  return found
}
