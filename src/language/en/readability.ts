import type {Readability} from '../../tree.ts'
import {blockCounter} from '../count.ts'
import type {BlockCounts, ReadabilityMeasure} from '../language.ts'
import {sentences} from './sentences.ts'

/**
 * Automated Readability Index (Smith & Senter 1967): 4.71 × letters / words + 0.5 × words / sentences − 21.43; about the school grade
 * (of the United States) from which a text can be read. It needs no syllables, so it counts the same everywhere. A change of any rule of counting
 * makes `ari-en-2`. The standard error follows from how words and sentences differ in length within the text.
 */
export const readability: ReadabilityMeasure = {
  method: 'ari-en-1',
  name: 'ARI',
  count: blockCounter(sentences),
  measure,
  minimum: 50,
  longSentence: 25,
  bands: [
    {from: Number.NEGATIVE_INFINITY, name: 'very-easy'},
    {from: 6, name: 'easy'},
    {from: 9, name: 'medium'},
    {from: 13, name: 'hard'},
    {from: 17, name: 'very-hard'},
  ],
  limits: {
    sentence: [20, 25],
    run: 3,
    paragraph: {words: 100, sentences: 5},
    low: [13, 17],
    measurable: 200,
    summary: 300,
  },
}

function measure(blocks: readonly BlockCounts[]): Readability | undefined {
  const inSentences = blocks.flatMap((block) => block.sentences.map((sentence) => sentence.words))
  const letters = blocks.flatMap(({forms}) => forms.map(lettersIn))
  if (!letters.length) return undefined
  return {
    words: letters.length,
    sentences: inSentences.length,
    long: blocks.reduce((sum, {long}) => sum + long, 0),
    longest: inSentences.reduce((most, each) => Math.max(most, each), 0),
    value: oneDecimal(4.71 * mean(letters) + 0.5 * mean(inSentences) - 21.43),
    error: oneDecimal(Math.hypot(4.71 * errorOf(letters), 0.5 * errorOf(inSentences))),
  }
}

/** Letters and digits: what the typewriters counted that the index was made for. */
const lettersIn = (word: string): number => word.match(/[\p{L}\p{N}]/gu)?.length ?? 0

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Standard error of the mean. */
function errorOf(values: readonly number[]): number {
  if (values.length < 2) return 0
  const middle = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1) / values.length)
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10
