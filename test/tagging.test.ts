/** What a page says of its tagging. */
import {expect, test} from 'vitest'
import {render} from '../src/index.ts'

const value = 'Svar på interpellation av Anna Ek (M) till borgarrådet Bo Alm (S) om träd\n\nVi har träd.\n'

function level(summary?: string): string | undefined {
  const data = summary === undefined ? {} : {summary: {name: 'a.summary.md', text: summary}}
  const {rendition} = render({path: 'a.txt', value, data}, {publisher: 'Provstad'})
  return /<article[^>]* data-pl="(PT-\d)"/.exec(String(rendition!.files.get('index.html')))?.[1]
}

test('words and parts are tagged: PT-2', () => expect(level()).toBe('PT-2'))

test('with a summary that somebody approved: PT-3; with one that nobody did: PT-2', () => {
  expect(level('---\napprovedBy: Eva Lind\ndate: 2026-06-01\n---\nVi har träd.')).toBe('PT-3')
  expect(level('Vi har träd.')).toBe('PT-2')
})
