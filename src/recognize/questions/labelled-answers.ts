import type {RootContent} from 'mdast'
import {textOf} from '../../plain-text.ts'
import {isParagraph} from '../phrasing.ts'
import type {Context, Found} from './found.ts'

/** `Svar på fråga 1` on lines of their own, counting from 1: each heads the answer below it. */
export function findLabelledAnswers(blocks: readonly RootContent[], {profile}: Context): Found[] {
  const found: Found[] = []
  for (const [index, block] of blocks.entries()) {
    if (!isParagraph(block) && block.type !== 'heading') continue
    const number = Number(profile.answerLabel.exec(textOf(block).trim())?.groups?.number)
    if (number !== found.length + 1) continue
    const depth = block.type === 'heading' ? block.depth : 2
    const {children: question} = block
    found.push({index, last: index, number, depth, question, rest: [], why: 'answer-label', uncertain: false})
  }
  return found
}
