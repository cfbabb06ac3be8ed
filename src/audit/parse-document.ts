import {JSDOM} from 'jsdom'

const {window} = new JSDOM('')
const parser = new window.DOMParser()

/**
 * Parses HTML, or XHTML of a book, without a window of its own, which would take longer than the parsing. The shared one stands in where code asks for
 * one: it has no layout either way.
 */
export function parseDocument(text: string, type: 'text/html' | 'application/xhtml+xml'): Document {
  const document = parser.parseFromString(text, type)
  Object.defineProperty(document, 'defaultView', {value: window})
  return document
}
