import type {Element, ElementContent, RootContent} from 'hast'
import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {SitePage} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'
import {sitePagesOf} from '../site/pages.ts'
import {loadTemplate} from '../template.ts'

const stringifier = unified().use(rehypeStringify).freeze()
const slots = ['head', 'skip-link', 'banner', 'navigation', 'document', 'neighbours', 'footer'] as const

/** What a page is made of; all else is the same on every one. */
export interface ShellContent {
  title: string
  /** From the page's folder to the site's; absent where the page stands alone. */
  root: string | undefined
  /** Which of the site's own pages it is. */
  current?: SitePage | 'index'
  /** What the page's head holds besides its title and its style sheet. */
  head?: Element[]
  document: RootContent[]
  /** Ways to the documents before and after. */
  neighbours?: RootContent[]
}

/** Prepares `templates/page.html`; each call gives one page of HTML. */
export function pageShell(settings: Settings): (content: ShellContent) => string {
  const template = loadTemplate('page.html', slots, settings)
  const {language, publisher, logo} = settings
  const {strings} = language
  const {site, ids} = strings
  const pages = sitePagesOf(settings)
  return ({title, root, current, head = [], document, neighbours = []}) => {
    const owner = publisher ?? site.title
    const full = title === owner || !publisher ? title : `${title} – ${publisher}`
    const tree = template({
      head: onLines([
        h('title', full),
        h('meta', {name: 'generator', content: 'Klarsvar'}),
        // Without one, browsers ask for a file that is not there.
        h('link', {rel: ['icon'], href: logoFile(root) ?? 'data:,'}),
        h('link', {rel: ['stylesheet'], href: `${root ?? ''}assets/style.css`}),
        ...(root === undefined
          ? []
          : [
              h('link', {
                rel: ['alternate'],
                type: 'application/atom+xml',
                title: site.links.feed,
                href: `${root}feed.xml`,
              }),
            ]),
        ...head,
      ]),
      'skip-link': [h('a', {className: ['skip-link'], href: '#main'}, strings.skipLink)],
      banner: [banner(owner, root, current)],
      navigation: root === undefined ? [] : [navigation(root, current)],
      document,
      neighbours,
      footer: [h('p', site.madeBy), ...(root === undefined ? [] : [more(root, current)])],
    })
    for (const node of tree.children) if (node.type === 'element') node.properties.lang = language.tag
    return stringifier.stringify(tree)
  }

  function logoFile(root = ''): string | undefined {
    return logo && `${root}assets/${encodeURIComponent(logo)}`
  }

  function banner(owner: string, root: string | undefined, current: ShellContent['current']): Element {
    const picture = logo ? [h('img', {src: logoFile(root), alt: '', className: ['logo']})] : []
    const name = h('span', {id: ids.site}, owner)
    return root === undefined || current === 'index'
      ? h('p', {className: ['owner']}, [...picture, name])
      : h('a', {className: ['owner'], href: `${root}index.html`}, [...picture, name])
  }

  /** Its name is the publisher's, which stands just before it. */
  function navigation(root: string, current: ShellContent['current']): Element {
    const shown = (['index', 'people', 'glossary', 'search'] as const).filter(
      (page) => page === 'index' || pages.has(page),
    )
    return h('nav', {ariaLabelledBy: ids.site, className: ['site-pages']}, [
      h(
        'ul',
        shown.map((page) => h('li', link(page, root, current))),
      ),
    ])
  }

  function more(root: string, current: ShellContent['current']): Element {
    const shown = (['method', 'statement', 'checked'] as const).filter((page) => pages.has(page))
    return h('nav', {ariaLabelledBy: ids.more, className: ['more']}, [
      h('p', {id: ids.more}, site.more),
      h('ul', [
        ...shown.map((page) => h('li', link(page, root, current))),
        h('li', h('a', {href: `${root}feed.xml`, type: 'application/atom+xml'}, site.links.feed)),
      ]),
    ])
  }

  function link(page: SitePage | 'index', root: string, current: ShellContent['current']): Element {
    const folder = page === 'index' ? '' : `${site.folders[page]}/`
    return h(
      'a',
      {href: `${root}${folder}index.html`, ...(page === current && {ariaCurrent: 'page'})},
      site.links[page],
    )
  }
}

/** An element as HTML. */
export const htmlOf = (element: Element): string => stringifier.stringify({type: 'root', children: [element]})

/** Elements that stand side by side, each on a line of its own. */
const onLines = (elements: readonly Element[]): ElementContent[] =>
  elements.flatMap((element, index): ElementContent[] =>
    index ? [{type: 'text', value: '\n'}, element] : [element],
  )
