import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import {onLines} from '../on-lines.ts'
import type {Clip} from './clips.ts'
import type {Sentence} from './sentences.ts'

/** A content document's sentences in the order in which they are read (EPUB 3.3, section 9). */
export function overlay(
  file: string,
  audio: string,
  sentences: readonly Sentence[],
  clips: ReadonlyMap<string, Clip>,
): {xml: string; milliseconds: number} {
  let milliseconds = 0
  const parallel = ({id, isPage}: Sentence) => {
    const {begin, end} = clips.get(id)!
    milliseconds += end - begin
    return x('par', {id: `par-${id}`, ...(isPage && {'epub:type': 'pagebreak'})}, [
      x('text', {src: `${file}#${id}`}),
      x('audio', {src: audio, clipBegin: clockValue(begin), clipEnd: clockValue(end)}),
    ])
  }
  const groups = groupedBy(
    sentences.filter(({id}) => clips.has(id)),
    ({around}) => around?.id,
  )
  const items = groups.flatMap((group) => {
    const {around} = group[0]!
    const pars = group.map(parallel)
    if (!around) return pars
    const {type, id} = around
    return [x('seq', {id: `seq-${id}`, 'epub:type': type, 'epub:textref': `${file}#${id}`}, onLines(pars))]
  })
  const tree = x(
    'smil',
    {xmlns: 'http://www.w3.org/ns/SMIL', 'xmlns:epub': 'http://www.idpf.org/2007/ops', version: '3.0'},
    ['\n', x('body', {'epub:textref': file}, onLines(items)), '\n'],
  )
  return {xml: `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree)}\n`, milliseconds}
}

/** Neighbours of one key together; those without a key too. */
function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): T[][] {
  const groups: T[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last && keyOf(last[0]!) === keyOf(item)) last.push(item)
    else groups.push([item])
  }
  return groups
}

/** Hours, minutes and seconds (SMIL 3.0, section 5.4.1). */
export function clockValue(milliseconds: number): string {
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0')
  const seconds = milliseconds / 1000
  const thousandths = String(milliseconds % 1000).padStart(3, '0')
  return `${Math.floor(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${thousandths}`
}
