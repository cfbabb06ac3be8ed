import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {UsageError} from '../config.ts'
import {type Finding, finding} from '../message.ts'
import {baselineOf, compareWith, type KnownFinding, type Looked, parseBaseline} from '../report/baseline.ts'
import {replaceFile} from './output.ts'
import type {World} from './world.ts'

/** What is left to tell once known findings are set aside, and how many those are. */
export interface Weighed {
  findings: Finding[]
  known: number
}

/** Sets known findings aside. One that is listed and no longer there is a finding itself, until it is taken off the list. */
export function weighed(
  found: readonly Finding[],
  file: string | undefined,
  looked: Looked,
  world: World,
): Weighed {
  if (!file) return {findings: [...found], known: 0}
  const {fresh, known, gone} = compareWith(read(file, world), found, looked)
  const outdated = gone.map(({rule, element = '', file: where}) =>
    finding('baseline-outdated', file, {rule, place: [where, element].filter(Boolean).join(' ')}),
  )
  return {findings: [...fresh, ...outdated], known}
}

/** Writes the list anew: what is found now is known from now on. Returns how many that is. */
export function updateBaseline(found: readonly Finding[], file: string, world: World): number {
  const old = existsSync(resolve(world.cwd, file)) ? read(file, world) : []
  const list = baselineOf(found, old, world.texts)
  replaceFile(resolve(world.cwd, file), Buffer.from(`${JSON.stringify(list, null, 1)}\n`))
  return list.length
}

function read(file: string, {cwd}: World): KnownFinding[] {
  const path = resolve(cwd, file)
  if (!existsSync(path)) throw new UsageError(`There is no baseline ${file}; --update-baseline makes one`)
  try {
    return parseBaseline(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
