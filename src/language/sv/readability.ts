import type {Readability} from '../../tree.ts'
import type {ReadabilityMeasure} from '../language.ts'
import {sentences} from './sentences.ts'
import {words} from './words.ts'

/**
 * LIX = words / sentences + 100 × long words / words (Björnsson 1968), counted by the frozen rules `lix-sv-1`. A change
 * of any rule makes `lix-sv-2`. The standard error ≈ 50 / √words was estimated on two documents.
 */
export const readability: ReadabilityMeasure = {
  method: 'lix-sv-1',
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

function measure(blocks: readonly string[]): Readability | undefined {
  const counts = {words: 0, sentences: 0, long: 0, longest: 0}
  for (const block of blocks) {
    for (const {start, end} of sentences(block)) {
      const sentence = block.slice(start, end)
      const found = words(sentence)
      if (!found.length) continue
      counts.sentences += 1
      counts.words += found.length
      counts.long += found.filter((word) => isLong(sentence.slice(word.start, word.end))).length
      counts.longest = Math.max(counts.longest, found.length)
    }
  }
  if (!counts.words) return undefined
  const lix = counts.words / counts.sentences + (100 * counts.long) / counts.words
  return {...counts, lix: oneDecimal(lix), error: oneDecimal(50 / Math.sqrt(counts.words))}
}

/** More than six letters (rule 3); digits and marks are none. */
const isLong = (word: string): boolean => (word.match(/\p{L}/gu)?.length ?? 0) > 6
const oneDecimal = (value: number): number => Math.round(value * 10) / 10
