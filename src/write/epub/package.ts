import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import type {Settings} from '../../settings.ts'
import {accessibilityFeatures, type Measured} from '../features.ts'
import {onLines} from './on-lines.ts'
import {clockValue} from './read-aloud/overlay.ts'

/** What the package says that no measurement tells. */
export interface BookAbout {
  identifier: string
  caseNumber?: string | undefined
  title: string
  creators: readonly string[]
  /** ISO 8601. */
  date?: string | undefined
  subjects: readonly string[]
  contributors?: readonly string[] | undefined
  rights?: string | undefined
  /** The collection that the book belongs to. */
  series?: string | undefined
  /** Who reads aloud. */
  narrator?: string | undefined
  /** ISO 8601, with the time in UTC. */
  modified: string
  /** Whose pages the page marks count. */
  pageSource: string
  summary: string
}

/** A file of the book. */
export interface BookFile {
  id: string
  href: string
  mediaType: string
  properties?: string
  /** The file that says when its sentences are read, by its id. */
  overlay?: string | undefined
  /** How long that takes. */
  milliseconds?: number
  /** `linear`: read in order; `aside`: opened by links only. */
  spine?: 'linear' | 'aside'
}

/** The package document (EPUB 3.3, section 5; accessibility metadata by EPUB Accessibility 1.1, section 2). */
export function packageDocument(
  about: BookAbout,
  measured: Measured,
  files: readonly BookFile[],
  settings: Settings,
): string {
  const {language} = settings
  const spine = files.filter((file) => file.spine)
  const tree = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': language.tag,
      dir: 'ltr',
    },
    [
      '\n',
      x(
        'metadata',
        {'xmlns:dc': 'http://purl.org/dc/elements/1.1/'},
        onLines([
          ...bibliography(about, settings),
          ...accessibility(about, measured),
          ...duration(about, files),
        ]),
      ),
      '\n',
      x('manifest', onLines(files.map(manifestItem))),
      '\n',
      x('spine', onLines(spine.map(itemReference))),
      '\n',
    ],
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree)}\n`
}

const manifestItem = ({id, href, mediaType, properties, overlay}: BookFile) =>
  x('item', {
    id,
    href,
    'media-type': mediaType,
    ...(properties && {properties}),
    ...(overlay && {'media-overlay': overlay}),
  })

const itemReference = ({id, spine}: BookFile) =>
  x('itemref', {idref: id, ...(spine === 'aside' && {linear: 'no'})})

const meta = (property: string, value: string) => x('meta', {property}, value)

function bibliography(about: BookAbout, {language, publisher}: Settings) {
  const {
    identifier,
    caseNumber,
    title,
    creators,
    date,
    subjects,
    contributors = [],
    rights,
    series,
    modified,
  } = about
  return [
    x('dc:identifier', {id: 'id'}, identifier),
    ...(caseNumber ? [x('dc:identifier', {id: 'case-number'}, caseNumber)] : []),
    x('dc:title', title),
    x('dc:language', language.tag),
    ...creators.map((creator) => x('dc:creator', creator)),
    ...(publisher ? [x('dc:publisher', publisher)] : []),
    ...(date ? [x('dc:date', date)] : []),
    ...subjects.map((subject) => x('dc:subject', subject)),
    ...contributors.map((contributor) => x('dc:contributor', contributor)),
    ...(rights ? [x('dc:rights', rights)] : []),
    ...(series
      ? [
          x('meta', {property: 'belongs-to-collection', id: 'series'}, series),
          x('meta', {property: 'collection-type', refines: '#series'}, 'series'),
        ]
      : []),
    meta('dcterms:modified', modified),
  ]
}

function accessibility({pageSource, summary}: BookAbout, measured: Measured) {
  const {pages, hasImages, areDescribed, recording} = measured
  return [
    meta('schema:accessMode', 'textual'),
    ...(hasImages ? [meta('schema:accessMode', 'visual')] : []),
    ...(recording ? [meta('schema:accessMode', 'auditory')] : []),
    ...(hasImages ? [meta('schema:accessModeSufficient', 'textual,visual')] : []),
    ...(areDescribed ? [meta('schema:accessModeSufficient', 'textual')] : []),
    ...(areDescribed && recording?.isWhole ? [meta('schema:accessModeSufficient', 'auditory')] : []),
    ...accessibilityFeatures(measured, 'book').map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', summary),
    ...(pages.length ? [meta('pageBreakSource', pageSource)] : []),
  ]
}

/** How long the book is read aloud, and how what is being read looks (EPUB 3.3, section 9.3.5). */
function duration({narrator}: BookAbout, files: readonly BookFile[]) {
  const overlays = files.filter(({milliseconds}) => milliseconds !== undefined)
  if (!overlays.length) return []
  const whole = overlays.reduce((sum, {milliseconds = 0}) => sum + milliseconds, 0)
  return [
    meta('media:duration', clockValue(whole)),
    ...overlays.map(({id, milliseconds = 0}) =>
      x('meta', {property: 'media:duration', refines: `#${id}`}, clockValue(milliseconds)),
    ),
    meta('media:active-class', 'read-aloud-active'),
    ...(narrator ? [meta('media:narrator', narrator)] : []),
  ]
}
