import {readFileSync, statSync} from 'node:fs'
import {basename, resolve} from 'node:path'
import {type Configuration, UsageError} from '../config.ts'
import {languages} from '../language/index.ts'
import {fill} from '../language/language.ts'
import type {UserTexts} from '../language/user-texts.ts'
import {lastUpTo, lineNumbers, lineStarts} from '../place.ts'
import {codeOf, invisibles} from '../read/damage.ts'
import {renderer} from '../render.ts'
import {collector} from '../report/collector.ts'
import {terminalReport} from '../report/terminal.ts'
import type {Decision, Document, Removal} from '../tree.ts'
import {correctionsBeside} from './companions.ts'
import {readOptions} from './reading.ts'
import type {World} from './world.ts'

export interface InspectOptions extends Configuration {
  file: string
  json: boolean
}

/** Shows what was recognized in a file, line by line, and why. Returns the exit code. */
export function inspect(
  {file, json, language = 'sv', maxMegabytes = 50, ...options}: InspectOptions,
  world: World,
): number {
  const path = resolve(world.cwd, file)
  const stats = statSync(path, {throwIfNoEntry: false})
  if (!stats?.isFile()) throw new UsageError(`There is no file ${file}`)
  if (stats.size > maxMegabytes * 1e6) throw new UsageError(`${file} is larger than ${maxMegabytes} MB`)
  const render = renderer({
    language: languages[language],
    formats: ['html'],
    publisher: '-',
    ...readOptions(options),
  })
  const {document, findings} = render({
    path: file,
    value: readFileSync(path),
    data: {corrections: correctionsBeside(path)},
  })
  const collected = collector()
  collected.add(findings)
  if (!document) {
    world.stderr(terminalReport(collected.groups(), world))
    return 2
  }
  if (json) world.stdout(`${JSON.stringify(asData(document, findings), null, 2)}\n`)
  else world.stdout(margin(document, world.texts) + terminalReport(collected.groups(), world))
  return 0
}

/** Everything that was recognized, as data. */
function asData({children, data}: Document, findings: unknown) {
  const {source, pages, removals, decisions, order} = data
  const {text: _text, ...about} = source
  return {
    source: about,
    pages,
    articles: children.flatMap((node) =>
      node.type === 'article' ? [{profile: node.profile, metadata: node.metadata}] : [],
    ),
    decisions: [...decisions].sort((a, b) => a.start - b.start),
    removals,
    ...(order && {order}),
    findings,
  }
}

/** The document with notes in its margin. */
function margin(document: Document, texts: UserTexts): string {
  const {source, decisions, removals} = document.data
  const article = document.children.find((node) => node.type === 'article')
  const starts = lineStarts(source.text)
  const numbers = lineNumbers(source.text, starts)
  const width = String(numbers.at(-1)).length
  const notesOn = Map.groupBy(
    [
      ...decisions.map((decision) => ({at: decision.start, note: noteText(decision, texts)})),
      ...removals.flatMap((removal) => removalNote(removal, source.text, texts)),
    ],
    ({at}) => lastUpTo(starts, at),
  )
  let lastText = -1
  const lines = starts.flatMap((start, index) => {
    const text = visible(source.text.slice(start, starts[index + 1]).trimEnd())
    const notes = (notesOn.get(index) ?? []).map(({note}) => `${' '.repeat(width)} │ ${note}`)
    const pageAt = (at: number) => source.places?.[(numbers[at] ?? 0) - 1]?.page
    const page = pageAt(index)
    const isNewPage = page !== undefined && text !== '' && page !== pageAt(lastText)
    if (text) lastText = index
    const head = isNewPage ? [`${' '.repeat(width)} ┌ ${fill(texts.places.page, {page})}`] : []
    return text || notes.length
      ? [...head, ...notes, `${String(numbers[index]).padStart(width)} │ ${text}`]
      : head
  })
  const title = fill(texts.inspect.title, {name: basename(source.name), profile: article?.profile ?? ''})
  return `${title}\n${facts(document)}${texts.inspect.reads}\n\n${lines.join('\n')}\n\n`
}

function facts({children}: Document): string {
  return children
    .flatMap((node) => (node.type === 'article' ? Object.entries(node.metadata) : []))
    .map(([key, value]) => `  ${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}\n`)
    .join('')
}

function noteText({as, why, certainty, withheld}: Decision, texts: UserTexts): string {
  const percent = fill(texts.inspect.certainty, {percent: Math.round(certainty * 100)})
  const text = `${texts.decisions[as]} (${percent}): ${texts.reasons[why]}`
  return `▸ ${withheld ? fill(texts.inspect.withheld, {text}) : text}`
}

/** What was taken out and is no decision of its own: marks, characters. Blanks say nothing. */
function removalNote({kind, start, end, replacement}: Removal, source: string, texts: UserTexts) {
  if (kind !== 'marker' && kind !== 'compatibility' && kind !== 'syntax') return []
  const text = visible(source.slice(start, end).trim())
  const values = {kind: texts.removals[kind] ?? kind, text, replacement: replacement.trim()}
  return text ? [{at: start, note: `▸ ${fill(texts.inspect.taken, values)}`}] : []
}

/** Characters that cannot be seen, shown by their code. */
const visible = (text: string): string => text.replaceAll(invisibles, (character) => `‹${codeOf(character)}›`)
