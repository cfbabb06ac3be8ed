import type {ElementContent, Properties} from 'hast'
import {h} from 'hastscript'
import {fill, type Language, type ReadabilityMeasure, type Strings} from '../../language/language.ts'
import type {Readability} from '../../tree.ts'

/** The measures as attributes, for programs. */
export const readabilityAttributes = (
  measured: Readability | undefined,
  {readability: {name, variation, minimum}}: Language,
): Properties =>
  measured
    ? {
        [attribute(name)]: measured.value,
        dataPlWords: measured.words,
        dataPlSentences: measured.sentences,
        dataPlLong: measured.long,
        dataPlLongest: measured.longest,
        // Of short texts it says nothing.
        ...(variation &&
          measured.words >= minimum &&
          measured.variation !== undefined && {[attribute(variation)]: measured.variation}),
      }
    : {}

const attribute = (name: string): string => `dataPl${name.charAt(0)}${name.slice(1).toLowerCase()}`

/** The measures as one visible line, for people; a short text gets no value. */
export function readabilityLine(
  measured: Readability | undefined,
  {strings, readability}: Language,
): ElementContent[] {
  if (!measured) return []
  const {value, error, words, longest} = measured
  const text =
    words < readability.minimum
      ? fill(strings.readability.short, {longest})
      : fill(strings.readability.line, {
          band: bandName(measured, readability, strings),
          measure: readability.name,
          value: Math.round(value),
          error: Math.round(error),
          longest,
        })
  return [h('p', {className: ['readability'], dataAdded: 'readability'}, text)]
}

/** Both names where one standard error crosses a band's limit. */
function bandName(
  {value, error}: Readability,
  {bands}: ReadabilityMeasure,
  {readability: texts}: Strings,
): string {
  const name = (at: number) => texts.bands[bands.findLast(({from}) => at >= from)!.name]
  const [lower, upper] = [name(value - error), name(value + error)]
  return lower === upper ? lower : fill(texts.between, {lower, upper})
}
