import {diffArrays} from 'diff'
import type {SpokenWord} from './recording.ts'
import type {Sentence} from './sentences.ts'
import {wordsIn} from './words.ts'

/** A stretch of the recording. Milliseconds. */
export interface Clip {
  begin: number
  end: number
}

/**
 * When each sentence is read, by its id: its words are looked up in the recording's, in order (Myers 1986). A sentence counts as read where
 * at least half of its words are found, a page's number where all are. Nothing where text and recording differ by more words than the
 * text has.
 */
export function clipsOf(
  sentences: readonly Sentence[],
  spoken: readonly SpokenWord[],
): Map<string, Clip> | undefined {
  const counts = sentences.map(({text}) => wordsIn(text))
  const owners = counts.flatMap((words, index) => words.map(() => index))
  const found = matches(
    counts.flat(),
    spoken.map(({word}) => word),
  )
  if (!found) return undefined
  const read = sentences.map((sentence, index) => ({
    ...sentence,
    total: counts[index]!.length,
    at: [] as number[],
  }))
  for (const [word, at] of found) read[owners[word]!]!.at.push(at)
  const clips = new Map<string, Clip>()
  let free = 0
  for (const {id, isPage, total, at} of read) {
    if (!total || at.length < (isPage ? total : total / 2)) continue
    // Words before the first that was found, said but not as they are written, are this sentence's if it lacks any.
    const first = at.length < total ? free : at[0]!
    const last = at.at(-1)!
    clips.set(id, {begin: spoken[first]!.begin, end: spoken[last]!.end})
    free = last + 1
  }
  return clips
}

/** Pairs of indexes at which two lists of words agree. */
function matches(written: readonly string[], said: readonly string[]): [number, number][] | undefined {
  const changes = diffArrays([...written], [...said], {maxEditLength: written.length})
  if (!changes) return undefined
  const pairs: [number, number][] = []
  let [here, there] = [0, 0]
  for (const {added, removed, count} of changes) {
    if (!added && !removed)
      for (let index = 0; index < count; index += 1) pairs.push([here + index, there + index])
    if (!added) here += count
    if (!removed) there += count
  }
  return pairs
}
