import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Finding} from '../message.ts'
import type {World} from './world.ts'

/** Longer lines are cut: a page may be written in a single one. */
const widest = 100

/** Shows the line of the page that a finding points at, with a mark under its column; nothing where the page has no such line. Files are read once. */
export function codeFrames({cwd}: World): (finding: Finding) => string[] {
  const files = new Map<string, string[]>()
  const linesOf = (file: string): string[] => {
    const known = files.get(file)
    if (known) return known
    let lines: string[] = []
    try {
      lines = readFileSync(resolve(cwd, file), 'utf8').split('\n')
    } catch {
      // An address, a book, standard input.
    }
    files.set(file, lines)
    return lines
  }
  return ({file, location}) => {
    const text = location && /\.x?html?$/i.test(file) ? linesOf(file)[location.line - 1] : undefined
    if (!location || text === undefined) return []
    const from = Math.max(0, location.column - 1 - widest / 2)
    const shown = text.slice(from, from + widest).replaceAll('\t', ' ')
    const number = String(location.line)
    return [
      `${number} | ${shown}`,
      `${' '.repeat(number.length)} | ${' '.repeat(location.column - 1 - from)}^`,
    ]
  }
}
