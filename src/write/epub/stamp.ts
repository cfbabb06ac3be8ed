import {strFromU8, unzipSync} from 'fflate'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import {archive} from './archive.ts'

/** Who vouches for the accessibility of books, and on what day. */
export interface Certifier {
  /** An organization. */
  name: string
  /** ISO 8601. */
  date: string
  /** A title or badge of the certifier's, or its address. */
  credential?: string
  /** Address of the certifier's report. */
  report?: string
}

/** To the letter (EPUB Accessibility 1.1, section 2.4). */
const conformance = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'

/** A book with its claim of conformance and who vouches for it (EPUB Accessibility 1.1, sections 2.4 and 2.5); all else stays. */
export function stamped(book: Uint8Array, {name, date, credential, report}: Certifier): Uint8Array {
  const refines = (property: string, value: string) => x('meta', {property, refines: '#conformance'}, value)
  const claims = [
    x('meta', {property: 'dcterms:conformsTo', id: 'conformance'}, conformance),
    x('meta', {property: 'a11y:certifiedBy', refines: '#conformance', id: 'certifier'}, name),
    ...(credential
      ? [x('meta', {property: 'a11y:certifierCredential', refines: '#certifier'}, credential)]
      : []),
    refines('dcterms:date', date),
    ...(report ? [x('link', {rel: 'a11y:certifierReport', refines: '#certifier', href: report})] : []),
  ]
  const text = claims.map((claim) => `${toXml(claim)}\n`).join('')
  const files = Object.entries(unzipSync(book)).flatMap(([path, bytes]): [string, string | Uint8Array][] => {
    const file = /^EPUB\/(.+)$/.exec(path)?.[1]
    if (!file) return []
    return [
      [
        file,
        file === 'package.opf' ? strFromU8(bytes).replace('</metadata>', () => `${text}</metadata>`) : bytes,
      ],
    ]
  })
  return archive(new Map(files))
}
