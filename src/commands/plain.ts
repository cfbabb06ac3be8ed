import {engineVersion} from '../audit/versions.ts'
import type {Configuration} from '../config.ts'
import {fill} from '../language/language.ts'
import {type Finding, finding} from '../message.ts'
import {renderer} from '../render.ts'
import {collector} from '../report/collector.ts'
import {jsonLine} from '../report/json.ts'
import {remarkList} from '../report/remarks.ts'
import {terminalReport} from '../report/terminal.ts'
import {findInputs} from './inputs.ts'
import {renderOne} from './render-all.ts'
import {type Reporter, takesScreen, writeReports} from './reporters.ts'
import {settingsOf} from './settings.ts'
import type {World} from './world.ts'

export interface PlainOptions extends Configuration {
  inputs: readonly string[]
  json: boolean
  reporters: readonly Reporter[]
}

/** What is about words: these messages of the steps are for the writer as well. */
const aboutWords = /^abbreviation-/

/**
 * Lists, answer by answer and line by line, what whoever writes the next one can do better. The remarks judge nobody and fail nothing:
 * the exit code is 0, or 2 where an answer could not be read.
 */
export function plain({inputs: named, json, reporters, ...options}: PlainOptions, world: World): number {
  const {inputs, problems} = findInputs(named, world.cwd)
  const render = renderer({...settingsOf(options, world), formats: ['html'], remarks: true})
  const unread = collector()
  unread.add(problems.map(({shownAs, id, values}) => finding(id, shownAs, values)))
  let answers = 0
  const all: Finding[] = []
  const isSilent = takesScreen(reporters)
  for (const input of inputs) {
    const place = {path: input.stem, name: input.stem}
    const {rendition, remarks, findings} = renderOne(input, place, render, options)
    if (!rendition) {
      unread.add(findings.filter(({outcome}) => outcome === 'failed'))
      continue
    }
    const words = findings.filter(({rule}) => aboutWords.test(rule))
    const found: Finding[] = [...remarks, ...words].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
    answers += 1
    // The raw answer is the file that the lines are of.
    all.push(...found.map(({line = 1, column = 1, ...each}) => ({...each, location: {line, column}})))
    if (json) for (const each of found) world.stdout(jsonLine(each, world.texts))
    else if (!isSilent) world.stdout(remarkList(input.shownAs, found, world.texts))
  }
  if (!json && !isSilent) world.stdout(`${fill(world.texts.plain.count, {count: all.length, answers})}\n`)
  const files = inputs.map(({shownAs}) => shownAs)
  const engines = [{name: 'rules', version: engineVersion('rules')}]
  const isWritten = writeReports(reporters, {findings: all, files, engines, notTested: []}, world)
  if (!isWritten) return 2
  if (!unread.count('failed')) return 0
  world.stderr(terminalReport(unread.groups(), world))
  return 2
}
