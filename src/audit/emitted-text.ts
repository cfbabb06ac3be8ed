import {strFromU8, unzipSync} from 'fflate'
import {Parser} from 'htmlparser2'

/** What an emitted file says inside its articles once everything marked as ours is taken out. */
export interface EmittedText {
  text: string
  /** Values of the attributes that carry what Markdown writes as syntax: addresses, titles, kinds of code. */
  attributes: string
}

/** Attributes that carry what Markdown writes as syntax. */
const carriers = ['href', 'title', 'data-href', 'data-info']

/** Elements that do not part words. */
const inline = new Set('a abbr b code del dfn em i ins mark q s small span strong sub sup time u'.split(' '))

/** Reads HTML, or XHTML, without a DOM: the check runs on every file that is written. */
export function emittedText(documents: readonly string[], isXml: boolean): EmittedText {
  let text = ''
  let attributes = ''
  for (const document of documents) {
    let articles = 0
    // How many elements are open inside an element of ours, that element included.
    let added = 0
    const parser = new Parser(
      {
        onopentag(name, properties) {
          if (name === 'article') articles += 1
          if (added || 'data-added' in properties) added += 1
          if (!inline.has(name)) text += ' '
          if (articles && !added)
            attributes += `${carriers.map((carrier) => properties[carrier] ?? '').join(' ')} `
        },
        ontext(value) {
          if (articles && !added) text += value
        },
        onclosetag(name) {
          if (name === 'article') articles -= 1
          if (added) added -= 1
          if (!inline.has(name)) text += ' '
        },
      },
      {xmlMode: isXml, decodeEntities: true},
    )
    parser.end(document)
  }
  return {text, attributes}
}

/** The content documents of a book of ours, in the order of its package. */
export function bookDocuments(book: Uint8Array): string[] {
  const files = unzipSync(book, {filter: (file) => /\.(?:opf|xhtml)$/.test(file.name)})
  const packageName = Object.keys(files).find((name) => name.endsWith('.opf'))!
  const folder = packageName.slice(0, packageName.lastIndexOf('/') + 1)
  const hrefs = new Map<string, string>()
  const spine: string[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'item') hrefs.set(attributes.id!, attributes.href!)
        if (name === 'itemref') spine.push(attributes.idref!)
      },
    },
    {xmlMode: true},
  )
  parser.end(strFromU8(files[packageName]!))
  return spine.map((id) => strFromU8(files[folder + hrefs.get(id)!]!))
}
