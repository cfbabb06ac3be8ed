import {h} from 'hastscript'
import type {Settings} from '../../settings.ts'
import {encodePath, isAbsolute} from '../address.ts'
import {pageShell} from '../html/shell.ts'
import type {SiteFile} from './index.ts'

/**
 * Pages at old addresses that lead to new ones, at once and without a server's help (WCAG technique H76). An old address is a file
 * or a folder of the site, a new one a folder of the site or an absolute address.
 */
export function* movedPages(moved: Readonly<Record<string, string>>, settings: Settings): Iterable<SiteFile> {
  const {strings} = settings.language
  const {title, text, link} = strings.site.moved
  const shell = pageShell(settings)
  for (const [from, to] of Object.entries(moved)) {
    const file = movedFile(from)
    const root = '../'.repeat(file.split('/').length - 1)
    const target = isAbsolute(to) ? to : `${root}${encodePath(to.replace(/\/+$/, ''))}/index.html`
    const html = shell({
      title,
      root,
      head: [
        h('meta', {httpEquiv: 'refresh', content: `0; url=${target}`}),
        h('meta', {name: 'robots', content: 'noindex'}),
      ],
      document: [h('h1', {id: strings.ids.title}, title), h('p', text), h('p', h('a', {href: target}, link))],
    })
    yield [file, html]
  }
}

/** The file at an old address. */
export const movedFile = (from: string): string =>
  /\.html?$/.test(from) ? from : `${from.replace(/\/+$/, '')}/index.html`
