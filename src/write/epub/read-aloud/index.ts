import type {Element} from 'hast'
import type {Language} from '../../../language/language.ts'
import type {ContentFile} from '../text-files.ts'
import {clipsOf} from './clips.ts'
import {overlay} from './overlay.ts'
import type {Recording} from './recording.ts'
import {type Sentence, withSentences} from './sentences.ts'

/** What came of a recording. */
export interface Reading {
  /** How many sentences the answer has. */
  sentences: number
  /** Those that are not read. */
  unread: string[]
  /** Whether so few are read that the recording is of another text: it is left out. */
  isOther: boolean
}

export interface Overlay {
  /** Of the content document that it belongs to. */
  textFile: string
  /** In the package. */
  id: string
  file: string
  xml: string
  milliseconds: number
}

/** A recording and a text belong together where so many of the sentences are read. */
const enough = 0.8

/** Marks the sentences of an answer and finds them in a recording; `overlays` is made once it is known in which files the text lies. */
export function readAloud(
  texts: readonly Element[],
  languages: readonly Language[],
  recording: Recording,
): {
  texts: Element[]
  reading: Reading
  overlays(files: readonly ContentFile[], address: (id: string) => string): Overlay[]
} {
  const marked = texts.map((text, index) => withSentences(text, languages[index]!))
  const sentences = marked.flatMap((each) => each.sentences)
  const clips = clipsOf(sentences, recording.words) ?? new Map()
  const own = sentences.filter(({isPage}) => !isPage)
  const unread = own.filter(({id}) => !clips.has(id)).map(({text}) => text.replaceAll(/\s+/gu, ' ').trim())
  const isOther = own.length - unread.length < own.length * enough
  return {
    texts: marked.map(({text}) => text),
    reading: {sentences: own.length, unread, isOther},
    overlays(files, address) {
      const byFile = Map.groupBy(sentences, ({id}: Sentence) => address(id).split('#')[0]!)
      return files.flatMap(({file}) => {
        const {xml, milliseconds} = overlay(file, recording.name, byFile.get(file) ?? [], clips)
        const name = file.replace(/\.xhtml$/, '')
        return milliseconds
          ? [{textFile: file, id: `${name}-read`, file: `${name}.smil`, xml, milliseconds}]
          : []
      })
    },
  }
}
