import {EpubCheck, type EpubCheckResult} from '@likecoin/epubcheck-ts'
import type {Finding, Severity} from '../../message.ts'

const severities: Readonly<Record<string, Severity>> = {fatal: 'error', error: 'error', warning: 'warning'}

/** EPUBCheck without a JVM, on the bytes of a book. Down to usage messages, which are informative. */
export async function epubcheck(book: Uint8Array, file: string): Promise<Finding[]> {
  const checker = new EpubCheck({includeUsage: true, includeInfo: true, locale: 'en'})
  const {messages} = await checker.check(book, file.split('/').at(-1)!)
  return messages.map((message) => findingOf(message, file))
}

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
