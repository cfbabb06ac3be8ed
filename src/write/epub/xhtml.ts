import type {Element, ElementContent, Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'

/** HTML that is XML as well: void elements closed, every value in quotes, no named references. */
const stringifier = unified()
  .use(rehypeStringify, {
    closeSelfClosing: true,
    collapseEmptyAttributes: false,
    characterReferences: {useNamedReferences: false},
  })
  .freeze()

/**
 * hast → XHTML for a book: every `doc-*` role gets its `epub:type`, every `lang` its `xml:lang`, and the links to the
 * glossary lead to its file. The tree is left as it is: the page is made from the same nodes. Boolean attributes would
 * lose their values, which XML wants: the book has none.
 */
export function toXhtml(tree: Root, glossaryFile: string): string {
  const elements = tree.children.filter((node) => node.type === 'element')
  const book: Root = {type: 'root', children: elements.map((element) => forBook(element, glossaryFile))}
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${stringifier.stringify(book)}\n`
}

function forBook({tagName, properties, children}: Element, glossaryFile: string): Element {
  // A relative address of the source leads nowhere in a book; the words stay, and the address as data.
  if (
    tagName === 'a' &&
    !properties.role &&
    !/^(?:#|[a-z][a-z\d+.-]*:|[\w-]+\.xhtml)/i.test(String(properties.href))
  ) {
    const {href, ...rest} = properties
    return forBook(
      {type: 'element', tagName: 'span', properties: {...rest, dataHref: href}, children},
      glossaryFile,
    )
  }
  const role = typeof properties.role === 'string' ? /^doc-(.+)$/.exec(properties.role)?.[1] : undefined
  return {
    type: 'element',
    tagName,
    properties: {
      ...(role && {'epub:type': role}),
      ...properties,
      ...(role === 'glossref' && {href: `${glossaryFile}${properties.href}`}),
      ...(properties.lang && {xmlLang: properties.lang}),
    },
    children: children.map(
      (child): ElementContent => (child.type === 'element' ? forBook(child, glossaryFile) : child),
    ),
  }
}
