import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {fill, type Language, type Strings} from '../../language/language.ts'
import type {GlossaryEntry} from '../../tree.ts'
import {separated} from './separated.ts'

/** A word of a glossary, and the address of its first linked use, where there is one. */
export interface ExplainedWord {
  entry: Pick<GlossaryEntry, 'id' | 'term' | 'expansion' | 'definition' | 'pronunciation' | 'reviewed'>
  target: string | undefined
}

/** The glossary of an article. */
export function glossary(
  entries: readonly GlossaryEntry[],
  language: Language,
  heading: 'h1' | 'h2' = 'h2',
): Element[] {
  if (!entries.length) return []
  const {reference} = language.strings.ids
  const words = entries.map((entry) => ({
    entry,
    target: entry.uses ? `#${reference}-${entry.id}-1` : undefined,
  }))
  return [glossarySection(words, language, heading)]
}

/** Explained words with their ways back; where they have a file of their own the heading is an `h1`. */
export function glossarySection(
  words: readonly ExplainedWord[],
  {strings: {ids, glossary: strings}}: Language,
  heading: 'h1' | 'h2',
): Element {
  const name = `${ids.glossary}-${ids.title}`
  return h('section', {role: 'doc-glossary', ariaLabelledBy: name, dataAdded: 'glossary', id: ids.glossary}, [
    h(heading, {id: name}, strings.heading),
    h('p', {className: ['note']}, strings.note),
    h('dl', separated(words.flatMap(wordNodes))),
  ])

  function wordNodes({entry, target}: ExplainedWord): ElementContent[] {
    const {id, term} = entry
    const back = target ? [' ', h('a', {role: 'doc-backlink', href: target}, fill(strings.back, {term}))] : []
    return [
      h('dt', h('dfn', {id: `${ids.word}-${id}`}, term)),
      h('dd', [...explanation(entry, strings), ...back]),
    ]
  }
}

/** What a word means: the expansion of an abbreviation, the definition, and how it is said. */
export const explanation = (
  entry: Pick<GlossaryEntry, 'term' | 'expansion' | 'definition' | 'pronunciation' | 'reviewed'>,
  {pronunciation, unreviewed}: Pick<Strings['glossary'], 'pronunciation' | 'unreviewed'>,
): (Element | string)[] => [
  ...(entry.expansion && entry.expansion !== entry.term
    ? [h('span', {className: ['expansion']}, sentence(entry.expansion)), ' ']
    : []),
  [entry.definition, ...said(entry, pronunciation), ...(entry.reviewed ? [] : [unreviewed])]
    .filter(Boolean)
    .join(' '),
]

/** How a term is said, where that is not how it is written. The lexicon says first in what manner (`bokstäver: ji-o`). */
function said({term, pronunciation}: Pick<GlossaryEntry, 'term' | 'pronunciation'>, text: string): string[] {
  const sound = pronunciation.replace(/^\p{L}+:\s*/u, '')
  return sound && sound !== term ? [fill(text, {pronunciation: sound})] : []
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
