/** A book of every shape of answer, and of a long one, by every checker there is. */
import {globSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {audit, render} from '../src/index.ts'
import {contentDocuments, linksOf} from './support/book-links.ts'
import {aceViolations, calibreText, isThere, javaMessages} from './support/checkers.ts'
import {longAnswer} from './support/long-answer.ts'
import {temporaryFolder} from './support/rendered.ts'

const folder = temporaryFolder()
afterAll(() => folder[Symbol.dispose]())
const answers = new Map<string, string | Uint8Array>(
  globSync('test/shapes/*')
    .sort()
    .map((path) => [basename(path), readFileSync(path)]),
)
answers.set('long.txt', longAnswer(6000))

/** Renders an answer to a book; returns it and where it lies. */
function bookOf(name: string): {bytes: Uint8Array; path: string} {
  const {rendition, findings} = render({path: name, value: answers.get(name)!}, {publisher: 'Provstad'})
  expect(findings.filter(({outcome}) => outcome === 'failed')).toEqual([])
  const [file, bytes] = [...rendition!.files].find(([each]) => each.endsWith('.epub'))!
  const path = join(folder.path, file)
  writeFileSync(path, bytes)
  return {bytes: bytes as Uint8Array, path}
}

const words = (document: Document): string => {
  const inline = /^(?:a|abbr|cite|code|dfn|em|i|img|q|span|strong|sup|time)$/
  const text = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? ''
    const inner = Array.from(node.childNodes, text).join('')
    return inline.test(node.nodeName) ? inner : ` ${inner} `
  }
  return text(document.querySelector('body')!).replaceAll(/\s+/gu, ' ').trim()
}

/** calibre writes signs for list items and lines for table cells, and the alternatives of pictures. */
const plain = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')

describe.concurrent.each([...answers.keys()])('%s', (name) => {
  const {bytes, path} = bookOf(name)
  const documents = contentDocuments(bytes)

  test('every link leads somewhere, every id is there once', ({expect}) => {
    expect(linksOf(documents).broken).toEqual([])
    for (const document of documents.values()) {
      const ids = Array.from(document.querySelectorAll('[id]'), ({id}) => id)
      expect(ids).toEqual([...new Set(ids)])
    }
  })

  test('epubcheck-ts and our rules say nothing', async ({expect}) => {
    const {findings, notTested} = await audit([{path, shownAs: path}])
    expect({findings, notTested}).toEqual({findings: [], notTested: []})
  })

  test.runIf(isThere('EPUBCheck (Java)'))(
    'the Java EPUBCheck says nothing',
    {timeout: 120_000},
    async ({expect}) => {
      expect(await javaMessages(path)).toEqual([])
    },
  )

  test('Ace finds nothing', {timeout: 120_000}, async ({expect}) => {
    expect(await aceViolations(path)).toEqual([])
  })

  test.runIf(isThere('calibre'))(
    'calibre gives every word, in order',
    {timeout: 120_000},
    async ({expect}) => {
      const theirs = plain(await calibreText(path))
      for (const document of documents.values()) expect(theirs).toContain(plain(words(document)).trim())
    },
  )
})

test('a long answer is several files, each of which begins at a question; its pages too', () => {
  const documents = contentDocuments(bookOf('long.txt').bytes)
  const texts = [...documents].filter(([name]) => name.startsWith('text-'))
  expect(texts.map(([name]) => name)).toEqual([
    'text-1.xhtml',
    'text-2.xhtml',
    'text-3.xhtml',
    'text-4.xhtml',
  ])
  for (const [, document] of texts.slice(1)) {
    const first = document.querySelector('h1, h2, p, li')!
    expect(first.localName).toBe('h2')
    expect(document.title).toBe(
      `${first.textContent!.replaceAll(/\s+/g, ' ')} – Svar på interpellation av Anna Ek (M) till borgarrådet Bo Alm (S) om alla träd`,
    )
    expect(document.querySelectorAll('section[role="doc-qna"]')).toHaveLength(1)
  }
  const questions = texts.map(([, document]) => document.querySelectorAll('.question').length)
  expect(questions.reduce((sum, count) => sum + count)).toBe(15)
  expect(Math.min(...questions)).toBeGreaterThan(2)
})
