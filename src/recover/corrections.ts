import type {VFile} from 'vfile'
import {parse} from 'yaml'
import {tell} from '../message.ts'
import type {Document, Reason, Source} from '../tree.ts'
import type {TextLine} from './lines.ts'

/** The file `NAME.klarsvar.yaml` beside a document. */
export interface CorrectionsFile {
  name: string
  text: string
}

/** What a person says of a line. */
export type Correction =
  | {as: 'heading'; depth?: number}
  | {as: 'paragraph'}
  /** It goes on with the line before. */
  | {as: 'join'}
  | {as: 'furniture'}
  /** It is no furniture. */
  | {as: 'text'}

/** By index of line. */
export type Corrections = ReadonlyMap<number, Correction>

const pattern = /^(?:heading(?: (?<depth>[2-6]))?|paragraph|join|furniture|text)$/

/**
 * A person's corrections: the hash of the file that they are for, and what single lines are (`49: heading`). They are
 * refused as a whole when they are for another version of the file, or cannot be read.
 */
export function readCorrections(
  file: VFile,
  source: Source,
  lines: readonly Pick<TextLine, 'index' | 'number' | 'text'>[],
): Corrections {
  const {corrections} = file.data
  if (!corrections) return new Map()
  const companion = corrections.name
  const refuse = (problem: string): Corrections => {
    tell(file, 'correction-refused', {values: {companion, problem, sha256: source.sha256}})
    return new Map()
  }
  let content: {sha256?: unknown; lines?: Record<string, unknown>} | null
  try {
    content = parse(corrections.text)
  } catch (error) {
    return refuse(String((error as Error).message).split('\n')[0]!)
  }
  if (content?.sha256 !== source.sha256) return refuse(`sha256 ${content?.sha256 ?? '–'}`)
  const found = new Map<number, Correction>()
  for (const [number, said] of Object.entries(content.lines ?? {})) {
    const correction = correctionOf(said)
    if (!correction) return refuse(`${number}: ${said}`)
    const here = lines.filter((candidate) => candidate.number === Number(number))
    const line = here.find(({text}) => text)
    if (line) found.set(line.index, correction)
    else
      tell(file, 'correction-unused', {values: {companion, line: number, problem: here.length ? '""' : '–'}})
  }
  return found
}

function correctionOf(said: unknown): Correction | undefined {
  const match = pattern.exec(String(said))
  if (!match) return undefined
  const depth = match.groups?.depth
  const [as] = match[0].split(' ') as [Correction['as']]
  return depth ? {as: 'heading', depth: Number(depth)} : ({as} as Correction)
}

/** Furniture by index of line, but for what a person says is none, and with what a person says is. */
export function correctedLines(
  furniture: ReadonlyMap<number, Reason>,
  corrections: Corrections,
): Map<number, Reason> {
  const lines = new Map(furniture)
  for (const [index, {as}] of corrections) {
    if (as === 'furniture') lines.set(index, 'said-by-a-person')
    else lines.delete(index)
  }
  return lines
}

/** What a person says of single paragraphs, where each is a line of its own. */
export function correctParagraphs(document: Document, file: VFile): void {
  const {source} = document.data
  const lines = source.text.split('\n').map((text, index) => ({index, number: index + 1, text: text.trim()}))
  const corrections = readCorrections(file, source, lines)
  for (const child of document.children) {
    const said = corrections.get((child.position?.start.line ?? 0) - 1)
    const layout = child.type === 'paragraph' ? child.data?.layout : undefined
    if (layout && (said?.as === 'heading' || said?.as === 'paragraph')) layout.said = said
  }
}
