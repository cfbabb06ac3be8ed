import type {Settings} from '../settings.ts'
import type {Annotation, Article} from '../tree.ts'

/**
 * The stand-off annotations as W3C Web Annotations (JSON-LD). Positions count UTF-16 code units of the recovered text,
 * as it stands in the source map.
 */
export function annotationsJsonLd(articles: readonly Article[], {language}: Settings): string {
  const items = articles.flatMap((article, index) =>
    (article.tags?.annotations ?? []).map((annotation) => webAnnotation(annotation, index, language.tag)),
  )
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'annotations.jsonld',
    type: 'AnnotationPage',
    generator: {type: 'Software', name: 'Klarsvar'},
    items,
  }
  return `${JSON.stringify(page, null, 1)}\n`
}

function webAnnotation({type, start, end, body}: Annotation, article: number, language: string) {
  return {
    type: 'Annotation',
    motivation: type === 'long-sentence' ? 'assessing' : 'tagging',
    body: {type: 'TextualBody', purpose: type, value: body, language},
    target: {
      source: `source-map.json#/text/${article}`,
      selector: {type: 'TextPositionSelector', start, end},
    },
  }
}
