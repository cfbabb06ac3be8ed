import type {Range} from '../tree.ts'
import type {BlockCounts} from './language.ts'
import {words} from './words.ts'

/** Prepares what counts the words of a block, sentence by sentence; a long word has more than six letters (`lix-sv-1`, rule 3). */
export function blockCounter(sentences: (block: string) => Range[]): (block: string) => BlockCounts {
  return (block) => {
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
}

/** Digits and marks are no letters. */
const isLong = (word: string): boolean => word.length > 6 && (word.match(/\p{L}/gu)?.length ?? 0) > 6
