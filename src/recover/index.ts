import type {VFile} from 'vfile'
import {decision} from '../certainty.ts'
import type {Language} from '../language/language.ts'
import {tell} from '../message.ts'
import {locator} from '../place.ts'
import type {Document} from '../tree.ts'
import {assemble} from './assemble.ts'
import {inReadingOrder} from './columns.ts'
import {hasSpecial, openSpecials} from './compatibility.ts'
import {correctedLines, correctParagraphs, readCorrections} from './corrections.ts'
import {findFootnotes} from './footnotes.ts'
import {findFurniture} from './furniture.ts'
import {tellGluedWords} from './glued-words.ts'
import {linesOf, type TextLine} from './lines.ts'
import {groupLists} from './lists.ts'
import {paragraphs} from './paragraphs.ts'
import {settlePictures} from './pictures.ts'
import {recoverPrint} from './print/index.ts'
import {tableFinder} from './tables.ts'

/**
 * Lines → blocks: takes page furniture out, brings columns into reading order, finds tables, notes, paragraphs and
 * lists, and joins the lines of each. Every text node it leaves is a copy of one range of one line; a page break stands
 * where the page began, if need be inside a sentence.
 */
export function recover(document: Document, file: VFile, language: Language): Document {
  const {format, sha256} = document.data.source
  const {corrections} = file.data
  if (format === 'word' && corrections) correctParagraphs(document, file)
  else if (!(format in recoverers) && corrections) {
    tell(file, 'correction-refused', {values: {companion: corrections.name, problem: format, sha256}})
  }
  const recovered = recoverers[format]?.(document, file, language) ?? document
  const settled = format === 'text' ? recovered : settlePictures(recovered, file, language)
  return hasSpecial(document.data.source.text) ? openSpecials(settled, file, language) : settled
}

/** Formats whose readers deliver lines; the others deliver blocks. */
const recoverers: Readonly<Record<string, typeof recover>> = {text: recoverLines, pdf: recoverPrint}

function recoverLines(document: Document, file: VFile, language: Language): Document {
  const {source} = document.data
  const printed = linesOf(document)
  const corrections = readCorrections(file, source, printed)
  const found = findFurniture(printed, language)
  const furniture = {...found, lines: correctedLines(found.lines, corrections)}
  const isFurniture = (line: TextLine) => furniture.lines.has(line.index)
  const {lines, columnsAt} = inReadingOrder(printed, isFurniture)
  const notes = findFootnotes(lines, isFurniture)
  const noteLines = new Set(notes.flatMap((note) => note.lines))
  const noteOpenings = new Set(notes.map((note) => note.lines[0]))
  const starts = new Set(furniture.pageStarts)
  const blocks = paragraphs(lines, {
    isFurniture,
    isNote: (line) => noteLines.has(line),
    opensNote: (line) => noteOpenings.has(line),
    startsPage: (line) => starts.has(line.index),
    tableFrom: tableFinder(lines, (line) => isFurniture(line) || noteLines.has(line)),
    correctionAt: (line) => corrections.get(line.index),
    language,
  })
  tellGluedWords(source.text, language, locator(source.text), file)
  const decisions = columnsAt.map((line) => decision('columns', 'aligned-columns', line))
  return assemble(
    document,
    {printed, lines, furniture, notes, groups: groupLists(blocks), decisions},
    file,
    language,
  )
}
