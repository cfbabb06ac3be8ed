/** The programming interface: what is exported, and that it can be used as the README says. */
import {readFileSync} from 'node:fs'
import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import * as klarsvar from '../src/index.ts'

test('the export list', () => {
  expect(Object.keys(klarsvar).sort()).toEqual([
    'audit',
    'klarsvarRead',
    'klarsvarRecognize',
    'klarsvarRecover',
    'klarsvarTag',
    'klarsvarWrite',
    'languages',
    'render',
    'renderer',
    'strings',
  ])
})

const value = readFileSync('input/ks-2026-469.txt')

test('render gives files, the tree and findings, and touches nothing', () => {
  const {rendition, document, findings} = klarsvar.render({path: 'svar.txt', value}, {formats: ['html']})
  expect([...rendition!.files.keys()]).toEqual(['index.html', 'source-map.json', 'annotations.jsonld'])
  expect(document!.children.map(({type}) => type)).toEqual(['article'])
  expect(findings.map(({rule}) => rule)).toEqual(['publisher-missing'])
})

test('a renderer gives the same for the same, whatever it rendered before', () => {
  const render = klarsvar.renderer()
  const page = () => String(render({path: 'svar.txt', value}).rendition!.files.get('index.html'))
  const first = page()
  render({path: 'annat.txt', value: readFileSync('input/ks-2025-799.txt')})
  expect(page()).toBe(first)
})

test('the plugins stand in a pipeline of unified, with plugins of others between', () => {
  const settings = {language: klarsvar.languages.sv}
  const seen: string[] = []
  const file = unified()
    .use(klarsvar.klarsvarRead)
    .use(klarsvar.klarsvarRecover, settings)
    .use(() => (tree: Root): void => {
      seen.push(...tree.children.map(({type}) => type))
    })
    .use(klarsvar.klarsvarRecognize, settings)
    .use(klarsvar.klarsvarTag, settings)
    .use(klarsvar.klarsvarWrite, settings, ['html'])
    .processSync(new VFile({path: 'svar.txt', value}))
  expect(new Set(seen)).toEqual(new Set(['pageBreak', 'paragraph']))
  expect((file.result as {files: Map<string, string>}).files.get('index.html')).toContain('<h2 id="fraga-5"')
})

test('the tree is plain data: it can be written as JSON and read back between two steps', () => {
  const settings = {language: klarsvar.languages.sv}
  const run = (between: (tree: Root) => Root) =>
    unified()
      .use(klarsvar.klarsvarRead)
      .use(klarsvar.klarsvarRecover, settings)
      .use(() => (tree: Root) => between(tree))
      .use(klarsvar.klarsvarRecognize, settings)
      .use(klarsvar.klarsvarTag, settings)
      .use(() => (tree: Root) => between(tree))
      .use(klarsvar.klarsvarWrite, settings, ['html'])
      .processSync(new VFile({path: 'svar.txt', value})).result as {files: Map<string, string>}
  const plain = run((tree) => tree)
  const throughJson = run((tree) => JSON.parse(JSON.stringify(tree)))
  expect(throughJson.files.get('index.html')).toBe(plain.files.get('index.html'))
})

test('Markdown comes through remark-parse with the same words', () => {
  const markdown =
    '# Svar på interpellation av Anna Ek (M) till borgarrådet Bo Alm (S) om träd\n\nTräden &amp; husen \\*står\\* kvar.\n'
  const {document, rendition} = klarsvar.render({path: 'svar.md', value: markdown})
  expect(unified().use(remarkParse).parse(markdown).children).toHaveLength(2)
  expect(
    document!.data.removals
      .filter(({kind}) => kind === 'syntax')
      .map(({start, end}) => markdown.slice(start, end)),
  ).toEqual(['#', '&amp;', '\\', '\\'])
  expect(String(rendition!.files.get('index.html'))).toContain('Träden &#x26; husen *står* kvar.')
})

test('audit gives findings as data', async () => {
  const {findings, ran} = await klarsvar.audit([
    {path: 'dist/ks-2025-799/ks-2025-799.epub', shownAs: 'bok.epub'},
  ])
  expect({findings, ran}).toEqual({findings: [], ran: ['rules', 'epubcheck']})
})
