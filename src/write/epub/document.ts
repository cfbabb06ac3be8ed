import {h} from 'hastscript'
import type {Settings} from '../../settings.ts'
import {separated} from '../article/separated.ts'
import {loadTemplate} from '../template.ts'
import type {ContentFile} from './text-files.ts'
import {type FileOf, toXhtml} from './xhtml.ts'

/** Prepares `templates/book.xhtml`; each call gives one document of a book as XHTML. */
export function bookDocument(
  settings: Settings,
): (file: Omit<ContentFile, 'file'>, fileOf?: FileOf) => string {
  const template = loadTemplate('book.xhtml', ['head', 'document'], settings)
  return ({title, content}, fileOf) => {
    const tree = template({head: [h('title', title)], document: separated([...content])})
    const html = tree.children.find((node) => node.type === 'element')!
    html.properties.lang = settings.language.tag
    return toXhtml(tree, fileOf)
  }
}
