import {resolve} from 'node:path'
import {strToU8} from 'fflate'
import {type Configuration, UsageError} from '../config.ts'
import {fill} from '../language/language.ts'
import {finding} from '../message.ts'
import {renderer} from '../render.ts'
import {collector} from '../report/collector.ts'
import {terminalReport} from '../report/terminal.ts'
import type {Chapter} from '../write/epub/chapter.ts'
import {collectionBook, type Order} from '../write/epub/collection.ts'
import {slug} from '../write/site/slug.ts'
import {findInputs} from './inputs.ts'
import {copied, heapKeeper} from './memory.ts'
import {replaceFile} from './output.ts'
import {progress} from './progress.ts'
import {renderOne} from './render-all.ts'
import {settingsOf} from './settings.ts'
import {breaks} from './verdict.ts'
import type {World} from './world.ts'

export interface BookOptions extends Configuration {
  inputs: readonly string[]
  order: Order
  /** The file to write. */
  file?: string | undefined
  quiet: boolean
}

/** Makes one book of many answers, audits it, and says what came of it. Returns the exit code. */
export async function book(options: BookOptions, world: World): Promise<number> {
  const {title, order, quiet, audit: tier = 'full', threshold = 'error', failOnNeedsAPerson = false} = options
  if (!title) throw new UsageError('book needs a title: --title "Svar våren 2026"')
  const settings = settingsOf(options, world)
  const {inputs, problems} = findInputs(options.inputs, world.cwd)
  const collected = collector()
  collected.add(problems.map(({shownAs, id, values}) => finding(id, shownAs, values)))

  const render = renderer({...settings, formats: ['chapter']})
  const show = progress(world, quiet)
  const keepHeap = heapKeeper()
  const chapters: Chapter[] = []
  const texts = new Map<string, Uint8Array>()
  let isBroken = false
  const add = (found: Parameters<typeof collected.add>[0]) => {
    const list = [...found]
    isBroken ||= list.some((each) => breaks(each, {threshold, failOnNeedsAPerson}))
    collected.add(list)
  }
  for (const [index, input] of inputs.entries()) {
    const place = {path: input.stem, name: input.stem, chapter: `svar-${String(index + 1).padStart(4, '0')}`}
    const {rendition, findings} = renderOne(input, place, render, options)
    add(findings.filter(({rule}) => rule !== 'publisher-missing' || index === 0))
    if (rendition?.chapter) {
      const {pictures, ...rest} = rendition.chapter
      chapters.push({...copied(rest), pictures})
      for (const file of rest.files) texts.set(file, strToU8(String(rendition.files.get(file))))
    }
    show(index + 1, inputs.length, input.shownAs)
    keepHeap(index + 1)
  }

  const unmade = problems.length + inputs.length - chapters.length
  const file = options.file ?? `${slug(title)}.epub`
  if (chapters.length) {
    const path = resolve(world.cwd, file)
    replaceFile(path, collectionBook({title, order, chapters, texts}, settings))
    if (tier !== 'none') {
      // The rules take time and memory to load: only who audits pays for them.
      const {examineBook} = await import('../audit/book/index.ts')
      add((await examineBook({path, shownAs: file})).findings)
    }
  }
  const {build: says} = world.texts
  const made = {out: file, answers: chapters.length}
  if (!quiet) {
    world.stdout(terminalReport(collected.groups(), world))
    world.stdout(`${fill(says.madeBook, made)}\n`)
    if (unmade)
      world.stdout(`${fill(says.unmade, {count: unmade, total: inputs.length + problems.length})}\n`)
    const [failed, person] = [collected.count('failed'), collected.count('needs-a-person')]
    world.stdout(failed + person ? `${fill(says.found, {failed, person})}\n` : `${says.foundNothing}\n`)
  }
  if (unmade || !chapters.length) return 2
  return isBroken ? 1 : 0
}
