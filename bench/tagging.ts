import {languages} from '../src/index.ts'
import {termFinder} from '../src/tag/terms.ts'
import {generateAnswer} from './generate.ts'

/** How fast the whole lexicon is looked up, on one core. */
export function benchTagging(say: (text: string) => void): void {
  const answers = Array.from({length: 1000}, (_, number) => generateAnswer(number))
  const bytes = answers.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const findTerms = termFinder(languages.sv.lexicon)
  const speeds = Array.from({length: 5}, () => {
    const start = performance.now()
    for (const text of answers) {
      const find = findTerms({date: '2026-03-01', publisher: 'Provstad', text})
      for (const block of text.split(/\n\s*\n/)) find(block)
    }
    return bytes / 1000 / (performance.now() - start)
  }).sort((a, b) => a - b)
  say(
    `Looking up all ${languages.sv.lexicon.entries.length} entries of the lexicon in ${(bytes / 1e6).toFixed(1)} MB of answers: ${speeds[2]!.toFixed(1)} MB/s (median of 5; ${speeds[0]!.toFixed(1)} to ${speeds[4]!.toFixed(1)})`,
  )
}
