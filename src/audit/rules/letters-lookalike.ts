import {elementsNamed, holds, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

const word = /[\p{L}\p{M}]+/gu
/** Cyrillic and Greek letters that look like Latin ones (Unicode Technical Standard 39, "Confusables"). */
const lookalike = /[аеорсухіјѕԁԛԝАВЕЅІЈКМНОРСТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]/u

/** Letters of another alphabet that look right (failure F71 of WCAG): a voice spells the word or leaves them out. */
export const lettersLookalike = rule({
  id: 'letters-lookalike',
  wcag: ['1.1.1'],
  *check({document}) {
    for (const block of elementsNamed(
      document,
      'h1, h2, h3, h4, h5, h6, p, li, td, th, dt, dd, a, button, label',
    )) {
      if (holds(block, 'p, li')) continue
      const text = textOf(block)
      // Most texts have no such letter at all.
      if (!lookalike.test(text)) continue
      const found = text.match(word)?.find((each) => /[a-zåäöæø]/iu.test(each) && lookalike.test(each))
      if (found) yield {at: block, values: {text: found}}
    }
  },
})
