import type {Element, ElementContent, Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'

/** The file that holds an id; empty where it is the document's own; nothing where no file does. */
export type FileOf = (id: string) => string | undefined

/** HTML that is XML as well: void elements closed, every value in quotes, no named references. */
const stringifier = unified()
  .use(rehypeStringify, {
    closeSelfClosing: true,
    collapseEmptyAttributes: false,
    characterReferences: {useNamedReferences: false},
  })
  .freeze()

/**
 * hast → XHTML for a book: every `doc-*` role gets its `epub:type`, every `lang` its `xml:lang`, and links to what stands
 * in another file lead there. The tree is left as it is: the page is made from the same nodes. Boolean attributes would
 * lose their values, which XML wants: the book has none.
 */
export function toXhtml(tree: Root, fileOf: FileOf = () => ''): string {
  const elements = tree.children.filter((node) => node.type === 'element')
  const book: Root = {type: 'root', children: elements.map((element) => forBook(element, fileOf))}
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${stringifier.stringify(book)}\n`
}

function forBook({tagName, properties, children}: Element, fileOf: FileOf): Element {
  const {href = ''} = properties
  const id = /^#(.+)$/.exec(String(href))?.[1]
  const file = id === undefined ? '' : fileOf(id)
  const leads = /^(?:#|[a-z][a-z\d+.-]*:|[\w-]+\.xhtml)/i.test(String(href)) && file !== undefined
  // A relative address of the source leads nowhere in a book; the words stay, and the address as data.
  if (tagName === 'a' && !leads) {
    const {href: address, ...rest} = properties
    return forBook(
      {type: 'element', tagName: 'span', properties: {...rest, dataHref: address}, children},
      fileOf,
    )
  }
  const role = typeof properties.role === 'string' ? /^doc-(.+)$/.exec(properties.role)?.[1] : undefined
  return {
    type: 'element',
    tagName,
    properties: {
      ...(role && {'epub:type': role}),
      ...properties,
      ...(file && {href: `${file}${href}`}),
      ...(properties.lang && {xmlLang: properties.lang}),
    },
    children: children.map(
      (child): ElementContent => (child.type === 'element' ? forBook(child, fileOf) : child),
    ),
  }
}
