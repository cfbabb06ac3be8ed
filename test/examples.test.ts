import {describe, expect, test} from 'vitest'
import {readExamples, visible} from './support/examples.ts'
import {views} from './support/views.ts'

/** Each example: a fence `input`, then fences named for the view that they expect. */
for (const {file, examples} of readExamples(
  'test/examples/{read,recover,recognize,tag,write,english}/*.md',
)) {
  describe(file, () => {
    test('has examples', () => expect(examples.length).toBeGreaterThan(0))
    for (const {title, blocks} of examples) {
      test(title, () => {
        const [input, ...expected] = blocks
        expect(input!.kind).toBe('input')
        expect(expected.length, 'an example without an expectation').toBeGreaterThan(0)
        for (const {kind, text, line} of expected) {
          const view = views[kind]
          if (!view) throw new Error(`${file}:${line}: there is no view "${kind}"`)
          expect(`${view(visible(input!.text), input!.name || 'answer.txt')}\n`).toBe(text)
        }
      })
    }
  })
}
