import type {VFile} from 'vfile'
import type {BlockCounts} from '../language/language.ts'
import {isFatal, tell} from '../message.ts'
import type {Settings} from '../settings.ts'
import type {Annotation, Article, Document, Range, Readability} from '../tree.ts'
import {type TextBlock, textBlocks} from './blocks.ts'
import {createGlossary} from './glossary.ts'
import {applyMarks, type Mark} from './marks.ts'
import {type Examined, remarks} from './remarks.ts'
import {type TermFound, type TermsFound, termFinder} from './terms.ts'

type TagSettings = Pick<Settings, 'language' | 'publisher' | 'remarks' | 'glossaryLinks'>

/**
 * Prepares the tagging step for a language. The step binds abbreviations and listed words to their meanings, marks
 * dates and long sentences, and measures readability; it changes no character.
 */
export function tagger({
  language,
  publisher,
  remarks: isRemarked = false,
  glossaryLinks = 'first-uses',
}: TagSettings): (document: Document, file: VFile) => Document {
  const termsIn = termFinder(language.lexicon)
  const collator = new Intl.Collator(language.tag)
  return (document, file) => {
    if (isFatal(file)) return document
    for (const node of document.children) if (node.type === 'article') tagArticle(node, file)
    return document
  }

  function tagArticle(article: Article, file: VFile): void {
    const blocks = textBlocks(article)
    const findTerms = termsIn({
      date: article.metadata.date,
      publisher,
      text: blocks.map(({text}) => text).join('\n'),
    })
    const glossary = createGlossary(glossaryLinks)
    const annotations: Annotation[] = []
    const told = new Set<string>()
    const body = blocks.filter((block) => block.kind === 'body')
    const counts = new Map(body.map((block) => [block, language.readability.count(block.text)]))
    const examined: Examined[] = []
    let offset = 0
    for (const [index, block] of blocks.entries()) {
      const terms = readable(findTerms(block.text), block)
      examined.push({block, counts: counts.get(block), terms})
      const uses = glossary.link(block, index, terms)
      const marks = [
        ...longSentences(counts.get(block)),
        ...language.dates(block.text).map(dateMark),
        ...terms.words.flatMap((found) => (uses.has(found) ? [referenceMark(found, uses.get(found)!)] : [])),
        ...terms.abbreviations.flatMap((found) => abbreviationMarks(found, uses.get(found), block)),
      ]
      tellUnresolved(terms, block, file, told)
      annotations.push(...marks.flatMap(({annotation}) => (annotation ? [moved(annotation, offset)] : [])))
      block.node.children = applyMarks(block.node.children, marks)
      offset += block.text.length + 1
    }
    const readability = measureParts(article, counts)
    article.tags = {
      ...(readability && {readability}),
      glossary: glossary.entries(collator),
      annotations,
    }
    if (isRemarked)
      file.data.remarks = [...(file.data.remarks ?? []), ...remarks(article, examined, language)]
  }

  /** Measures the answering voice as a whole, and each answer for itself. */
  function measureParts(
    article: Article,
    counts: ReadonlyMap<TextBlock, BlockCounts>,
  ): Readability | undefined {
    const {measure} = language.readability
    for (const questions of article.children.filter((node) => node.type === 'questions')) {
      for (const question of questions.children) {
        if (question.type !== 'question') continue
        const answer = [...counts].filter(([block]) => block.section === question.number)
        const measured = measure(answer.map(([, count]) => count))
        if (measured) question.readability = measured
      }
    }
    return measure([...counts.values()])
  }

  function longSentences(counts: BlockCounts | undefined): Tagged[] {
    const long = counts?.sentences.filter((sentence) => sentence.words > language.readability.longSentence)
    return (long ?? []).map((sentence) => longSentenceMark(sentence, sentence.words))
  }
}

/** In a text without small letters, such as a letter-spaced heading, only what the lexicon knows is an abbreviation. */
const readable = (terms: TermsFound, {text}: TextBlock): TermsFound =>
  /\p{Ll}/u.test(text) ? terms : {...terms, abbreviations: terms.abbreviations.filter(({entry}) => entry)}

type Tagged = Mark & {annotation?: Annotation}

const longSentenceMark = ({start, end}: Range, words: number): Tagged => ({
  start,
  end,
  make: (children) => ({type: 'longSentence', words, children}),
  annotation: {type: 'long-sentence', start, end, body: String(words)},
})

const dateMark = ({start, end, datetime}: Range & {datetime: string}): Tagged => ({
  start,
  end,
  make: (children) => ({type: 'time', datetime, children}),
  annotation: {type: 'date', start, end, body: datetime},
})

const referenceMark = ({start, end, entry}: TermFound, use: number): Tagged => ({
  start,
  end,
  isLink: true,
  make: (children) => ({type: 'glossaryReference', sense: entry!.id, use, children}),
  annotation: {type: 'term', start, end, body: entry!.id},
})

/** The abbreviation itself, and the link around it where there is one. */
function abbreviationMarks(found: TermFound, use: number | undefined, block: TextBlock): Tagged[] {
  const {start, end, entry} = found
  const abbreviation: Tagged = {
    start,
    end,
    make: (children) => ({
      type: 'abbreviation',
      kind: entry?.kind ?? 'unresolved',
      sense: entry?.id ?? null,
      gloss: entry?.expansion ?? null,
      children,
    }),
    annotation: {type: 'abbreviation', start, end, body: entry?.id ?? block.text.slice(start, end)},
  }
  const {annotation: _said, ...link} = use ? referenceMark(found, use) : {annotation: undefined}
  return 'make' in link ? [link, abbreviation] : [abbreviation]
}

const moved = (annotation: Annotation, by: number): Annotation => ({
  ...annotation,
  start: annotation.start + by,
  end: annotation.end + by,
})

/** Says once for each abbreviation that its meaning is open. */
function tellUnresolved(terms: TermsFound, block: TextBlock, file: VFile, told: Set<string>): void {
  for (const {entry, isAmbiguous, start, end} of terms.abbreviations) {
    const form = block.text.slice(start, end)
    if (entry || told.has(form)) continue
    told.add(form)
    const place = block.node.position?.start
    const id = isAmbiguous ? 'abbreviation-ambiguous' : 'abbreviation-unknown'
    tell(file, id, {place, values: {form, line: place?.line ?? 0}})
  }
}
