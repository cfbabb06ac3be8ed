/** A success criterion of WCAG 2.2 at level A or AA. */
export interface Criterion {
  id: string
  level: 'A' | 'AA'
  /** The clause of EN 301 549 V3.2.1; that version is built on WCAG 2.1 and has none for what 2.2 added. */
  en301549?: string
  /** The kinds of content that it is about: a page that has none of them meets it. Absent: it is about every page. */
  about?: readonly Content[]
}

/** A kind of content that some criteria are about. */
export type Content = 'audio-or-video' | 'images' | 'links' | 'forms' | 'controls' | 'scripts'

const level = (levels: 'A' | 'AA', ids: string, about?: readonly Content[]): Criterion[] =>
  ids.split(' ').map((id) => ({
    id,
    level: levels,
    ...(!newIn22.has(id) && {en301549: `9.${id}`}),
    ...(about && {about}),
  }))

const newIn22 = new Set(['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8'])
const media = ['audio-or-video'] as const
const scripted = ['scripts'] as const
const forms = ['forms'] as const

/** All 55 (WCAG 2.2; 4.1.1 is no longer one), in the standard's order. */
export const criteria: readonly Criterion[] = [
  ...level('A', '1.1.1', ['images', 'audio-or-video', 'controls']),
  ...level('A', '1.2.1 1.2.2 1.2.3', media),
  ...level('AA', '1.2.4 1.2.5', media),
  ...level('A', '1.3.1 1.3.2 1.3.3'),
  ...level('AA', '1.3.4'),
  ...level('AA', '1.3.5', forms),
  ...level('A', '1.4.1'),
  ...level('A', '1.4.2', media),
  ...level('AA', '1.4.3 1.4.4'),
  ...level('AA', '1.4.5', ['images']),
  ...level('AA', '1.4.10'),
  ...level('AA', '1.4.11', ['images', 'controls']),
  ...level('AA', '1.4.12'),
  ...level('AA', '1.4.13', ['controls', 'links', 'scripts']),
  ...level('A', '2.1.1 2.1.2', ['controls', 'links', 'scripts']),
  ...level('A', '2.1.4', scripted),
  ...level('A', '2.2.1 2.2.2 2.3.1', ['scripts', 'audio-or-video', 'images']),
  ...level('A', '2.4.1 2.4.2'),
  ...level('A', '2.4.3', ['controls', 'links']),
  ...level('A', '2.4.4', ['links']),
  ...level('AA', '2.4.5 2.4.6'),
  ...level('AA', '2.4.7 2.4.11', ['controls', 'links']),
  ...level('A', '2.5.1', scripted),
  ...level('A', '2.5.2', scripted),
  ...level('A', '2.5.3', ['controls', 'links']),
  ...level('A', '2.5.4', scripted),
  ...level('AA', '2.5.7', scripted),
  ...level('AA', '2.5.8', ['controls', 'links']),
  ...level('A', '3.1.1'),
  ...level('AA', '3.1.2'),
  ...level('A', '3.2.1 3.2.2', scripted),
  ...level('AA', '3.2.3 3.2.4'),
  ...level('A', '3.2.6'),
  ...level('A', '3.3.1 3.3.2', forms),
  ...level('AA', '3.3.3 3.3.4', forms),
  ...level('A', '3.3.7', forms),
  ...level('AA', '3.3.8', forms),
  ...level('A', '4.1.2', ['controls', 'links', 'scripts']),
  ...level('AA', '4.1.3', scripted),
]
