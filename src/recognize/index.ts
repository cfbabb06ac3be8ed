import type {Heading, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {decision} from '../certainty.ts'
import type {Language, Profile} from '../language/language.ts'
import {isFatal, tell} from '../message.ts'
import {locator, rangeOf} from '../place.ts'
import {textOf} from '../plain-text.ts'
import type {Article, Document, Metadata, Reason} from '../tree.ts'
import {accountForAll} from './account.ts'
import {partDocuments} from './documents.ts'
import {recognizeHeadings} from './headings.ts'
import {findLetterheadDate} from './letterhead-date.ts'
import {nestHeadings} from './nest-headings.ts'
import {isParagraph} from './phrasing.ts'
import type {Context} from './questions/found.ts'
import {recognizeQuestions} from './questions/index.ts'
import {findSignature} from './signature.ts'
import {findTitle, type TitleFound} from './title.ts'

/** Blocks → the documents of the file: titles, facts, questions with their answers, headings and signatures. */
export function recognize(document: Document, file: VFile, language: Language): Document {
  if (isFatal(file)) return document
  const {decisions, removals, source} = document.data
  const {knowsHeadings = false, about = {}} = document.data
  const context = {language, locate: locator(source.text), file, decisions, removals, knowsHeadings, about}
  const parts = partDocuments(document.children, language.profiles)
  const articles = parts.map((blocks, index) => {
    const article = recognizeArticle(blocks, context)
    if (index > 0) {
      decisions.push(decision('second-document', 'second-title', rangeOf(blocks[0]!)))
      lower(article)
    }
    return article
  })
  const recognized = {...document, children: articles}
  // The second document's title stands one below the first one's.
  for (const [index, article] of articles.entries()) nestHeadings(article, index > 0 ? 2 : 1)
  return {...recognized, data: {...document.data, removals: accountForAll(recognized)}}
}

type ArticleContext = Omit<Context, 'profile'>

function recognizeArticle(blocks: readonly RootContent[], context: ArticleContext): Article {
  const {file, language, locate} = context
  // Notes at the very end stand below the signature.
  const end = blocks.findLastIndex(({type}) => type !== 'footnote') + 1
  const [text, notes] = [blocks.slice(0, end), blocks.slice(end)]
  for (const profile of language.profiles) {
    const title = findTitle(text, profile, language, locate)
    if (!title) continue
    if (!('gluedTitle' in title)) return withNotes(articleOf(title, {...context, profile}), notes)
    tell(file, 'title-glued', {place: title.gluedTitle.position})
  }
  tell(file, 'profile-missing')
  return withNotes(generalArticle(text, context), notes)
}

const withNotes = (article: Article, notes: readonly RootContent[]): Article => ({
  ...article,
  children: [...article.children, ...notes],
})

function articleOf(title: TitleFound, context: Context): Article {
  const {profile, language, file, decisions, about} = context
  decisions.push(
    decision('title', title.isCut ? 'sentence-opens-after-title' : 'title-formula', rangeOf(title.heading)),
  )
  if (title.caseNumber)
    decisions.push(decision('case-number', 'case-number-formula', rangeOf(title.caseNumber.node)))
  const end = findSignature(title.rest, context)
  const body = recognizeQuestions(end?.rest ?? title.rest, context)
  const signed = end?.placeAndDate && language.dates(end.placeAndDate.date)[0]?.datetime
  const printed = signed ? undefined : findLetterheadDate(title.titleBlock, title.rest, context)
  if (printed) decisions.push(decision('date', 'letterhead-date-formula', printed.range))
  const date = about.date ?? signed ?? printed?.date
  if (!date) tell(file, 'date-missing')
  return {
    type: 'article',
    profile: profile.name,
    metadata: {
      ...titleFacts(title, profile),
      ...(about.caseNumber && {caseNumber: about.caseNumber}),
      ...(date && {date}),
      ...(end?.placeAndDate && {place: end.placeAndDate.place}),
      signers: end?.signers ?? [],
    },
    children: [title.titleBlock, ...withHeadings(body, context), ...(end ? [end.signature] : [])],
  }
}

function titleFacts({heading, caseNumber}: TitleFound, profile: Profile): Omit<Metadata, 'signers'> {
  const title = flatText(heading)
  return {title, ...(caseNumber && {caseNumber: caseNumber.number}), ...profile.people(title)}
}

const flatText = (heading: Heading): string => textOf(heading).replaceAll(/\s+/gu, ' ').trim()

/** Headings of the body, and below each question those of its answer. */
function withHeadings(body: readonly RootContent[], context: ArticleContext): RootContent[] {
  return recognizeHeadings(body, context).map((block) => {
    if (block.type !== 'questions') return block
    const children = block.children.map((child) => {
      if (child.type !== 'question') return child
      const [question, ...answer] = child.children
      const deeper = recognizeHeadings(answer, context, question.depth)
      return {...child, children: [question, ...deeper] as typeof child.children}
    })
    return {...block, children}
  })
}

/** A document of no known kind: its first heading near the top is its title; else it has none, and a person is asked. */
function generalArticle(blocks: readonly RootContent[], context: ArticleContext): Article {
  const {file, language, about} = context
  const [profile] = language.profiles
  const body = profile ? recognizeQuestions(blocks, {...context, profile}) : blocks
  const headed = withHeadings(body, context)
  const {at, why} = titleOf(headed)
  const heading = headed[at] as Heading | undefined
  if (heading) {
    heading.depth = 1
    context.decisions.push(decision('title', why, rangeOf(heading)))
  } else tell(file, 'title-missing')
  return {
    type: 'article',
    profile: 'general',
    metadata: {
      ...(heading && {title: flatText(heading)}),
      ...(about.date && {date: about.date}),
      ...(about.caseNumber && {caseNumber: about.caseNumber}),
      askers: [],
      signers: [],
    },
    children: heading
      ? [{type: 'titleBlock', children: headed.slice(0, at + 1)}, ...headed.slice(at + 1)]
      : headed,
  }
}

/** The heading of depth 1; where there is none, the first heading, if no text of the document's own stands above it. */
function titleOf(blocks: readonly RootContent[]): {at: number; why: Reason} {
  const marked = blocks.findIndex((block) => block.type === 'heading' && block.depth === 1)
  if (marked >= 0) return {at: marked, why: 'heading-mark'}
  const first = blocks.findIndex((block) => block.type === 'heading')
  const isText = (block: RootContent) =>
    block.type !== 'pageBreak' && !(isParagraph(block) && !/[.!?:]$/u.test(textOf(block).trim()))
  return {at: blocks.slice(0, Math.max(0, first)).some(isText) ? -1 : first, why: 'first-heading'}
}

/** A page has one heading of depth 1: the second document's headings stand one deeper. */
function lower(article: Article): void {
  const walk = (node: RootContent): void => {
    if (node.type === 'heading') node.depth = Math.min(6, node.depth + 1) as Heading['depth']
    else if ('children' in node) for (const child of node.children as RootContent[]) walk(child)
  }
  for (const child of article.children) walk(child)
}
