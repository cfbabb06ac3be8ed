import type {Readability} from '../../tree.ts'
import type {BlockCounts, ReadabilityMeasure} from '../language.ts'
import {words} from '../words.ts'
import {sentences} from './sentences.ts'

/**
 * LIX = words / sentences + 100 × long words / words (Björnsson 1968), counted by the frozen rules `lix-sv-1`. A change
 * of any rule makes `lix-sv-2`. The standard error ≈ 50 / √words was estimated on two documents.
 */
export const readability: ReadabilityMeasure = {
  method: 'lix-sv-1',
  name: 'LIX',
  variation: 'OVIX',
  count,
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

function count(block: string): BlockCounts {
  const counts: BlockCounts = {words: 0, long: 0, sentences: [], forms: []}
  for (const {start, end} of sentences(block)) {
    const sentence = block.slice(start, end)
    const found = words(sentence)
    if (!found.length) continue
    counts.sentences.push({start, end, words: found.length})
    counts.words += found.length
    for (const {start: from, end: to} of found) {
      const word = sentence.slice(from, to)
      counts.forms.push(word.toLowerCase())
      if (isLong(word)) counts.long += 1
    }
  }
  return counts
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

/** More than six letters (rule 3); digits and marks are none. */
const isLong = (word: string): boolean => word.length > 6 && (word.match(/\p{L}/gu)?.length ?? 0) > 6
const oneDecimal = (value: number): number => Math.round(value * 10) / 10
