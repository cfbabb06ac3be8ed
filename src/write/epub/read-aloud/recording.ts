import type {VFile} from 'vfile'
import {tell} from '../../../message.ts'
import {wordsIn} from './words.ts'

/** The files `NAME.mp3` and `NAME.json` beside a document. */
export interface RecordingFiles {
  name: string
  bytes: Uint8Array
  /** The file with the times, as text; absent where there is none. */
  times: string | undefined
}

/** A person's reading of an answer, with what is said when. */
export interface Recording {
  name: string
  bytes: Uint8Array
  words: readonly SpokenWord[]
}

/** A word as it is compared (lower case, letters and digits only), and when it is said. Milliseconds from the recording's start. */
export interface SpokenWord {
  word: string
  begin: number
  end: number
}

/** What stands in a file with times: a stretch of the recording and its text. */
interface Stretch {
  begin: number
  end: number
  text: string
}

/**
 * Reads a recording. The times are those of aeneas (`fragments` with `begin`, `end`, `lines`), of Whisper (`segments` with `start`, `end`,
 * `text`, and `words` if there are any), or a plain list of `{start, end, text}`; seconds, or clock values as in `0:01:02.5`. A recording
 * that cannot be used is a message.
 */
export function readRecording({name, bytes, times}: RecordingFiles, file: VFile): Recording | undefined {
  const unusable = (detail: string): undefined => {
    tell(file, 'recording-unusable', {values: {name, detail}})
    return undefined
  }
  if (!isMp3(bytes)) return unusable('no MP3')
  if (times === undefined) return unusable(`${name.replace(/mp3$/i, 'json')}: ENOENT`)
  try {
    return {name, bytes, words: stretchesIn(JSON.parse(times)).flatMap(spokenWords)}
  } catch (error) {
    return unusable(error instanceof Error ? error.message : String(error))
  }
}

/** An ID3 tag, or the synchronization of a frame (ISO/IEC 11172-3, section 2.4.1.3). */
const isMp3 = ([first, second, third]: Uint8Array): boolean =>
  (first === 0x49 && second === 0x44 && third === 0x33) || (first === 0xff && (second! & 0xe6) === 0xe2)

function stretchesIn(data: unknown): Stretch[] {
  const {fragments, segments} = Object(data) as Record<string, unknown>
  const list = [data, fragments, segments].find(Array.isArray)
  if (!list?.length) throw new Error('neither a list, nor fragments, nor segments')
  const stretches = list.flatMap((entry: unknown) => {
    const {words} = Object(entry) as {words?: unknown}
    return Array.isArray(words) && words.length ? words.map(stretchOf) : stretchOf(entry)
  })
  const wrong = stretches.findIndex(
    ({begin, end}, index) => !(begin >= (stretches[index - 1]?.begin ?? 0) && end >= begin),
  )
  if (wrong >= 0) throw new Error(`entry ${wrong + 1}: begin, end`)
  return stretches
}

function stretchOf(entry: unknown): Stretch {
  const {begin, start, end, text, word, lines} = Object(entry) as Record<string, unknown>
  const said = text ?? word ?? (Array.isArray(lines) ? lines.join(' ') : '')
  return {begin: milliseconds(begin ?? start), end: milliseconds(end), text: String(said)}
}

/** Seconds, or a clock value with colons (SMIL 3.0, section 5.4.1). */
function milliseconds(time: unknown): number {
  const parts = String(time).replace(/s$/, '').split(':').map(Number)
  return Math.round(parts.reduce((sum, part) => sum * 60 + part, 0) * 1000)
}

/** Within a stretch, words take time as they take letters. */
function spokenWords({begin, end, text}: Stretch): SpokenWord[] {
  const words = wordsIn(text)
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  let passed = 0
  const at = () => Math.round(begin + ((end - begin) * passed) / letters)
  return words.map((word) => {
    const from = at()
    passed += word.length
    return {word, begin: from, end: at()}
  })
}
