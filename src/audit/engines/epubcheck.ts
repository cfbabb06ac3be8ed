import {EpubCheck, type EpubCheckResult} from '@likecoin/epubcheck-ts'
import type {Finding, Severity} from '../../message.ts'

const severities: Readonly<Record<string, Severity>> = {fatal: 'error', error: 'error', warning: 'warning'}

/** EPUBCheck without a JVM, on the bytes of a book. Down to usage messages, which are informative. */
export async function epubcheck(book: Uint8Array, file: string): Promise<Finding[]> {
  const checker = new EpubCheck({includeUsage: true, includeInfo: true, locale: 'en'})
  const {messages} = await checker.check(book, file.split('/').at(-1)!)
  return messages.filter((message) => !isMistaken(message)).map((message) => findingOf(message, file))
}

/**
 * What this implementation says of every book that is read aloud, and the Java one does not: it looks for uses of recordings and overlays
 * in content documents only, and takes a sequence's place for that of its last part.
 */
const isMistaken = ({id, message}: EpubCheckResult['messages'][number]): boolean =>
  id === 'MED-015' || (id === 'OPF-097' && /\.(?:smil|mp3|m4a|mp4|aac|opus|ogg)$/i.test(message))

function findingOf(
  {id, severity, message, location}: EpubCheckResult['messages'][number],
  file: string,
): Finding {
  const level = severities[severity] ?? 'info'
  return {
    rule: `epubcheck/${id}`,
    engine: 'epubcheck',
    severity: level,
    outcome: level === 'info' ? 'needs-a-person' : 'failed',
    file,
    ...(location && {element: [location.path, location.line].filter(Boolean).join(':')}),
    found: message,
  }
}
