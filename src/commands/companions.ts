import {readFileSync, statSync} from 'node:fs'
import {basename} from 'node:path'
import type {CorrectionsFile} from '../recover/corrections.ts'
import type {SummaryFile} from '../write/summary.ts'

/** A person's corrections beside a document: `NAME.klarsvar.yaml` beside `NAME.txt`. */
export const correctionsBeside = (path: string): CorrectionsFile | undefined =>
  companion(path, ['.klarsvar.yaml', '.klarsvar.yml'])

/** A person's summary beside a document: `NAME.summary.md`. */
export const summaryBeside = (path: string): SummaryFile | undefined => companion(path, ['.summary.md'])

function companion(path: string, endings: readonly string[]): {name: string; text: string} | undefined {
  const stem = path.replace(/\.[^./\\]+$/, '')
  const found = endings
    .map((ending) => stem + ending)
    .find((candidate) => statSync(candidate, {throwIfNoEntry: false})?.isFile())
  return found === undefined ? undefined : {name: basename(found), text: readFileSync(found, 'utf8')}
}
