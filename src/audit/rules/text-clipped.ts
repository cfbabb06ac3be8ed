import {excerpt} from '../dom.ts'
import {clippedTexts} from '../layout.ts'
import {rule} from '../rule.ts'

/** At 200 % some of the text is cut off and cannot be scrolled to (failure F69 of WCAG). */
export const textClipped = rule({
  id: 'text-clipped',
  wcag: ['1.4.4'],
  act: ['59br37'],
  looks: ['zoomed'],
  *check({document}) {
    for (const {box, text, mayBeReached} of clippedTexts(document))
      yield {
        at: box,
        values: {text: excerpt(text)},
        ...(mayBeReached && {outcome: 'needs-a-person' as const}),
      }
  },
})
