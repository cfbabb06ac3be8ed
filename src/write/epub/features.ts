import type {Article} from '../../tree.ts'
import type {ContentsEntry} from '../article/contents.ts'

/** What accessibility metadata speaks of, as it was found in this very book. */
export interface BookFacts {
  /** The first document: the book is about it. */
  article: Article
  parts: readonly BookPart[]
  /** By their addresses in the text, with the numbers as printed. */
  pages: readonly {id: string; label: string}[]
  hasImages: boolean
  /** Every image has a text alternative. */
  areDescribed: boolean
}

/** A document in the book. */
export interface BookPart {
  title: string
  /** Of its title's heading; absent where the title is ours. */
  id?: string
  contents: readonly ContentsEntry[]
}

/**
 * Accessibility features by their name in the schema.org vocabulary, each with what must hold for it to be claimed
 * (EPUB Accessibility 1.1, section 2.3).
 */
const features: readonly [name: string, holds: (facts: BookFacts) => boolean][] = [
  ['tableOfContents', () => true],
  ['structuralNavigation', ({parts}) => parts.length > 1 || parts.some(({contents}) => contents.length > 0)],
  ['readingOrder', () => true],
  // The style sheet fixes no size and no colour, and no text is an image.
  ['displayTransformability', ({hasImages}) => !hasImages],
  ['pageBreakMarkers', ({pages}) => pages.length > 0],
  ['pageNavigation', ({pages}) => pages.length > 0],
  ['alternativeText', ({hasImages, areDescribed}) => hasImages && areDescribed],
  ['ARIA', ({article, pages}) => pages.length > 0 || Boolean(article.tags?.glossary.length)],
  ['unlocked', () => true],
]

export const accessibilityFeatures = (facts: BookFacts): string[] =>
  features.filter(([, holds]) => holds(facts)).map(([name]) => name)
