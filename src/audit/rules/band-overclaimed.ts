import {textOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** Fewest words for which a measure of readability says something. */
const minimum = 50

/**
 * A line of readability that says more than was measured: a value for a short text, a value or a number of words that is another than the data of its
 * part, or a value without its uncertainty.
 */
export const bandOverclaimed = rule({
  id: 'band-overclaimed',
  wcag: ['3.1.5'],
  seeks: ['@data-pl-words'],
  *check({document}) {
    for (const line of document.querySelectorAll<HTMLElement>('[data-pl-words] > .readability')) {
      const {dataset} = line.parentElement as HTMLElement
      const text = textOf(line)
      const said = /\((?<name>\p{Lu}+) (?<value>-?\d+)(?<error> ± \d+)?\)/u.exec(text)?.groups
      if (!said) continue
      const {name, value, error} = said
      const measured = Number(dataset[`pl${name!.charAt(0)}${name!.slice(1).toLowerCase()}`])
      const isShort = Number(dataset.plWords) < minimum
      if (isShort || !error || Math.round(measured) !== Number(value)) yield {at: line, values: {text}}
    }
  },
})
