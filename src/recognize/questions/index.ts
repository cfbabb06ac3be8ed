import type {RootContent} from 'mdast'
import {textOf, textOfAll} from '../../plain-text.ts'
import type {Context, Found} from './found.ts'
import {findLabelledAnswers} from './labelled-answers.ts'
import {withList} from './list.ts'
import {findNumbered} from './numbered.ts'
import {withSections} from './sections.ts'
import {findUnnumbered} from './unnumbered.ts'

/**
 * The questions, in whatever form they come. When text follows each, they are headings with their answers below; when
 * text follows none, they are a list of questions, and answers with labels of their own may follow. Anything between is
 * left as it is.
 */
export function recognizeQuestions(blocks: readonly RootContent[], context: Context): RootContent[] {
  const numbered = findNumbered(blocks, context)
  const answered = numbered.map((question, at) => hasAnswer(blocks, question, numbered[at + 1]))
  if (numbered.length && answered.every(Boolean)) return withSections(blocks, numbered, context)
  const isList =
    numbered.length > 0 &&
    !answered.slice(0, -1).some(Boolean) &&
    areNeighbours(numbered, blocks) &&
    isMarked(numbered)
  const listed = isList ? withList(blocks, numbered, context) : [...blocks]
  const labelled = findLabelledAnswers(listed, context)
  if (labelled.length) return withSections(listed, labelled, context)
  if (numbered.length) return listed
  const unnumbered = findUnnumbered(blocks, context)
  const all = unnumbered.every((question, at) => hasAnswer(blocks, question, unnumbered[at + 1]))
  return unnumbered.length && all ? withSections(blocks, unnumbered, context) : listed
}

/** A list carries numbers, not labels. */
const isMarked = (found: readonly Found[]): boolean => found.every(({why}) => why !== 'question-label')

function hasAnswer(blocks: readonly RootContent[], question: Found, next: Found | undefined): boolean {
  if (isProse(textOfAll(question.rest))) return true
  return blocks.slice(question.last + 1, next?.index).some((block) => isProse(textOf(block)))
}

/** An answer has a sentence at the least; the name of whoever asked is none. */
const isProse = (text: string): boolean => /[.!?…][)”"’']*\d{0,2}$/u.test(text.trim())

/** Nothing but page breaks stands between the questions. */
const areNeighbours = (found: readonly Found[], blocks: readonly RootContent[]): boolean =>
  found.slice(0, -1).every((question, at) => {
    const between = blocks.slice(question.last + 1, found[at + 1]!.index)
    return !textOfAll(question.rest).trim() && between.every((block) => block.type === 'pageBreak')
  })
