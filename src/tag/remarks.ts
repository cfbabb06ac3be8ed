import type {Point} from 'unist'
import type {BlockCounts, Language} from '../language/language.ts'
import type {MessageId, Remark, Severity, Values} from '../message.ts'
import {textOf} from '../plain-text.ts'
import type {Article, Range, Readability} from '../tree.ts'
import type {TextBlock} from './blocks.ts'
import type {TermFound, TermsFound} from './terms.ts'

/** A block with what was counted and found in it; only the answering voice is counted. */
export interface Examined {
  block: TextBlock
  counts: BlockCounts | undefined
  terms: TermsFound
}

/**
 * What whoever writes the next answer can do better, from long sentences to words that nobody explains. They are about the source, which
 * nobody who renders it may change: none of them can fail anything.
 */
export function remarks(article: Article, examined: readonly Examined[], language: Language): Remark[] {
  const {limits} = language.readability
  const found: Remark[] = []
  const body = examined.flatMap((each) => (each.counts ? [{...each, counts: each.counts}] : []))
  for (const {block, counts} of body) {
    found.push(...longSentences(block, counts), ...longParagraph(block, counts))
  }
  found.push(...lowReadability(), ...unexplained(), ...forms())
  const words = body.reduce((sum, {counts}) => sum + counts.words, 0)
  const [first] = examined
  if (words > limits.summary && first) found.push(remark('summary-missing', first.block, 0, {words}))
  return found.sort((a, b) => a.place.line - b.place.line)

  function longSentences(block: TextBlock, {sentences}: BlockCounts): Remark[] {
    const [long, tooLong] = limits.sentence
    const each = sentences
      .filter(({words: count}) => count > long)
      .map(({start, end, words: count}) =>
        remark(
          'sentence-long',
          block,
          start,
          {words: count, limit: long, text: excerpt(block.text.slice(start, end))},
          count > tooLong ? 'warning' : 'info',
        ),
      )
    return [...each, ...runs(block, sentences, long)]
  }

  /** As many long sentences in a row as the limit says; told once for each run. */
  function runs(block: TextBlock, sentences: BlockCounts['sentences'], long: number): Remark[] {
    const told: Remark[] = []
    let length = 0
    for (const [index, {words: count}] of [...sentences, {words: 0}].entries()) {
      if (count > long) length += 1
      else {
        if (length >= limits.run)
          told.push(
            remark('sentences-long-run', block, sentences[index - length]!.start, {
              count: length,
              limit: long,
            }),
          )
        length = 0
      }
    }
    return told
  }

  function longParagraph(block: TextBlock, {words: count, sentences}: BlockCounts): Remark[] {
    const {words: most, sentences: mostSentences} = limits.paragraph
    if (block.node.type !== 'paragraph' || (count <= most && sentences.length <= mostSentences)) return []
    return [remark('paragraph-long', block, 0, {words: count, sentences: sentences.length})]
  }

  /** Of each answer to a question that is long enough to be measured; else of all of it. */
  function lowReadability(): Remark[] {
    const questions = article.children
      .flatMap((node) => (node.type === 'questions' ? node.children : []))
      .flatMap((node) => (node.type === 'question' ? node : []))
    const parts = questions.flatMap(({number, readability}) =>
      low(
        readability,
        body.find(({block}) => block.section === number),
      ),
    )
    return parts.length ? parts : low(article.tags?.readability, body[0])
  }

  function low(measured: Readability | undefined, at: Examined | undefined): Remark[] {
    const [hard, veryHard] = limits.low
    if (!measured || !at || measured.words < limits.measurable || measured.value < hard) return []
    const values = {value: Math.round(measured.value), words: measured.words}
    return [remark('readability-low', at.block, 0, values, measured.value >= veryHard ? 'warning' : 'info')]
  }

  /** Once for each meaning, where it is first used: nothing in the answer says what it means. */
  function unexplained(): Remark[] {
    const whole = examined.map(({block}) => block.text.toLowerCase()).join('\n')
    const told = new Set<string>()
    const once = ({entry}: TermFound) => entry && !told.has(entry.id) && told.add(entry.id)
    return examined.flatMap(({block, terms}) => {
      if (block.kind !== 'body') return []
      const abbreviations = terms.abbreviations
        .filter(({entry}) => entry && language.lexicon.needsExplaining(entry))
        .filter(once)
        .filter(({entry}) => !whole.includes(entry!.expansion.replace(/\s\(.*/u, '').toLowerCase()))
        .map(({start, end, entry}) =>
          remark('abbreviation-unexplained', block, start, {
            form: block.text.slice(start, end),
            expansion: entry!.expansion,
          }),
        )
      const words = terms.words
        .filter(({entry}) => entry && language.lexicon.needsExplaining(entry))
        .filter(once)
        .filter(({end}) => !language.lexicon.explains.test(block.text.slice(end, end + 40)))
        .map(({start, end}) => remark('term-unexplained', block, start, {term: block.text.slice(start, end)}))
      return [...abbreviations, ...words]
    })
  }

  /** Abbreviations in a form that is hard to read aloud; once for each form. */
  function forms(): Remark[] {
    const told = new Set<string>()
    return examined.flatMap(({block, terms}) =>
      terms.abbreviations.flatMap(({start, end, entry}) => {
        const form = block.text.slice(start, end)
        const instead = language.lexicon.betterForm(form, entry)
        if (!instead || told.has(form)) return []
        told.add(form)
        return [remark('abbreviation-form', block, start, {form, instead})]
      }),
    )
  }
}

const remark = (
  id: MessageId,
  block: TextBlock,
  start: Range['start'],
  values: Values,
  severity: Severity = 'info',
): Remark => ({id, place: pointIn(block, start), values, severity})

/** Where a character of a block's text stands in the source; no text node reaches across a line end. */
function pointIn({node}: TextBlock, index: number): Point {
  let passed = 0
  let point = node.position!.start
  const walk = (children: readonly {type: string}[]): boolean => {
    for (const child of children as Parameters<typeof textOf>[0][]) {
      const {length} = textOf(child)
      if (passed + length > index) {
        if ('children' in child) return walk(child.children)
        const {start} = child.position!
        point = {...start, column: start.column + index - passed, offset: start.offset! + index - passed}
        return true
      }
      passed += length
    }
    return false
  }
  walk(node.children)
  return point
}

const excerpt = (text: string): string => (text.length > 80 ? `${text.slice(0, 80).trimEnd()} …` : text)
