import type {Article, GlossaryEntry, Metadata, Notice, Source} from '../tree.ts'
import {blockAddresses} from './article/addresses.ts'
import {type ContentsEntry, contentsEntries} from './article/contents.ts'
import type {Chapter} from './epub/chapter.ts'
import type {Reading} from './epub/read-aloud/index.ts'

/** What is written for one document: its files by name, and what the site's own pages say of it. */
export interface Rendition {
  /** File name (no folders) → content. */
  files: Map<string, string | Uint8Array>
  entry: SiteFacts
  /** What came of a recording that was to be read beside the text. */
  reading?: Reading | undefined
  /** Where it was made a chapter of a book of many. */
  chapter?: Chapter
}

/** What the site's own pages say of a document: kept for every one, so it is small. */
export interface SiteFacts extends Pick<Metadata, 'date' | 'caseNumber' | 'askers' | 'answerer'> {
  title: string
  profile: string
  questions: readonly ContentsEntry[]
  /** For each explained word a line: its id, and the ids of the places where it stands, blanks between. */
  words: string
  source: Pick<Source, 'name' | 'sha256'>
  notice?: Notice
  /** Bytes of the book; absent where none was written. */
  bookSize?: number
}

/** Ids must be assigned. A file's documents are one entry, under the title of the first. */
export function siteFacts(
  articles: readonly Article[],
  {name, sha256}: Source,
  fallback: string,
  notice: Notice | undefined,
): SiteFacts {
  const [{metadata, profile}] = articles as [Article]
  const {title, date, caseNumber, askers, answerer} = metadata
  return {
    title: title ?? fallback,
    profile,
    ...(date && {date}),
    ...(caseNumber && {caseNumber}),
    askers,
    ...(answerer && {answerer}),
    questions: articles.flatMap(questionsOf),
    words: wordsOf(articles),
    source: {name, sha256},
    ...(notice && {notice}),
  }
}

const questionsOf = (article: Article): ContentsEntry[] => {
  const asked = new Set(
    article.children.flatMap((node) =>
      node.type === 'questions'
        ? node.children.flatMap((child) =>
            child.type === 'question' ? [child.children[0].data?.hProperties?.id] : [],
          )
        : [],
    ),
  )
  return contentsEntries(article).filter(({id}) => asked.has(id))
}

function wordsOf(articles: readonly Article[]): string {
  const places = new Map<string, string[]>()
  for (const article of articles) {
    const addresses = blockAddresses(article)
    for (const {id, blocks} of article.tags?.glossary ?? ([] as GlossaryEntry[])) {
      const own = places.get(id) ?? []
      own.push(...new Set(blocks.map((block) => addresses[block]!)))
      places.set(id, own)
    }
  }
  return [...places].map(([id, own]) => [id, ...own].join(' ')).join('\n')
}
