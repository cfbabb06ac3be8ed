/** Whatever the text: no crash, nothing lost, and a time that grows no faster than the text. */
import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {describe, expect, test} from 'vitest'
import {renderer} from '../src/index.ts'
import {languages} from '../src/language/index.ts'
import {lineStarts} from '../src/place.ts'
import type {Document, Range} from '../src/tree.ts'

const render = renderer({publisher: 'Provstad'})
const runs = {numRuns: 150}

const word = fc.oneof(
  fc.constantFrom(
    'Staden',
    'insatser',
    'jour-',
    'och',
    'familjehem',
    'JO-',
    'anmälan',
    'KS',
    '2026/469',
    '(M)',
    'ﬁnans',
  ),
  fc.constantFrom(
    't.ex.',
    'kl.',
    '15.30',
    '–',
    '•',
    '1.',
    '2)',
    'Fråga',
    'http://a.se/b-',
    '\u00AD',
    '\u0002',
    '\uFFFD',
    '&amp;',
    '<b>',
  ),
  fc.constantFrom(
    '[länk](http://a.se)',
    '![](b.png)',
    '![alt](c.png "T")',
    '[text][r1]',
    '**fet**',
    '`kod`',
    '&nbsp;',
    '\\*',
    '<!-- x -->',
  ),
  fc.string({unit: 'grapheme', maxLength: 8}),
)
const blanks = fc.constantFrom(' ', '  ', '\t', '\u00A0')
const line = fc.array(fc.tuple(word, blanks), {maxLength: 12}).map((parts) => parts.flat().join(''))
const special = fc.constantFrom(
  '',
  ' ',
  ' '.repeat(213),
  'Sida 1 av 3',
  '2 (3)',
  'Svar på interpellation av Anna Ek (M) om träd',
  'Dnr KS 2026/1',
  '1. Hur då?',
  '2. Varför?',
  'Stockholm den 2026-05-20',
  '• punkt',
  '   – punkt i punkt',
  'a) ett',
  'Område      2024      2025',
  'Söder         12        14',
  'vänster spalt med text som       höger spalt med text som',
  'texten slutar här.1',
  '1 en not',
  'Bakgrund ............ 4',
  'B A K G R U N D   O C H',
  '----------',
  'Fråga 1',
  'Svar på fråga 1',
  'Interpellation av Bo Ek (S) om hus',
  'Bo Ek (S)',
  'För kommunstyrelsen',
)
const markdown = fc.constantFrom(
  '# Rubrik',
  '> citat',
  '- punkt',
  '[r1]: http://b.se "T"',
  '[r2]: <c d>',
  '```js',
  '```',
  '    kod',
  '***',
  '<div>',
  '| a | b |',
)
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\f', '\n\n', '\u2028')
const text = fc
  .array(fc.tuple(fc.oneof(line, special, markdown), lineEnd), {minLength: 1, maxLength: 40})
  .map((lines) => lines.flat().join(''))

describe.each(['svar.txt', 'svar.md'])('%s', (path) => {
  test('no crash, and nothing is lost, added or changed', () => {
    fc.assert(
      fc.property(text, (value) => {
        const {findings} = render({path, value})
        const broken = findings.filter(({rule}) => rule === 'step-failed' || rule === 'text-not-conserved')
        expect(broken).toEqual([])
      }),
      runs,
    )
  })

  test('texts and removals tile the source', () => {
    fc.assert(
      fc.property(text, (value) => {
        const {document} = render({path, value})
        if (document) expect(gaps(document)).toEqual([])
      }),
      runs,
    )
  })

  test('the same input gives the same bytes', () => {
    fc.assert(
      fc.property(text, (value) => {
        const files = () =>
          [...(render({path, value}).rendition?.files.values() ?? [])].map((file) =>
            Buffer.from(file as string).toString('base64'),
          )
        expect(files()).toEqual(files())
      }),
      {numRuns: 30},
    )
  })
})

/** Ranges that neither a text nor a removal covers, or that two cover. */
function gaps({data, children}: Document): string[] {
  const covered: Range[] = [...data.removals]
  const replaced = new Set(data.removals.map(({start, end}) => `${start}-${end}`))
  const walk = (node: Nodes): void => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    if (node.type === 'text' && !replaced.has(`${start}-${end}`)) covered.push({start: start!, end: end!})
    if ('children' in node) for (const child of node.children) walk(child)
  }
  for (const child of children) walk(child)
  const wrong: string[] = []
  let at = 0
  for (const {start, end} of covered.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start !== at) wrong.push(`${at}-${start}`)
    at = end
  }
  if (at !== data.source.text.length) wrong.push(`${at}-${data.source.text.length}`)
  return wrong
}

describe('time', () => {
  const {sv} = languages
  const hostile: Record<string, (size: number) => string> = {
    'one long word': (size) => 'å'.repeat(size),
    'one long line': (size) => 'ord '.repeat(size / 4),
    'hyphens at every line end': (size) => 'ord-\n'.repeat(size / 5),
    'page numbers': (size) => Array.from({length: size / 10}, (_, index) => `${index + 1}\n\n`).join(''),
    'form feeds': (size) => 'a\f'.repeat(size / 2),
    'nothing but brackets': (size) => '.)'.repeat(size / 2),
    'numbered lines': (size) =>
      Array.from({length: size / 20}, (_, index) => `${index + 1}. Hur då?\n\nJa.\n\n`).join(''),
    'bands of blanks': (size) => `${' '.repeat(300)}\nText.\n`.repeat(size / 300),
    'many points': (size) => 'a. B '.repeat(size / 5),
    'digits in groups': (size) => '123 '.repeat(size / 4),
    'aligned columns': (size) => 'abc def    ghi jkl\n'.repeat(size / 19),
    'many columns': (size) => 'a   b   c   d   e   f\n'.repeat(size / 22),
    'one line of gaps': (size) => 'a   b   '.repeat(size / 8),
    bullets: (size) => '• a\n'.repeat(size / 4),
    'deeper and deeper bullets': (size) =>
      Array.from({length: size / 100}, (_, index) => `${' '.repeat(index % 90)}- a\n`).join(''),
    'notes at page ends': (size) => 'ord1 ord.2\n\n1 not\n2 not\n\f'.repeat(size / 25),
    'rows of points': (size) => `${'.'.repeat(size / 2)}\n${'- '.repeat(size / 4)}`,
    'letters set apart': (size) => 'a b '.repeat(size / 4),
    'page numbers set off': (size) => 'Provstad          1 (2)\n\n'.repeat(size / 25),
    'points before page numbers': (size) => 'Bakgrund ........... 4\n'.repeat(size / 23),
    'tags that never end, in HTML': (size) => `<p>Ja.</p>${'<a'.repeat(size / 2)}`,
    'quotes that never end, in HTML': (size) => `<p>Ja.</p>${'<a "'.repeat(size / 4)}`,
  }
  const measure = (value: string, path: string) => {
    const start = process.cpuUsage()
    renderer({formats: ['html'], language: sv})({path, value})
    const {user, system} = process.cpuUsage(start)
    return user + system
  }

  // Four times the text may take ten times the time: garbage counts too. Quadratic would be sixteen.
  test.each(Object.keys(hostile))('grows with the text, not with its square: %s', (name) => {
    const make = hostile[name]!
    const path = name.endsWith('in HTML') ? 'a.html' : 'a.txt'
    measure(make(20_000), path)
    const small = Math.min(...[1, 2].map(() => measure(make(160_000), path)))
    const large = Math.min(...[1, 2].map(() => measure(make(640_000), path)))
    expect(large / small).toBeLessThan(10)
  })
})

test('every line end of Unicode ends a line', () => {
  expect(lineStarts('a\nb\r\nc\rd\fe\u2028f')).toEqual([0, 2, 5, 7, 9, 11])
})
