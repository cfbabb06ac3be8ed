import {readFileSync} from 'node:fs'
import {basename} from 'node:path'
import type {Configuration} from '../config.ts'
import {finding, type MessageId, type Values} from '../message.ts'
import {type Rendered, renderer} from '../render.ts'
import type {Collector} from '../report/collector.ts'
import type {Settings} from '../settings.ts'
import {defaultFormats, type Place} from '../write/index.ts'
import type {SiteEntry} from '../write/site/entry.ts'
import {correctionsBeside, recordingBeside, recordingNameBeside, summaryBeside} from './companions.ts'
import type {Input} from './inputs.ts'
import {copied, heapKeeper} from './memory.ts'
import type {Output} from './output.ts'
import {originalName, type Placed} from './places.ts'
import {progress} from './progress.ts'
import type {World} from './world.ts'

/** Renders one input after the other and writes it at once; only what the site says of it is kept. */
export function renderAll(
  placed: readonly Placed[],
  output: Output,
  settings: Settings,
  options: Configuration & {quiet: boolean},
  report: Collector,
  world: World,
): SiteEntry[] {
  const render = renderer({...settings, formats: options.formats ?? defaultFormats})
  const show = progress(world, options.quiet)
  const keepHeap = heapKeeper()
  const entries: SiteEntry[] = []
  for (const [index, item] of placed.entries()) {
    const {rendition, findings, original} = renderOne(item.input, placeOf(item, options), render, options)
    report.add(findings.filter(({rule}) => rule !== 'publisher-missing' || index === 0))
    if (rendition) {
      if (options.originals && original)
        rendition.files.set(originalName(basename(item.input.path)), original)
      const pageFile = rendition.files.has('index.html') ? 'index.html' : undefined
      const bookFile = rendition.entry.bookSize ? `${item.name}.epub` : undefined
      const fragmentFile = rendition.files.has('fragment.html') ? 'fragment.html' : undefined
      const failure = output.tryWrite(item.folder, rendition.files)
      if (failure) report.add([finding('output-unwritable', item.input.shownAs, {error: failure})])
      else entries.push(copied({...rendition.entry, folder: item.folder, pageFile, bookFile, fragmentFile}))
    }
    show(index + 1, placed.length, item.input.shownAs)
    keepHeap(index + 1)
  }
  return entries
}

/** Renders one input, with what lies beside it; a file that cannot be read is a finding. */
export function renderOne(
  input: Input,
  place: Place,
  render: ReturnType<typeof renderer>,
  {maxMegabytes: limit = 50, formats = defaultFormats, readAloud = false}: Configuration,
): Rendered & {original?: Uint8Array} {
  const refused = (id: MessageId, values: Values): Rendered => ({
    rendition: undefined,
    document: undefined,
    remarks: [],
    findings: [finding(id, input.shownAs, values)],
  })
  if (input.bytes > limit * 1e6)
    return refused('file-too-large', {megabytes: Math.ceil(input.bytes / 1e6), limit})
  try {
    const original = readFileSync(input.path)
    const isHeard = readAloud && formats.includes('epub') && place.chapter === undefined
    const companions = {
      corrections: correctionsBeside(input.path),
      summary: summaryBeside(input.path),
      recording: isHeard ? recordingBeside(input.path) : undefined,
    }
    const rendered = render({path: input.shownAs, value: original, data: {place, ...companions}})
    const recording = isHeard ? undefined : recordingNameBeside(input.path)
    const leftOut = recording ? [finding('recording-left-out', input.shownAs, {name: recording})] : []
    return {...rendered, findings: [...rendered.findings, ...leftOut], original}
  } catch (error) {
    return refused('file-unreadable', {error: (error as NodeJS.ErrnoException).code ?? String(error)})
  }
}

/** Where a document's files will lie, and what the configuration says of it. */
function placeOf({input, folder, name}: Placed, {originals = false, notices = {}}: Configuration): Place {
  const original = originalName(basename(input.path))
  return {
    path: folder,
    name,
    root: '../'.repeat(folder.split('/').length),
    ...(originals && {original: {href: encodeURIComponent(original), size: input.bytes}}),
    ...(notices[folder] && {notice: notices[folder]}),
  }
}
