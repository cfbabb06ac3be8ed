import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {fill, type Language, type Strings} from '../../language/language.ts'
import type {GlossaryEntry} from '../../tree.ts'
import {separated} from './separated.ts'

/**
 * The glossary of an article. `textFile` is the file that the ways back lead to; empty where it is the same. Where it has a file of its
 * own its heading is an `h1`.
 */
export function glossary(
  entries: readonly GlossaryEntry[],
  language: Language,
  textFile: string,
  heading: 'h1' | 'h2' = 'h2',
): Element[] {
  if (!entries.length) return []
  const {ids, glossary: strings} = language.strings
  return [
    h(
      'section',
      {
        role: 'doc-glossary',
        ariaLabelledBy: `${ids.glossary}-rubrik`,
        dataAdded: 'glossary',
        id: ids.glossary,
      },
      [
        h(heading, {id: `${ids.glossary}-rubrik`}, strings.heading),
        h('p', {className: ['note']}, strings.note),
        h('dl', separated(entries.flatMap(entryNodes))),
      ],
    ),
  ]

  function entryNodes(entry: GlossaryEntry): ElementContent[] {
    const {id, term, uses} = entry
    return [
      h('dt', h('dfn', {id: `${ids.word}-${id}`}, term)),
      h('dd', [
        ...explanation(entry, strings),
        ...(uses
          ? [
              ' ',
              h(
                'a',
                {role: 'doc-backlink', href: `${textFile}#${ids.reference}-${id}-1`},
                fill(strings.back, {term}),
              ),
            ]
          : []),
      ]),
    ]
  }
}

/** What a word means: the expansion of an abbreviation, the definition, and how it is said. */
export const explanation = (
  entry: Pick<GlossaryEntry, 'term' | 'expansion' | 'definition' | 'pronunciation'>,
  {pronunciation}: Pick<Strings['glossary'], 'pronunciation'>,
): (Element | string)[] => [
  ...(entry.expansion && entry.expansion !== entry.term
    ? [h('span', {className: ['expansion']}, sentence(entry.expansion)), ' ']
    : []),
  [entry.definition, ...said(entry, pronunciation)].join(' '),
]

/** How a term is said, where that is not how it is written. The lexicon says first in what manner (`bokstäver: ji-o`). */
function said({term, pronunciation}: Pick<GlossaryEntry, 'term' | 'pronunciation'>, text: string): string[] {
  const sound = pronunciation.replace(/^\p{L}+:\s*/u, '')
  return sound && sound !== term ? [fill(text, {pronunciation: sound})] : []
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
