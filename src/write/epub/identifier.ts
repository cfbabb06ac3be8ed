import {v5} from 'uuid'
import type {Settings} from '../../settings.ts'

/** Namespace of Klarsvar's book identifiers (RFC 9562, section 6.5); it must never change. */
const namespace = v5('https://klarsvar.invalid/epub', v5.URL)

/** The same book gets the same identifier: from the publisher and what tells the book from others, such as case number and path. */
export const bookIdentifier = (parts: readonly string[], {publisher = ''}: Settings): string =>
  `urn:uuid:${v5([publisher, ...parts].join('\n'), namespace)}`
