import {v5} from 'uuid'
import type {Settings} from '../../settings.ts'
import type {Article} from '../../tree.ts'

/** Namespace of Klarsvar's book identifiers (RFC 9562, section 6.5); it must never change. */
const namespace = v5('https://klarsvar.invalid/epub', v5.URL)

/** The same book gets the same identifier: from publisher, case number and the input's relative path. */
export function bookIdentifier(article: Article, path: string, {publisher = ''}: Settings): string {
  return `urn:uuid:${v5([publisher, article.metadata.caseNumber ?? '', path].join('\n'), namespace)}`
}
