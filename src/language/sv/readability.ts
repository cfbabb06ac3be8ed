import type {Readability} from '../../tree.ts'
import {blockCounter} from '../count.ts'
import type {BlockCounts, ReadabilityMeasure} from '../language.ts'
import {sentences} from './sentences.ts'

/**
 * LIX = words / sentences + 100 × long words / words (Björnsson 1968), counted by the frozen rules `lix-sv-1`. A change
 * of any rule makes `lix-sv-2`. The standard error ≈ 50 / √words was estimated on two documents.
 */
export const readability: ReadabilityMeasure = {
  method: 'lix-sv-1',
  name: 'LIX',
  variation: 'OVIX',
  count: blockCounter(sentences),
  measure,
  minimum: 50,
  longSentence: 25,
  bands: [
    {from: Number.NEGATIVE_INFINITY, name: 'very-easy'},
    {from: 30, name: 'easy'},
    {from: 40, name: 'medium'},
    {from: 50, name: 'hard'},
    {from: 60, name: 'very-hard'},
  ],
  limits: {
    sentence: [20, 25],
    run: 3,
    paragraph: {words: 100, sentences: 5},
    low: [50, 60],
    measurable: 200,
    summary: 300,
  },
}

function measure(blocks: readonly BlockCounts[]): Readability | undefined {
  const inSentences = blocks.flatMap((block) => block.sentences.map((sentence) => sentence.words))
  const total = sum(inSentences)
  if (!total) return undefined
  const long = sum(blocks.map((block) => block.long))
  return {
    words: total,
    sentences: inSentences.length,
    long,
    longest: inSentences.reduce((most, words) => Math.max(most, words), 0),
    value: oneDecimal(total / inSentences.length + (100 * long) / total),
    error: oneDecimal(50 / Math.sqrt(total)),
    variation: ovix(total, new Set(blocks.flatMap(({forms}) => forms)).size),
  }
}

/** Word variation, OVIX (Hultman & Westman 1977): log n / log(2 − log v / log n), of n words and v different ones; two decimals. */
const ovix = (words: number, different: number): number | undefined =>
  different < words
    ? Math.round((100 * Math.log(words)) / Math.log(2 - Math.log(different) / Math.log(words))) / 100
    : undefined

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const oneDecimal = (value: number): number => Math.round(value * 10) / 10
