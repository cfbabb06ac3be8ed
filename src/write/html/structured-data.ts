import type {Element} from 'hast'
import {h} from 'hastscript'
import type {RootContent} from 'mdast'
import type {Settings} from '../../settings.ts'
import {textBlocks} from '../../tag/blocks.ts'
import type {Article, Person} from '../../tree.ts'
import {accessibilityFeatures, type Facts} from '../features.ts'
import type {Downloads} from './about.ts'

/**
 * The page in the terms of schema.org, as JSON-LD: a `DigitalDocument` with its questions and answers. Addresses are absolute
 * where the site's is known, else from the page.
 */
export function structuredData(
  facts: Facts,
  address: string,
  {book}: Downloads,
  settings: Settings,
): Element {
  const {article} = facts
  const {title, caseNumber, date, answerer} = article.metadata
  const {language, publisher} = settings
  const organization = publisher && {'@type': 'GovernmentOrganization', name: publisher}
  const data = {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    ...(address && {'@id': address, url: address}),
    name: title ?? facts.parts[0]?.title,
    ...(caseNumber && {identifier: caseNumber}),
    ...(answerer && {author: person(answerer)}),
    ...(organization && {publisher: organization}),
    ...(date && {datePublished: date}),
    inLanguage: language.tag,
    accessMode: facts.hasImages ? ['textual', 'visual'] : ['textual'],
    ...(facts.areDescribed && {accessModeSufficient: [{'@type': 'ItemList', itemListElement: ['textual']}]}),
    accessibilityFeature: accessibilityFeatures(facts, 'page'),
    accessibilityHazard: ['none'],
    ...(book && {
      encoding: {
        '@type': 'MediaObject',
        encodingFormat: 'application/epub+zip',
        contentUrl: address ? new URL(book.href, address).href : book.href,
      },
    }),
    hasPart: questions(article, address),
  }
  // Nothing in a document can end the element early.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return h('script', {type: 'application/ld+json'}, json)
}

const person = ({name, role}: Person) => ({'@type': 'Person', name, ...(role && {jobTitle: role})})

function questions(article: Article, address: string) {
  const {askers} = article.metadata
  return article.children.flatMap((node) =>
    node.type !== 'questions'
      ? []
      : node.children.flatMap((question) => {
          if (question.type !== 'question') return []
          const [heading, ...answer] = question.children
          const url = `${address}#${heading.data?.hProperties?.id}`
          return {
            '@type': 'Question',
            url,
            name: flat(article, [heading]),
            ...(askers.length && {author: askers.map(person)}),
            acceptedAnswer: {'@type': 'Answer', url, text: flat(article, answer)},
          }
        }),
  )
}

/** The text of some blocks, a blank between two. */
const flat = (article: Article, children: RootContent[]): string =>
  textBlocks({...article, children})
    .map(({text}) => text.replaceAll(/\s+/gu, ' ').trim())
    .join(' ')
