import {readdirSync, realpathSync, type Stats, statSync} from 'node:fs'
import {basename, join, relative, resolve, sep} from 'node:path'
import type {Values} from '../message.ts'

/** A file to render. */
export interface Input {
  /** Where it lies. */
  path: string
  /** As the user named it, or below the folder that the user named; `/` between folders. */
  shownAs: string
  /** Relative to the folder that the user named, without its extension; decides where the output lies. */
  stem: string
  bytes: number
}

/** An input that cannot be read at all. */
export interface InputProblem {
  shownAs: string
  id: 'file-missing' | 'file-unreadable' | 'output-collision'
  values: Values
}

/** Files that lie beside inputs and are none. */
const companion = /(?:^|[\\/])(?:klarsvar\.config\.\w+|[^\\/]+\.(?:klarsvar\.ya?ml|summary\.md|mp3|json))$/

/** Finds the files in what the user named, in a fixed order; files and folders that begin with a dot are left alone. */
export function findInputs(
  named: readonly string[],
  cwd: string,
): {inputs: Input[]; problems: InputProblem[]} {
  const inputs: Input[] = []
  const problems: InputProblem[] = []
  for (const name of new Set(named)) {
    const path = resolve(cwd, name)
    const stats = statOf(path)
    if (stats instanceof Error) problems.push(problemOf(name, stats))
    else if (stats.isDirectory()) walk(path, path, name, new Set())
    else inputs.push(inputOf(path, basename(path), name, stats))
  }
  return {inputs, problems}

  function walk(folder: string, root: string, rootName: string, seen: Set<string>): void {
    const real = realpathSync(folder)
    if (seen.has(real)) return
    seen.add(real)
    for (const entry of listed(folder, root, rootName)) {
      const path = join(folder, entry)
      const below = relative(root, path)
      if (entry.startsWith('.') || companion.test(path)) continue
      const stats = statOf(path)
      const shownAs = join(rootName, below)
      if (stats instanceof Error) problems.push(problemOf(shownAs, stats))
      else if (stats.isDirectory()) walk(path, root, rootName, seen)
      else if (stats.isFile()) inputs.push(inputOf(path, below, shownAs, stats))
    }
  }

  function listed(folder: string, root: string, rootName: string): string[] {
    try {
      return readdirSync(folder).sort()
    } catch (error) {
      problems.push(problemOf(join(rootName, relative(root, folder)), error as NodeJS.ErrnoException))
      return []
    }
  }
}

/** A link that leads nowhere is a file that is missing. */
function statOf(path: string): Stats | NodeJS.ErrnoException {
  try {
    return statSync(path)
  } catch (error) {
    return error as NodeJS.ErrnoException
  }
}

function inputOf(path: string, below: string, shownAs: string, {size}: Stats): Input {
  return {path, shownAs: slashed(shownAs), stem: slashed(below).replace(/\.[^./]+$/, ''), bytes: size}
}

function problemOf(shownAs: string, {code = '', message}: NodeJS.ErrnoException): InputProblem {
  return code === 'ENOENT'
    ? {shownAs: slashed(shownAs), id: 'file-missing', values: {}}
    : {shownAs: slashed(shownAs), id: 'file-unreadable', values: {error: code || message}}
}

const slashed = (path: string): string => path.split(sep).join('/')
