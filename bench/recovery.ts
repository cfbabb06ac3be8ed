/** The bench of recovering and recognizing alone: `node bench/recovery.ts`; part of `npm run bench`. */
import {VFile} from 'vfile'
import {languages} from '../src/language/index.ts'
import {read} from '../src/read/index.ts'
import {recognize} from '../src/recognize/index.ts'
import {recover} from '../src/recover/index.ts'
import {generate} from '../test/generator/index.ts'

const {sv} = languages

/** Seconds that recovering and recognizing take, reading left out. */
function secondsFor(value: Uint8Array): number {
  const file = new VFile({path: 'svar.txt', value})
  const document = read(file)
  const start = performance.now()
  recognize(recover(document, file, sv), file, sv)
  return (performance.now() - start) / 1000
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Many answers, one after the other; and one text that grows, to see whether the time grows with it. */
export function benchRecovery(say: (text: string) => void): void {
  const answers = Array.from({length: 1000}, (_, seed) => bytes(generate(seed + 1).text))
  const megabytes = answers.reduce((sum, {length}) => sum + length, 0) / 1e6
  const rates = [1, 2, 3, 4].map(
    () => megabytes / answers.reduce((sum, answer) => sum + secondsFor(answer), 0),
  )
  say(`Recovering and recognizing 1,000 generated answers (${megabytes.toFixed(1)} MB), one core:`)
  say(
    `  ${Math.max(...rates).toFixed(1)} MB/s (best of 4 rounds; the first, with a cold engine: ${rates[0]!.toFixed(1)})`,
  )
  const page = Array.from({length: 400}, (_, seed) => generate(seed + 1).text).join('\f')
  say('One text that grows:')
  let last: number | undefined
  for (const size of [3.125, 6.25, 12.5, 25, 50]) {
    const seconds = secondsFor(
      bytes(page.repeat(Math.ceil((size * 1e6) / page.length))).subarray(0, size * 1e6),
    )
    const slope = last === undefined ? '' : `, ${(seconds / last).toFixed(2)} times the half`
    say(`  ${size} MB: ${seconds.toFixed(2)} s, ${(size / seconds).toFixed(1)} MB/s${slope}`)
    last = seconds
  }
}

if (import.meta.main) benchRecovery((text) => void process.stdout.write(`${text}\n`))
