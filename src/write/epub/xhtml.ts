import type {Root} from 'hast'
import {toXast} from 'hast-util-to-xast'
import type {Element as XmlElement, Root as XmlRoot} from 'xast'
import {toXml} from 'xast-util-to-xml'

/** hast → XHTML for a book: every `doc-*` role gets its `epub:type`, every `lang` its `xml:lang`. */
export function toXhtml(tree: Root): string {
  const xml = toXast(tree) as XmlRoot
  const elements = xml.children.filter((node) => node.type === 'element')
  elements.forEach(complete)
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${toXml(elements)}\n`
}

function complete(element: XmlElement): void {
  const {attributes} = element
  const role = attributes.role?.match(/^doc-(.+)$/)?.[1]
  if (role && !attributes['epub:type']) attributes['epub:type'] = role
  if (attributes.lang) attributes['xml:lang'] = attributes.lang
  for (const child of element.children) if (child.type === 'element') complete(child)
}
