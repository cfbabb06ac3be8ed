import {statSync} from 'node:fs'
import {basename, join, resolve} from 'node:path'
import type {BookAudit} from '../audit/book/index.ts'
import {isBookTarget, type Target} from '../audit/target.ts'
import {type Configuration, UsageError} from '../config.ts'
import {bookReport} from '../report/book-report.ts'
import {replaceFile} from './output.ts'
import {settingsOf} from './settings.ts'
import type {World} from './world.ts'

/**
 * Prepares to write a report on each book among what is to be audited: to a file, or, where there are several, into a folder by the books'
 * names.
 */
export function bookReports(
  targets: readonly Target[],
  where: string,
  configuration: Configuration,
  world: World,
): (target: Target, audited: BookAudit) => void {
  const books = targets.filter(isBookTarget)
  const isFile = /\.html?$/i.test(where)
  if (!books.length) throw new UsageError(`--report ${where} needs a book to report on`)
  if (isFile && books.length > 1)
    throw new UsageError(`--report ${where} is one file, but there are ${books.length} books: name a folder`)
  const settings = settingsOf(configuration, world)
  const {texts, language, cwd} = world
  const date = world.now().toISOString().slice(0, 10)
  return (target, audited) => {
    if (!isBookTarget(target)) return
    const {path} = target
    const name = basename(path)
    const isPacked = statSync(path).isFile()
    const file = isFile ? where : join(where, `${name.replace(/\.epub$/i, '')}.html`)
    const report = bookReport(audited, {name, isPacked, date, texts, language}, settings)
    replaceFile(resolve(cwd, file), Buffer.from(report))
  }
}
