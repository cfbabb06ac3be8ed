import type {Element, RootContent} from 'hast'
import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {Settings} from '../../settings.ts'
import {loadTemplate, templatesFolder} from '../template.ts'

const stringifier = unified().use(rehypeStringify).freeze()
const slots = ['head', 'skip-link', 'banner', 'document', 'footer'] as const

/** What a page of the site is made of; all else is the same on every one. */
export interface ShellContent {
  title: string
  /** From the page's folder to the site's. */
  root: string
  banner: Element
  document: RootContent[]
}

/** Prepares `templates/page.html`; each call gives one page of HTML. */
export function pageShell({language, publisher}: Settings): (content: ShellContent) => string {
  const template = loadTemplate(new URL('page.html', templatesFolder), slots)
  const {strings} = language
  return ({title, root, banner, document}) => {
    const tree = template({
      head: [
        h('title', publisher ? `${title} – ${publisher}` : title),
        h('link', {rel: ['stylesheet'], href: `${root}assets/style.css`}),
      ],
      'skip-link': [h('a', {className: ['skip-link'], href: '#main'}, strings.skipLink)],
      banner: [banner],
      document,
      footer: [h('p', strings.site.madeBy)],
    })
    for (const node of tree.children) if (node.type === 'element') node.properties.lang = language.tag
    return stringifier.stringify(tree)
  }
}

/** An element as HTML. */
export const htmlOf = (element: Element): string => stringifier.stringify({type: 'root', children: [element]})
