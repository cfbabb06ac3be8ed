/** Views of what the steps make of an input, as text that a person can read; the examples are written in them. */
import type {RootContent} from 'mdast'
import {VFile} from 'vfile'
import {languages} from '../../src/language/index.ts'
import type {Told, Values} from '../../src/message.ts'
import {textOf} from '../../src/plain-text.ts'
import {read} from '../../src/read/index.ts'
import {recognize} from '../../src/recognize/index.ts'
import {recover} from '../../src/recover/index.ts'
import {renderer} from '../../src/render.ts'
import {tagger} from '../../src/tag/index.ts'
import type {Document} from '../../src/tree.ts'

/** Swedish, unless the input's name says that it is English: `answer.en.txt`. */
const kinds = Object.fromEntries(
  Object.values(languages).map((language) => [
    language.tag,
    {
      language,
      tag: tagger({language}),
      render: renderer({language, publisher: 'Provstad', formats: ['html'], remarks: true}),
    },
  ]),
)
const kindOf = (name: string) => kinds[/\.en\./.test(name) ? 'en' : 'sv']!

export type View = (input: string, name: string) => string

export const views: Readonly<Record<string, View>> = {
  blocks: (input, name) => {
    const {document, file} = steps(input, name, 'recover')
    return [
      ...document.children.flatMap((node) => outline(node, 0)),
      ...taken(document),
      ...messages(file),
    ].join('\n')
  },
  structure: (input, name) => {
    const {document, file} = steps(input, name, 'recognize')
    return [...document.children.flatMap((node) => outline(node, 0)), ...messages(file)].join('\n')
  },
  facts: (input, name) => {
    const {document} = steps(input, name, 'recognize')
    return document.children
      .flatMap((node) => (node.type === 'article' ? Object.entries(node.metadata) : []))
      .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
      .join('\n')
  },
  tags: (input, name) => {
    const {document, file} = steps(input, name, 'tag')
    return [...document.children.flatMap(tagged), ...messages(file)].join('\n')
  },
  measures: (input, name) => {
    const {readability} = kindOf(name).language
    const {
      words = 0,
      sentences = 0,
      long = 0,
      longest = 0,
      value = 0,
      variation,
    } = readability.measure([readability.count(input.trim())]) ?? {}
    return `${words} words, ${sentences} sentences, ${long} long, longest ${longest}, ${readability.name} ${value}${variation === undefined ? '' : `, OVIX ${variation}`}`
  },
  sentences: (input, name) =>
    kindOf(name)
      .language.sentences(input.trim())
      .map(({start, end}) => input.trim().slice(start, end))
      .join('\n'),
  remarks: (input, name) => {
    const {remarks} = kindOf(name).render({path: name, value: new TextEncoder().encode(input)})
    return remarks
      .map(({line, rule, severity, values = {}}) => `${line} ${rule} (${severity}): ${told(values)}`)
      .join('\n')
  },
  html: (input, name) => {
    const {rendition, findings} = kindOf(name).render({path: name, value: new TextEncoder().encode(input)})
    const page = String(rendition?.files.get('index.html') ?? '')
    return [
      page.slice(page.indexOf('<article'), page.indexOf('</article>') + 10),
      ...findings.map(({rule}) => `! ${rule}`),
    ].join('\n')
  },
}

/** What a remark tells, its limits left out. */
const told = ({limit: _limit, text: _text, ...values}: Values): string =>
  Object.entries(values)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')

function steps(input: string, name: string, until: 'recover' | 'recognize' | 'tag') {
  const file = new VFile({path: name, value: new TextEncoder().encode(input)})
  const {language, tag} = kindOf(name)
  let document = recover(read(file), file, language)
  if (until !== 'recover') document = recognize(document, file, language)
  if (until === 'tag') document = tag(document, file)
  return {document, file}
}

/** A node and what is in it: a line a block, two blanks a level. */
function outline(node: RootContent, depth: number): string[] {
  const indent = '  '.repeat(depth)
  if (node.type === 'pageBreak') return [`${indent}page ${node.number}`]
  if (node.type === 'thematicBreak') return [`${indent}separator`]
  const children = 'children' in node ? (node.children as RootContent[]) : []
  const isBlock = children.some((child) => blockTypes.has(child.type))
  const name = names[node.type]?.(node as never) ?? node.type
  if (!isBlock) return [`${indent}${name}: ${shown(node)}`]
  return [`${indent}${name}`, ...children.flatMap((child) => outline(child, depth + 1))]
}

const blockTypes = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'titleBlock',
  'caseNumber',
  'questions',
  'question',
  'signature',
  'signatureLine',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'footnote',
])

const names: Readonly<Record<string, (node: never) => string>> = {
  article: ({profile}: {profile: string}) => `article (${profile})`,
  heading: ({depth}: {depth: number}) => `heading ${depth}`,
  question: ({number}: {number: number}) => `question ${number}`,
  signatureLine: ({part}: {part: string}) => part,
  footnote: ({number}: {number: string}) => `footnote ${number}`,
  list: ({ordered, start}: {ordered: boolean; start?: number}) => (ordered ? `list from ${start}` : 'list'),
  tableCell: () => 'cell',
  tableRow: () => 'row',
  table: ({data}: {data?: {header?: string}}) => `table (headers: ${data?.header})`,
  paragraph: ({data}: {data?: {hName?: string}}) => (data?.hName === 'pre' ? 'preformatted' : 'paragraph'),
}

/** Text with its page breaks. */
function shown(node: RootContent): string {
  if (node.type === 'pageBreak') return `‖${node.number}‖`
  if (node.type === 'note') return `«${node.value}»`
  if (node.type === 'noteReference' || node.type === 'noteLabel') return `[${node.number}]`
  return 'children' in node && node.children.length
    ? (node.children as RootContent[]).map(shown).join('')
    : textOf(node)
}

/** What was taken out, blanks between blocks left out. */
const taken = ({data: {removals, source}}: Document): string[] =>
  removals
    .filter(({kind, start, end}) => kind !== 'space' && source.text.slice(start, end).trim())
    .map(({kind, start, end, replacement}) => {
      const to = replacement.trim() ? ` → ${replacement}` : ''
      return `taken out as ${kind}: ${source.text.slice(start, end).trim().replaceAll('\u00AD', '(soft hyphen)')}${to}`
    })

const messages = (file: VFile): string[] => file.messages.map((message) => `! ${(message as Told).ruleId}`)

/** Every tagged stretch of text with its meaning, a line each. */
function tagged(node: RootContent): string[] {
  const own = describe(node)
  const inner = 'children' in node ? (node.children as RootContent[]).flatMap(tagged) : []
  return own ? [own, ...inner.map((line) => `  ${line}`)] : inner
}

function describe(node: RootContent): string | undefined {
  switch (node.type) {
    case 'abbreviation':
      return `${textOf(node)} = ${node.gloss ?? '(unresolved)'}`
    case 'glossaryReference':
      return `link ${node.use}: ${textOf(node)} → ${node.sense}`
    case 'time':
      return `date: ${textOf(node)} = ${node.datetime}`
    case 'longSentence':
      return `long sentence, ${node.words} words`
    default:
      return undefined
  }
}
