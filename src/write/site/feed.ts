import {v5} from 'uuid'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import type {Settings} from '../../settings.ts'
import {addressOf, type SiteEntry} from './entry.ts'
import type {SiteFile} from './index.ts'

/** Namespace of the feed's identifiers (RFC 9562, section 6.5); it must never change. */
const namespace = v5('https://klarsvar.invalid/feed', v5.URL)
/** So many of the newest documents. */
const length = 50

/**
 * The newest documents as an Atom feed (RFC 4287). Documents without a date are left out: an entry must say when it was updated.
 * Where the site's address is not known, addresses are relative to the feed's own.
 */
export function* feed(
  entries: readonly SiteEntry[],
  {language, publisher = '', base = ''}: Settings,
): Iterable<SiteFile> {
  const {site} = language.strings
  const dated = entries.filter(({date}) => date).slice(0, length)
  const id = (part: string) => `urn:uuid:${v5([publisher, base, part].join('\n'), namespace)}`
  const moment = (date: string) => `${date}T00:00:00Z`
  const tree = x('feed', {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language.tag}, [
    ...onLines([
      x('id', id('')),
      x('title', publisher ? `${site.title} – ${publisher}` : site.title),
      x('updated', moment(dated[0]?.date ?? '1970-01-01')),
      x('author', x('name', publisher || site.title)),
      x('link', {rel: 'self', type: 'application/atom+xml', href: `${base}feed.xml`}),
      x('link', {rel: 'alternate', type: 'text/html', href: `${base}index.html`}),
      ...dated.map((entry) =>
        x(
          'entry',
          onLines([
            x('id', id(entry.folder)),
            x('title', entry.title),
            x('updated', moment(entry.date!)),
            x('link', {rel: 'alternate', type: 'text/html', href: base + addressOf(entry)}),
            ...(entry.answerer ? [x('author', x('name', entry.answerer.name))] : []),
          ]),
        ),
      ),
    ]),
  ])
  yield ['feed.xml', `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree)}\n`]
}

const onLines = <T>(nodes: readonly T[]): (T | string)[] => ['\n', ...nodes.flatMap((node) => [node, '\n'])]
