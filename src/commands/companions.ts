import {readFileSync, statSync} from 'node:fs'
import {basename} from 'node:path'
import type {CorrectionsFile} from '../recover/corrections.ts'

/** A person's corrections beside a document: `NAME.klarsvar.yaml` beside `NAME.txt`. */
export function correctionsBeside(path: string): CorrectionsFile | undefined {
  const stem = path.replace(/\.[^./\\]+$/, '')
  const found = [`${stem}.klarsvar.yaml`, `${stem}.klarsvar.yml`].find((candidate) =>
    statSync(candidate, {throwIfNoEntry: false})?.isFile(),
  )
  return found === undefined ? undefined : {name: basename(found), text: readFileSync(found, 'utf8')}
}
