import type {PhrasingContent} from 'mdast'
import {textOfAll} from '../../plain-text.ts'
import {blockLines} from '../phrasing.ts'
import type {Context} from './found.ts'

export const asks = /\?[)”"’']*$/u

/** Where a question ends: an index into its block's text, or its block's end. */
export interface QuestionEnd {
  index: number | undefined
  /** Another question mark follows, so the question may end later. */
  uncertain: boolean
  /** A line of the source ends there. */
  endsLine: boolean
}

/** Where the question that opens a block ends; `undefined` where no question mark is near. */
export function questionEnd(
  children: PhrasingContent[],
  opening: number,
  {language}: Context,
): QuestionEnd | undefined {
  const text = textOfAll(children)
  const lineEnds = lineEndsOf(children)
  const sentences = language.sentences(text.slice(opening, opening + longest)).map(({start, end}) => ({
    end: end + opening,
    asks: asks.test(text.slice(start + opening, end + opening)),
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
  if (!text.slice(end).trim()) return {index: undefined, uncertain: false, endsLine: true}
  return {index: end, uncertain: Boolean(asksOn(last + 1)), endsLine: endsLine(last)}
}

/** No question is longer. Characters. */
const longest = 3000

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
