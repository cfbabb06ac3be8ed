import {elementsNamed, excerpt, holds, textOf} from '../dom.ts'
import {rule} from '../rule.ts'

const spaced = /(?:^|\s)((?:\p{L}\s){3,}\p{L})(?=\s|$)/u

/** Letters set apart by blanks (failure F32 of WCAG) are spelled out by a voice, and no search finds the word. */
export const lettersSpaced = rule({
  id: 'letters-spaced',
  wcag: ['1.3.2'],
  *check({document}) {
    for (const block of elementsNamed(
      document,
      'h1, h2, h3, h4, h5, h6, p, li, td, th, dt, dd, caption, legend, label',
    )) {
      if (holds(block, 'p, li')) continue
      const [, text] = spaced.exec(textOf(block)) ?? []
      if (text && !isAlphabet(text)) yield {at: block, values: {text: excerpt(text)}}
    }
  },
})

/** `A B C D` names things in order. */
const isAlphabet = (text: string): boolean => {
  const letters = [...text.replaceAll(/\s/gu, '').toLowerCase()].map((letter) => letter.codePointAt(0)!)
  return letters.every((letter, index) => index === 0 || letter > letters[index - 1]!)
}
