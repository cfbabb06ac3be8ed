import type {ElementContent, Properties} from 'hast'
import {h} from 'hastscript'
import {fill, type Language, type ReadabilityMeasure} from '../../language/language.ts'
import type {Readability} from '../../tree.ts'

/** The measures as attributes, for programs. */
export const readabilityAttributes = (measured: Readability | undefined): Properties =>
  measured
    ? {
        dataPlLix: measured.lix,
        dataPlWords: measured.words,
        dataPlSentences: measured.sentences,
        dataPlLong: measured.long,
        dataPlLongest: measured.longest,
      }
    : {}

/** The measures as one visible line, for people; a short text gets no value. */
export function readabilityLine(
  measured: Readability | undefined,
  {strings, readability}: Language,
): ElementContent[] {
  if (!measured) return []
  const {lix, error, words, longest} = measured
  const text =
    words < readability.minimum
      ? fill(strings.readability.short, {longest})
      : fill(strings.readability.line, {
          band: bandName(measured, readability, strings.readability.between),
          lix: Math.round(lix),
          error: Math.round(error),
          longest,
        })
  return [h('p', {className: ['readability'], dataAdded: 'readability'}, text)]
}

/** Both names where one standard error crosses a band's limit. */
function bandName({lix, error}: Readability, {bands}: ReadabilityMeasure, between: string): string {
  const name = (value: number) => bands.findLast((band) => value >= band.from)!.name
  const [lower, upper] = [name(lix - error), name(lix + error)]
  return lower === upper ? lower : fill(between, {lower, upper})
}
