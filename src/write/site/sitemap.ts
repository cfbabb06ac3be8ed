import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import type {Settings} from '../../settings.ts'
import {addressOf, type SiteEntry} from './entry.ts'
import type {SiteFile} from './index.ts'
import {sitePagesOf} from './pages.ts'

/** All pages for search engines (sitemaps.org, version 0.9). It takes absolute addresses: without the site's it is left out. */
export function* sitemap(entries: readonly SiteEntry[], settings: Settings): Iterable<SiteFile> {
  const {base, language} = settings
  if (!base) return
  const {folders} = language.strings.site
  const address = (page: string) =>
    new URL(
      page.replace(/(?:^|\/)index\.html$/, (end) => (end.startsWith('/') ? '/' : '')),
      base,
    ).href
  const url = (page: string, date?: string) =>
    x('url', [x('loc', address(page)), ...(date ? [x('lastmod', date)] : [])])
  const urls = [
    url('index.html'),
    ...[...sitePagesOf(settings)].map((page) => url(`${folders[page]}/index.html`)),
    ...entries.filter(({pageFile}) => pageFile).map((entry) => url(addressOf(entry), entry.date)),
  ]
  const tree = x('urlset', {xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9'}, [
    '\n',
    ...urls.flatMap((each) => [each, '\n']),
  ])
  yield ['sitemap.xml', `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree)}\n`]
}
