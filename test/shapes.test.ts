/** A document with every shape that is recovered, through every checker there is. */
import {cpSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {JSDOM} from 'jsdom'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {audit, render} from '../src/index.ts'
import {bookFiles, filesIn, temporaryFolder} from './support/rendered.ts'

const value = readFileSync('test/shapes/all-shapes.txt')
const {rendition, findings} = render({path: 'all-shapes.txt', value}, {publisher: 'Provstad'})
const page = new JSDOM(String(rendition!.files.get('index.html'))).window.document
const folder = temporaryFolder()

beforeAll(() => {
  filesIn(folder.path, Object.fromEntries(rendition!.files))
  cpSync('templates/style.css', join(folder.path, 'assets/style.css'))
})
afterAll(() => folder[Symbol.dispose]())

test('nothing failed, and every shape is there', () => {
  expect(findings.filter(({outcome}) => outcome === 'failed')).toEqual([])
  const count = (selector: string) => page.querySelectorAll(selector).length
  expect({
    articles: count('main article'),
    h1: count('h1'),
    lists: count('article > ul > li, article > ol > li'),
    nested: count('li li'),
    columnHeads: count('th[scope="col"]'),
    rowHeads: count('th[scope="row"]'),
    preformatted: count('pre'),
    separators: count('hr'),
    notes: count('aside[role="doc-footnote"]'),
  }).toEqual({
    articles: 2,
    h1: 1,
    lists: 10,
    nested: 2,
    columnHeads: 3,
    rowHeads: 2,
    preformatted: 1,
    separators: 1,
    notes: 1,
  })
})

test('a note and its reference lead to each other', () => {
  const reference = page.querySelector<HTMLAnchorElement>('[role="doc-noteref"]')!
  const note = page.getElementById(reference.getAttribute('href')!.slice(1))!
  expect(note.getAttribute('role')).toBe('doc-footnote')
  expect(note.querySelector('[role="doc-backlink"]')!.getAttribute('href')).toBe(`#${reference.id}`)
})

test('every id is there once, on the page and in the book', () => {
  const files = bookFiles(rendition!.files.get('all-shapes.epub') as Uint8Array)
  for (const text of [
    page.documentElement.outerHTML,
    files['EPUB/text.xhtml']!,
    files['EPUB/glossary.xhtml']!,
  ]) {
    const ids = Array.from(text.matchAll(/\sid="([^"]+)"/g), ([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
  }
})

test('the page and the book pass every engine', async () => {
  const targets = ['index.html', 'all-shapes.epub'].map((name) => ({
    path: join(folder.path, name),
    shownAs: name,
  }))
  const result = await audit(targets, {tier: 'full'})
  expect(result.findings.map(({rule, element}) => `${rule} ${element}`)).toEqual([])
}, 120_000)
