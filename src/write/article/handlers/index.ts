import type {Handlers} from 'mdast-util-to-hast'
import type {Language} from '../../../language/language.ts'
import {abbreviation} from './abbreviation.ts'
import {caseNumber} from './case-number.ts'
import {footnote, noteLabel, noteReference} from './footnote.ts'
import {glossaryReference} from './glossary-reference.ts'
import {listItem} from './list-item.ts'
import {longSentence} from './long-sentence.ts'
import {note} from './note.ts'
import {pageBreak} from './page-break.ts'
import {question} from './question.ts'
import {questions} from './questions.ts'
import {signature, signatureLine} from './signature.ts'
import {table} from './table.ts'
import {time} from './time.ts'
import {titleBlock} from './title-block.ts'

/** How each of our nodes becomes an element; mdast's own keep their default. */
export const handlers = (language: Language): Handlers => ({
  abbreviation,
  caseNumber,
  footnote: footnote(language),
  glossaryReference: glossaryReference(language),
  listItem,
  longSentence,
  note,
  noteLabel: noteLabel(language),
  noteReference: noteReference(language),
  pageBreak: pageBreak(language),
  question: question(language),
  questions,
  signature,
  signatureLine,
  table,
  time,
  titleBlock,
})
