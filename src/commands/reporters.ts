import {resolve} from 'node:path'
import {engineVersion} from '../audit/versions.ts'
import {UsageError} from '../config.ts'
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

/** Writes every report that was asked for; a file appears whole or not at all. */
export function writeReports(
  reporters: readonly Reporter[],
  {ran, ...run}: Omit<Run, 'engines' | 'texts' | 'language'> & {ran: readonly string[]},
  {cwd, stdout, texts, language}: World,
): void {
  const engines = ran.map((name) => ({name, version: engineVersion(name)}))
  for (const {format, file} of reporters) {
    const text = formats[format]({...run, engines, texts, language})
    if (file) replaceFile(resolve(cwd, file), Buffer.from(text))
    else stdout(text)
  }
}
