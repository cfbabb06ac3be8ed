import type {Heading, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import type {Language, Profile} from '../language/language.ts'
import {isFatal, tell} from '../message.ts'
import {locator, rangeOf} from '../place.ts'
import {textOf} from '../plain-text.ts'
import type {Article, Decision, Document, Metadata, Reason} from '../tree.ts'
import {accountForAll} from './account.ts'
import {recognizeHeadings} from './headings.ts'
import {recognizeQuestions} from './questions.ts'
import {findSignature} from './signature.ts'
import {findTitle, type TitleFound} from './title.ts'

/** Blocks → the document: its title, facts, questions with their answers, and signature. */
export function recognize(document: Document, file: VFile, language: Language): Document {
  if (isFatal(file)) return document
  const article = recognizeArticle(document, file, language)
  const recognized = {...document, children: [article]}
  return {...recognized, data: {...document.data, removals: accountForAll(recognized)}}
}

function recognizeArticle(document: Document, file: VFile, language: Language): Article {
  const {decisions, removals, source} = document.data
  const locate = locator(source.text)
  const blocks = document.children
  for (const profile of language.profiles) {
    const title = findTitle(blocks, profile, locate)
    if (!title) continue
    if ('gluedTitle' in title) {
      tell(file, 'title-glued', {place: title.gluedTitle.position})
      continue
    }
    decideTitle(title, decisions)
    const end = findSignature(title.rest, profile, locate)
    if (end) decide(decisions, 'place-and-date', 'place-and-date-formula', 0.99, end.signature.children[0]!)
    const context = {profile, language, locate, file, decisions, removals}
    const body = withHeadings(recognizeQuestions(end?.rest ?? title.rest, context), context)
    const date = end && language.dates(end.placeAndDate.date)[0]?.datetime
    if (!date) tell(file, 'date-missing')
    return {
      type: 'article',
      profile: profile.name,
      metadata: {
        ...titleFacts(title, profile),
        ...(date && {date}),
        ...(end && {place: end.placeAndDate.place}),
        signers: end?.signers ?? [],
      },
      children: [title.titleBlock, ...body, ...(end ? [end.signature] : [])],
    }
  }
  tell(file, 'profile-missing')
  const [profile] = language.profiles
  const context = {profile: profile!, language, locate, file, decisions, removals}
  const body = withHeadings(recognizeQuestions(blocks, context), context)
  return generalArticle(body, file, decisions)
}

const withHeadings = recognizeHeadings

function titleFacts({heading, caseNumber}: TitleFound, profile: Profile): Omit<Metadata, 'signers'> {
  const title = textOf(heading).replaceAll(/\s+/gu, ' ')
  return {title, ...(caseNumber && {caseNumber: caseNumber.number}), ...profile.people(title)}
}

function decideTitle({heading, caseNumber}: TitleFound, decisions: Decision[]): void {
  decide(decisions, 'title', 'title-formula', 0.99, heading)
  if (caseNumber) decide(decisions, 'case-number', 'case-number-formula', 0.99, caseNumber.node)
}

/** A document of no known kind: the Markdown heading of depth 1 is its title; else it has none, and a person is asked. */
function generalArticle(blocks: readonly RootContent[], file: VFile, decisions: Decision[]): Article {
  const at = blocks.findIndex((block) => block.type === 'heading' && block.depth === 1)
  const heading = blocks[at] as Heading | undefined
  if (heading) decide(decisions, 'title', 'heading-mark', 0.99, heading)
  else tell(file, 'title-missing')
  return {
    type: 'article',
    profile: 'general',
    metadata: {
      ...(heading && {title: textOf(heading).replaceAll(/\s+/gu, ' ')}),
      askers: [],
      signers: [],
    },
    children: heading
      ? [{type: 'titleBlock', children: blocks.slice(0, at + 1)}, ...blocks.slice(at + 1)]
      : [...blocks],
  }
}

function decide(
  decisions: Decision[],
  as: Decision['as'],
  why: Reason,
  certainty: number,
  node: Parameters<typeof rangeOf>[0],
): void {
  decisions.push({as, why, certainty, ...rangeOf(node)})
}
