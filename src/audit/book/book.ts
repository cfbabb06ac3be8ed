import {posix} from 'node:path'
import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import {parseDocument} from '../parse-document.ts'
import {BookProblem} from './archive.ts'

/** A book as rules see it: EPUB 2 or 3. */
export interface Book {
  /** 2 or 3. */
  version: number
  packagePath: string
  items: readonly Item[]
  /** The content documents in the order of the spine; with those that are opened by links only. */
  documents: readonly ContentDocument[]
  navigation: Navigation
  /** Reads the metadata: values of a `meta` property (EPUB 3) or name (EPUB 2), or of a Dublin Core element. */
  metadata(name: string): string[]
}

/** An entry of the manifest. */
export interface Item {
  id: string
  path: string
  mediaType: string
  properties: readonly string[]
  overlay: boolean
}

export interface ContentDocument {
  path: string
  document: Document
  linear: boolean
}

/** Where lists of links lead: path and id, from the navigation document or the NCX. */
export interface Navigation {
  /** The file that holds it; empty where there is none. */
  path: string
  toc: readonly BookLink[]
  pages: readonly BookLink[]
  hasLandmarks: boolean
  hasPageList: boolean
}

export interface BookLink {
  path: string
  id: string
}

/** Reads a book from its files. */
export function readBook(files: ReadonlyMap<string, Uint8Array>): Book {
  const container = parse('META-INF/container.xml', files)
  const packagePath = container.querySelector('rootfile')?.getAttribute('full-path') ?? ''
  refuseLocked(files, packagePath)
  const opf = parse(packagePath, files)
  const root = opf.documentElement
  const items = [...opf.querySelectorAll('manifest > item')].map(
    (item): Item => ({
      id: item.getAttribute('id') ?? '',
      path: resolved(packagePath, item.getAttribute('href') ?? ''),
      mediaType: item.getAttribute('media-type') ?? '',
      properties: (item.getAttribute('properties') ?? '').split(/\s+/).filter(Boolean),
      overlay: item.hasAttribute('media-overlay'),
    }),
  )
  const byId = new Map(items.map((item) => [item.id, item]))
  const documents = [...opf.querySelectorAll('spine > itemref')].flatMap((reference): ContentDocument[] => {
    const item = byId.get(reference.getAttribute('idref') ?? '')
    if (!item || !/xhtml|html/.test(item.mediaType) || !files.has(item.path)) return []
    const linear = reference.getAttribute('linear') !== 'no'
    return [{path: item.path, document: parse(item.path, files), linear}]
  })
  return {
    version: Number.parseInt(root.getAttribute('version') ?? '3', 10),
    packagePath,
    items,
    documents,
    navigation: navigationOf(items, files),
    metadata: (name) => metadataOf(opf, name),
  }
}

/** Fonts may be obfuscated; whatever else is listed as encrypted cannot be read. */
function refuseLocked(files: ReadonlyMap<string, Uint8Array>, packagePath: string): void {
  if (!files.has('META-INF/encryption.xml')) return
  const locked = Array.from(
    parse('META-INF/encryption.xml', files).getElementsByTagNameNS('*', 'CipherReference'),
    (reference) => decodeURIComponent(reference.getAttribute('URI') ?? ''),
  )
  const text = locked.find((name) => name === packagePath || /\.(?:x?html?|opf|ncx)$/i.test(name))
  if (text) throw new BookProblem('book-locked', {name: text})
}

function parse(path: string, files: ReadonlyMap<string, Uint8Array>): Document {
  const bytes = files.get(path)
  if (!bytes) throw new BookProblem('book-damaged', {detail: path || 'rootfile'})
  const text = new TextDecoder().decode(bytes).replaceAll(/&([a-z][a-z\d]*);/gi, plainReference)
  const document = parseDocument(text, 'application/xhtml+xml')
  const wrong = document.querySelector('parsererror')
  if (wrong)
    throw new BookProblem('book-not-xml', {
      name: path,
      detail: (wrong.textContent ?? '').split('\n')[0]!.slice(0, 120),
    })
  return document
}

/** XML knows five names of characters; EPUB 2 and old doctypes know those of HTML. */
function plainReference(whole: string, name: string): string {
  if (/^(?:amp|lt|gt|quot|apos)$/.test(name)) return whole
  return decodeNamedCharacterReference(name) || whole
}

function navigationOf(items: readonly Item[], files: ReadonlyMap<string, Uint8Array>): Navigation {
  const nav = items.find(({properties}) => properties.includes('nav'))
  if (nav && files.has(nav.path)) {
    const document = parse(nav.path, files)
    const listOf = (type: string) =>
      [...document.querySelectorAll('nav')].find((list) => typesOf(list).includes(type))
    const links = (type: string) =>
      [...(listOf(type)?.querySelectorAll('a[href]') ?? [])].map((link) =>
        linkTo(nav.path, link.getAttribute('href')!),
      )
    return {
      path: nav.path,
      toc: links('toc'),
      pages: links('page-list'),
      hasLandmarks: listOf('landmarks') !== undefined,
      hasPageList: listOf('page-list') !== undefined,
    }
  }
  const ncx = items.find(({mediaType}) => mediaType === 'application/x-dtbncx+xml')
  if (!ncx || !files.has(ncx.path))
    return {path: '', toc: [], pages: [], hasLandmarks: false, hasPageList: false}
  const document = parse(ncx.path, files)
  const links = (name: string) =>
    [...document.querySelectorAll(name)].map((point) =>
      linkTo(ncx.path, point.querySelector('content')?.getAttribute('src') ?? ''),
    )
  const pages = links('pageTarget')
  return {path: ncx.path, toc: links('navPoint'), pages, hasLandmarks: false, hasPageList: pages.length > 0}
}

/** An element's `epub:type`s, whatever prefix the file has for them. */
export const typesOf = (element: Element): string[] =>
  (element.getAttributeNS('http://www.idpf.org/2007/ops', 'type') ?? element.getAttribute('epub:type') ?? '')
    .split(/\s+/)
    .filter(Boolean)

function linkTo(from: string, href: string): BookLink {
  const [path = '', id = ''] = href.split('#')
  return {
    path: path ? resolved(from, path) : from,
    id: decodeURIComponent(id),
  }
}

const resolved = (from: string, href: string): string =>
  posix.normalize(posix.join(posix.dirname(from), decodeURIComponent(href)))

function metadataOf(opf: Document, name: string): string[] {
  const own = [...opf.querySelectorAll('metadata *')]
  const values = own.flatMap((element) => {
    if (element.nodeName === name) return element.textContent ?? ''
    if (element.localName !== 'meta') return []
    if (element.getAttribute('property') === name) return element.textContent ?? ''
    return element.getAttribute('name') === name ? (element.getAttribute('content') ?? '') : []
  })
  const links = own.filter(({localName}) => localName === 'link')
  const linked = links.flatMap((link) =>
    (link.getAttribute('rel') ?? '').split(/\s+/).includes(name) ? (link.getAttribute('href') ?? '') : [],
  )
  return [...values, ...linked].map((value) => value.trim()).filter(Boolean)
}
