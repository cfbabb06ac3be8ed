import {appendFileSync, existsSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Checks that could not run on this machine, so that the end of the run can name them. */
const file = join(tmpdir(), `klarsvar-not-run-${process.env.KLARSVAR_RUN ?? 'alone'}`)

export const couldNotRun = (check: string, why: string): void => appendFileSync(file, `${check} (${why})\n`)

export function takeNotRun(): string[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  rmSync(file)
  return [...new Set(lines)]
}
