import {excerpt} from '../dom.ts'
import {clippedTexts} from '../layout.ts'
import {rule} from '../rule.ts'

/** With the distances between lines, words and letters that a reader may set, some of the text is cut off (failure F104 of WCAG). */
export const spacingClipped = rule({
  id: 'spacing-clipped',
  wcag: ['1.4.12'],
  looks: ['spaced'],
  *check({document}) {
    for (const {box, text, mayBeReached} of clippedTexts(document))
      yield {
        at: box,
        values: {text: excerpt(text)},
        ...(mayBeReached && {outcome: 'needs-a-person' as const}),
      }
  },
})
