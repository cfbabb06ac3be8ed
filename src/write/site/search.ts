import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Settings} from '../../settings.ts'
import {pageShell} from '../html/shell.ts'
import type {SiteFile} from './index.ts'
import {sitePagesOf} from './pages.ts'

/** The search page. Without script, or without an index, it leads to the pages that list everything. */
export function* searchPage(settings: Settings): Iterable<SiteFile> {
  const {strings} = settings.language
  const {site, ids} = strings
  const {search, folders} = site
  const html = pageShell(settings)({
    title: search.title,
    root: '../',
    current: 'search',
    head: [h('script', {type: 'module', src: '../assets/search.js'})],
    document: [
      h('h1', {id: ids.title}, search.title),
      h('div', {id: 'instead'}, [h('p', search.noScript), links()]),
      form(),
      h('p', {id: 'status', role: 'status', hidden: true}),
      h('ol', {id: 'results', className: ['answers', 'results'], hidden: true}),
      h('button', {id: 'more', type: 'button', hidden: true}, search.more),
    ],
  })
  yield [`${folders.search}/index.html`, html]

  function links(): Element {
    const pages = (['people', 'glossary'] as const).filter((page) => sitePagesOf(settings).has(page))
    return h('ul', [
      h('li', h('a', {href: '../index.html'}, site.links.index)),
      ...pages.map((page) => h('li', h('a', {href: `../${folders[page]}/index.html`}, site.links[page]))),
    ])
  }

  /** Shown by the script; what it says while it searches goes with it, in the language of the page. */
  function form(): Element {
    const {unavailable, searching, none, found, foundOne, inPage} = search
    const texts = {
      dataUnavailable: unavailable,
      dataSearching: searching,
      dataNone: none,
      dataFound: found,
      dataFoundOne: foundOne,
      dataInPage: inPage,
    }
    return h('form', {id: 'search', role: 'search', hidden: true, ...texts}, [
      h('p', search.intro),
      h('p', h('label', {htmlFor: 'query'}, search.label)),
      h('p', {className: ['query']}, [
        h('input', {id: 'query', name: 'q', type: 'search', autoComplete: 'off', spellCheck: 'true'}),
        h('button', {type: 'submit'}, search.button),
      ]),
    ])
  }
}
