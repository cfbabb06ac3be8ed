/** Answers of known structure, made by chance, and what is recovered of them. `npm run score` measures more. */
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {renderer} from '../src/index.ts'
import {generate} from './generator/index.ts'
import {f1, sum} from './score/counts.ts'
import {scoreGenerated} from './score/generated.ts'
import {isTrusted, scoreGold} from './score/gold.ts'

const render = renderer({publisher: 'Provstad', formats: ['html']})

const scoreOf = (seed: number) => {
  const answer = generate(seed)
  return scoreGenerated(answer, render({path: 'svar.txt', value: new TextEncoder().encode(answer.text)}))
}

test('whatever the answer: its text is kept, its furniture is out, its facts are found', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => {
      const {conserved, furniture, facts} = scoreOf(seed)
      expect({conserved, furniture, facts}).toEqual({conserved: true, furniture: 0, facts: 3})
    }),
    {numRuns: 60},
  )
})

test('the bars hold over a hundred answers', () => {
  const scores = Array.from({length: 100}, (_, index) => scoreOf(500_000 + index))
  const of = (key: 'headings' | 'paragraphs' | 'items' | 'cells') =>
    f1(sum(scores.map((score) => score[key])))
  expect(of('headings')).toBeGreaterThanOrEqual(0.98)
  expect(of('paragraphs')).toBeGreaterThanOrEqual(0.98)
  expect(of('items')).toBeGreaterThanOrEqual(0.95)
  expect(of('cells')).toBeGreaterThanOrEqual(0.95)
})

test('the same seed gives the same answer', () => {
  expect(generate(7)).toEqual(generate(7))
  expect(generate(7).text).not.toBe(generate(8).text)
})

const tree = [
  {role: 'H1', path: 'Document/H1', text: 'Bakgrund '},
  {role: 'P', path: 'Document/P', text: 'Frågan väcktes i våras av nämn-den, som tog upp den. '},
  {role: 'P', path: 'Document/P', text: 'Träden mår bra. '},
]

test('a tree judges boundaries and headings', () => {
  const value = 'Bakgrund\n\nFrågan väcktes i våras av nämn-\nden, som tog upp den.\n\nTräden mår bra.\n'
  const {document} = render({path: 'a.txt', value: new TextEncoder().encode(value)})
  const {paragraphs, headings, wrong} = scoreGold(document!, tree)
  expect({paragraphs, headings, wrong}).toEqual({
    paragraphs: {right: 2, found: 2, wanted: 2},
    headings: {right: 1, found: 1, wanted: 1},
    wrong: [],
  })
})

test('a tree with a block for every line is not trusted', () => {
  const lines = ['Frågan väcktes', 'i våras av', 'nämnden, som', 'tog upp den.']
  expect(isTrusted(lines.map((text) => ({role: 'P', path: 'Document/P', text})))).toBe(false)
  expect(isTrusted(tree)).toBe(true)
})
