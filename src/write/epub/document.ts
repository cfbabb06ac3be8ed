import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Settings} from '../../settings.ts'
import {separated} from '../article/separated.ts'
import {loadTemplate} from '../template.ts'
import {toXhtml} from './xhtml.ts'

/** Prepares `templates/book.xhtml`; each call gives one document of a book as XHTML. `glossaryFile` is where its explained words lead. */
export function bookDocument(
  settings: Settings,
  glossaryFile: string,
): (title: string, content: readonly Element[]) => string {
  const template = loadTemplate('book.xhtml', ['head', 'document'], settings)
  return (title, content) => {
    const tree = template({head: [h('title', title)], document: separated([...content])})
    const html = tree.children.find((node) => node.type === 'element')!
    html.properties.lang = settings.language.tag
    return toXhtml(tree, glossaryFile)
  }
}
