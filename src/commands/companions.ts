import {readFileSync, statSync} from 'node:fs'
import {basename} from 'node:path'
import type {CorrectionsFile} from '../recover/corrections.ts'
import type {RecordingFiles} from '../write/epub/read-aloud/recording.ts'
import type {SummaryFile} from '../write/summary.ts'

/** A person's corrections beside a document: `NAME.klarsvar.yaml` beside `NAME.txt`. */
export const correctionsBeside = (path: string): CorrectionsFile | undefined =>
  companion(path, ['.klarsvar.yaml', '.klarsvar.yml'])

/** A person's summary beside a document: `NAME.summary.md`. */
export const summaryBeside = (path: string): SummaryFile | undefined => companion(path, ['.summary.md'])

/** A person's reading beside a document: `NAME.mp3`, and when what is said in `NAME.json`. */
export function recordingBeside(path: string): RecordingFiles | undefined {
  const audio = companionPath(path, ['.mp3'])
  if (!audio) return undefined
  const times = companion(path, ['.json'])?.text
  return {name: basename(audio), bytes: readFileSync(audio), times}
}

/** The name of the recording alone: its bytes may be many. */
export function recordingNameBeside(path: string): string | undefined {
  const audio = companionPath(path, ['.mp3'])
  return audio && basename(audio)
}

function companion(path: string, endings: readonly string[]): {name: string; text: string} | undefined {
  const found = companionPath(path, endings)
  return found === undefined ? undefined : {name: basename(found), text: readFileSync(found, 'utf8')}
}

function companionPath(path: string, endings: readonly string[]): string | undefined {
  const stem = path.replace(/\.[^./\\]+$/, '')
  return endings
    .map((ending) => stem + ending)
    .find((candidate) => statSync(candidate, {throwIfNoEntry: false})?.isFile())
}
