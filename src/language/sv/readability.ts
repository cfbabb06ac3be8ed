import type {Readability} from '../../tree.ts'
import type {BlockCounts, ReadabilityMeasure} from '../language.ts'
import {sentences} from './sentences.ts'
import {words} from './words.ts'

/**
 * LIX = words / sentences + 100 × long words / words (Björnsson 1968), counted by the frozen rules `lix-sv-1`. A change
 * of any rule makes `lix-sv-2`. The standard error ≈ 50 / √words was estimated on two documents.
 */
export const readability: ReadabilityMeasure = {
  method: 'lix-sv-1',
  count,
  measure,
  minimum: 50,
  longSentence: 25,
  bands: [
    {from: Number.NEGATIVE_INFINITY, name: 'mycket lätt'},
    {from: 30, name: 'lätt'},
    {from: 40, name: 'medelsvår'},
    {from: 50, name: 'svår'},
    {from: 60, name: 'mycket svår'},
  ],
}

function count(block: string): BlockCounts {
  const counts: BlockCounts = {words: 0, long: 0, sentences: []}
  for (const {start, end} of sentences(block)) {
    const sentence = block.slice(start, end)
    const found = words(sentence)
    if (!found.length) continue
    counts.sentences.push({start, end, words: found.length})
    counts.words += found.length
    for (const word of found) if (isLong(sentence.slice(word.start, word.end))) counts.long += 1
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
    lix: oneDecimal(total / inSentences.length + (100 * long) / total),
    error: oneDecimal(50 / Math.sqrt(total)),
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** More than six letters (rule 3); digits and marks are none. */
const isLong = (word: string): boolean => word.length > 6 && (word.match(/\p{L}/gu)?.length ?? 0) > 6
const oneDecimal = (value: number): number => Math.round(value * 10) / 10
