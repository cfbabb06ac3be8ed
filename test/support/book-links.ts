import {JSDOM} from 'jsdom'
import {bookFiles} from './rendered.ts'

/** Every content document of a book by its file's name. */
export function contentDocuments(book: Uint8Array): Map<string, Document> {
  const named = Object.entries(bookFiles(book)).filter(([name]) => name.endsWith('.xhtml'))
  return new Map(
    named.map(([name, text]) => [
      name.slice('EPUB/'.length),
      new JSDOM(text, {contentType: 'application/xhtml+xml'}).window.document,
    ]),
  )
}

/** Every link inside a book, and those that lead to no file or to no element. */
export function linksOf(documents: ReadonlyMap<string, Document>): {followed: number; broken: string[]} {
  const broken: string[] = []
  let followed = 0
  for (const [name, document] of documents) {
    for (const link of document.querySelectorAll('a[href]')) {
      const href = link.getAttribute('href')!
      if (/^[a-z]+:/.test(href)) continue
      const [file, id] = href.split('#')
      const target = documents.get(file || name)
      if (!target || (id && !target.getElementById(id))) broken.push(`${name}: ${href}`)
      followed += 1
    }
  }
  return {followed, broken}
}
