import type {List, RootContent} from 'mdast'
import {decision} from '../../certainty.ts'
import {rangeOf} from '../../place.ts'
import {textOf} from '../../plain-text.ts'
import {blocksOf, paragraphOf, spanOf, splitAt, trimBlanks} from '../phrasing.ts'
import type {Context, Found} from './found.ts'

/** Questions without answers between them: an ordered list that carries the numbers. */
export function withList(
  blocks: readonly RootContent[],
  found: readonly Found[],
  context: Context,
): RootContent[] {
  const {profile, locate, removals, decisions} = context
  const list: List = {
    type: 'list',
    ordered: true,
    start: 1,
    spread: false,
    data: {hProperties: {dataPlVoice: 'question'}},
    children: [],
  }
  for (const {question} of found) {
    const content = trimBlanks(question, locate)
    const {start} = rangeOf(content[0]!)
    const mark = profile.question.exec(textOf(content[0]!))?.[0].length ?? 0
    removals.push({kind: 'marker', start, end: start + mark, replacement: ''})
    const [, item] = splitAt(content, mark, locate)
    const paragraph = paragraphOf(item)
    paragraph.position = spanOf(item)
    list.children.push({type: 'listItem', spread: false, children: [paragraph]})
    const range = {start, end: paragraph.position.end.offset!}
    decisions.push(decision('list-of-questions', 'numbered-questions-without-answers', range))
  }
  const last = found.at(-1)!
  const between = blocks.slice(found[0]!.index, last.index).filter((block) => block.type === 'pageBreak')
  return [
    ...blocks.slice(0, found[0]!.index),
    list,
    ...between,
    ...blocksOf(last.rest, locate, paragraphOf),
    ...blocks.slice(last.last + 1),
  ]
}
