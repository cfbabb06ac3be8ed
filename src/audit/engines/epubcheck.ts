import {EpubCheck, type EpubCheckResult} from '@likecoin/epubcheck-ts'
import type {Finding, Severity} from '../../message.ts'
import {engineVersion} from '../versions.ts'
import type {Engine} from './engine.ts'

const severities: Readonly<Record<string, Severity>> = {fatal: 'error', error: 'error', warning: 'warning'}

/** EPUBCheck without a JVM, on the bytes of a book. Down to usage messages, which are informative. */
export const epubcheckEngine: Engine = {
  criteria: [],
  version: async () => engineVersion('epubcheck'),
  async onBook({bytes, file}) {
    const checker = new EpubCheck({includeUsage: true, includeInfo: true, locale: 'en'})
    const {messages} = await checker.check(bytes, file.split('/').at(-1)!)
    return messages
      .filter((message) => !isMistaken(message))
      .map(({id, severity, message, location}) =>
        epubcheckFinding('epubcheck', {
          id,
          level: severities[severity] ?? 'info',
          file,
          message,
          place: [location?.path, location?.line].filter(Boolean).join(':'),
        }),
      )
  },
}

/**
 * What this implementation says of every book that is read aloud, and the Java one does not: it looks for uses of recordings and overlays
 * in content documents only, and takes a sequence's place for that of its last part.
 */
const isMistaken = ({id, message}: EpubCheckResult['messages'][number]): boolean =>
  id === 'MED-015' || (id === 'OPF-097' && /\.(?:smil|mp3|m4a|mp4|aac|opus|ogg)$/i.test(message))

/** A message of either EPUBCheck as a finding. */
export const epubcheckFinding = (
  engine: 'epubcheck' | 'epubcheck-java',
  {id, level, file, message, place}: Record<'id' | 'file' | 'message' | 'place', string> & {level: Severity},
): Finding => ({
  rule: `${engine}/${id}`,
  engine,
  severity: level,
  outcome: level === 'info' ? 'needs-a-person' : 'failed',
  file,
  ...(place && {element: place}),
  found: message,
})
