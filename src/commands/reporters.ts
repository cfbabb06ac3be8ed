import {resolve} from 'node:path'
import {UsageError} from '../config.ts'
import {fill} from '../language/language.ts'
import {formats, type ReportFormat, type Run} from '../report/formats/index.ts'
import {replaceFile} from './output.ts'
import type {World} from './world.ts'

/** A report to write: to a file, or to the screen in place of what else would stand there. */
export interface Reporter {
  format: ReportFormat
  file: string | undefined
}

export const reportFormats = Object.keys(formats)

/** `sarif=audit.sarif`, or `github` alone. */
export function reporterOf(text: string): Reporter {
  const [format = '', ...rest] = text.split('=')
  if (!Object.hasOwn(formats, format))
    throw new UsageError(`--reporter ${text}: the reports are ${reportFormats.join(', ')}`)
  return {format: format as ReportFormat, file: rest.length ? rest.join('=') : undefined}
}

/** Whether a report goes to the screen: then nothing else does. */
export const takesScreen = (reporters: readonly Reporter[]): boolean => reporters.some(({file}) => !file)

/** Writes every report that was asked for; a file appears whole or not at all. Returns whether all of them did; of one that did not, it says so. */
export function writeReports(
  reporters: readonly Reporter[],
  run: Omit<Run, 'texts' | 'language' | 'date'>,
  {cwd, stdout, stderr, texts, language, now}: World,
): boolean {
  const date = now().toISOString().slice(0, 10)
  let isWhole = true
  for (const {format, file} of reporters) {
    const text = formats[format]({...run, texts, language, date})
    if (!file) {
      stdout(text)
      continue
    }
    try {
      replaceFile(resolve(cwd, file), Buffer.from(text))
    } catch (error) {
      isWhole = false
      const why = error instanceof Error ? error.message : String(error)
      stderr(`${fill(texts.build.notWritten, {file, why})}\n`)
    }
  }
  return isWhole
}
