import type {Element, ElementContent} from 'hast'
import type {Article} from '../tree.ts'
import type {ContentsEntry} from './article/contents.ts'

/** What accessibility metadata speaks of, as it was found in this very page or book. */
export interface Measured {
  parts: readonly {contents: readonly unknown[]}[]
  pages: readonly unknown[]
  hasImages: boolean
  /** Every image has a text alternative. */
  areDescribed: boolean
  hasGlossary: boolean
  /** A recording that is laid beside the text, and whether all of the answer is read in it. */
  recording?: {isWhole: boolean} | undefined
}

/** The facts of what was made of one file. */
export interface Facts extends Measured {
  /** The first document: page and book are about it. */
  article: Article
  parts: readonly Part[]
  pages: readonly Page[]
}

/** A page of the original, by its marker's id, with the number as printed. */
export interface Page {
  id: string
  label: string
}

/** A document of the file. */
export interface Part {
  title: string
  /** Of its title's heading; absent where the title is ours. */
  id?: string
  contents: readonly ContentsEntry[]
}

type Kind = 'page' | 'book'

/**
 * Accessibility features by their name in the schema.org vocabulary, each with what must hold for it to be claimed
 * (EPUB Accessibility 1.1, section 2.3).
 */
const features: readonly [name: string, holds: (measured: Measured, kind: Kind) => boolean][] = [
  ['tableOfContents', ({parts}, kind) => kind === 'book' || parts.some(({contents}) => contents.length > 1)],
  ['structuralNavigation', ({parts}) => parts.length > 1 || parts.some(({contents}) => contents.length > 0)],
  ['readingOrder', () => true],
  // The style sheet fixes no size and no colour, and no text is an image.
  ['displayTransformability', ({hasImages}) => !hasImages],
  ['pageBreakMarkers', ({pages}) => pages.length > 0],
  ['pageNavigation', ({pages}) => pages.length > 0],
  ['alternativeText', ({hasImages, areDescribed}) => hasImages && areDescribed],
  ['ARIA', ({hasGlossary, pages}) => pages.length > 0 || hasGlossary],
  ['synchronizedAudioText', ({recording}) => recording !== undefined],
  ['unlocked', (_, kind) => kind === 'book'],
]

export const accessibilityFeatures = (measured: Measured, kind: Kind): string[] =>
  features.filter(([, holds]) => holds(measured, kind)).map(([name]) => name)

/** Pages and images, counted in the text as it is written. */
export function measure(
  texts: readonly ElementContent[],
): Pick<Facts, 'pages' | 'hasImages' | 'areDescribed'> {
  const facts = {pages: [] as Page[], hasImages: false, areDescribed: true}
  const walk = (node: ElementContent): void => {
    if (node.type !== 'element') return
    const {id, dataPage, alt} = node.properties
    if (isPageMarker(node)) {
      const number = /\d+$/.exec(String(id))![0]
      facts.pages.push({id: String(id), label: String(dataPage ?? number)})
    }
    if (node.tagName === 'img') {
      facts.hasImages = true
      if (!alt) facts.areDescribed = false
    }
    node.children.forEach(walk)
  }
  texts.forEach(walk)
  return facts
}

/** Where a page of the original begins. */
export const isPageMarker = (node: ElementContent): boolean =>
  node.type === 'element' && node.properties.role === 'doc-pagebreak'

/** A document's title and headings, with the ids that they have in the text. */
export function partOf(
  article: Article,
  title: Element,
  contents: readonly ContentsEntry[],
  fallback: string,
): Part {
  const heading = title.children.find(
    (node): node is Element => node.type === 'element' && /^h[1-6]$/.test(node.tagName),
  )
  const {id} = heading?.properties ?? {}
  return {title: article.metadata.title ?? fallback, ...(id !== undefined && {id: String(id)}), contents}
}
