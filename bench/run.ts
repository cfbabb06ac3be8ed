/**
 * The bench: `npm run bench`. Prints figures, asserts nothing. Each part that measures memory runs in a process of its
 * own; what a user would take instead (pandoc) is timed beside ours when it is installed.
 */
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Bench} from 'tinybench'
import {renderer} from '../src/index.ts'
import type {Format} from '../src/write/index.ts'
import {generateAnswer} from './generate.ts'
import {benchPages} from './pages.ts'
import {benchPdf} from './pdf.ts'
import {benchRecovery} from './recovery.ts'
import {benchTagging} from './tagging.ts'

const say = (text: string) => void process.stdout.write(`${text}\n`)

async function oneByOne(): Promise<void> {
  const answers = Array.from({length: 1000}, (_, number) => new TextEncoder().encode(generateAnswer(number)))
  const words = answers.reduce((sum, bytes) => sum + new TextDecoder().decode(bytes).split(/\s+/).length, 0)
  const all = (formats: readonly Format[]) => {
    const render = renderer({publisher: 'Provstad', formats})
    return () => {
      for (const [number, value] of answers.entries()) {
        const {rendition} = render({path: `svar-${number}.txt`, value})
        if (!rendition) throw new Error(`Answer ${number} was not rendered`)
      }
    }
  }
  const bench = new Bench({iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0})
    .add('both', all(['html', 'epub']))
    .add('page', all(['html']))
  await bench.run()
  const [latency, page] = bench.tasks.map(
    ({result}) => (result as {latency: {p50: number; min: number; max: number}}).latency,
  )
  const each = (milliseconds: number) => (milliseconds / 1000).toFixed(2)
  say(
    `Rendering 1,000 different answers (${Math.round(words / 1000)} words each) to HTML and EPUB, checked, in memory, one core:`,
  )
  say(
    `  ${each(latency!.p50)} ms an answer (median of 5 runs; ${each(latency!.min)} to ${each(latency!.max)})`,
  )
  say(
    `  the page alone: ${each(page!.p50)} ms (${each(page!.min)} to ${each(page!.max)}); the book beyond it: ${each(latency!.p50 - page!.p50)} ms`,
  )
}

/** The whole command, files and all, in a process of its own; time and peak memory. */
function command(count: number, name: 'build' | 'book' = 'build'): {seconds: number; megabytes: number} {
  const folder = mkdtempSync(join(tmpdir(), 'klarsvar-bench-'))
  try {
    for (let number = 0; number < count; number += 1)
      writeFileSync(join(folder, `${number}.txt`), generateAnswer(number))
    const out = join(folder, 'out')
    const start = performance.now()
    const script = `process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))
      process.argv = ['node', 'cli', '${name}', ${JSON.stringify(folder)}, '--out', ${JSON.stringify(out)}, '--audit', 'none', '--quiet', '--publisher', 'Provstad', '--title', 'Svaren']
      await import('./src/cli.ts')`
    const {stderr} = spawnSync('node', ['--input-type=module', '--eval', script], {encoding: 'utf8'})
    const seconds = (performance.now() - start) / 1000
    const made = name === 'book' ? count : readdirSync(out).length
    if (made < count || !existsSync(out)) throw new Error(`Only ${made} of ${count} answers were made`)
    return {seconds, megabytes: Number(/\d+$/.exec(stderr)![0]) / 1024}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function pandoc(): void {
  const version = spawnSync('pandoc', ['--version'], {encoding: 'utf8'}).stdout?.split('\n')[0]
  if (!version) {
    say('pandoc is not installed: no comparison.')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'klarsvar-bench-'))
  const count = 20
  const start = performance.now()
  for (let number = 0; number < count; number += 1) {
    const input = join(folder, `${number}.txt`)
    writeFileSync(input, generateAnswer(number))
    for (const format of ['html', 'epub']) {
      execFileSync(
        'pandoc',
        ['-f', 'markdown', '-s', '--metadata', 'title=Svar', input, '-o', `${input}.${format}`],
        {stdio: 'ignore'},
      )
    }
  }
  const theirs = (performance.now() - start) / count
  rmSync(folder, {recursive: true, force: true})
  const ours = (command(200).seconds / 200) * 1000
  say(
    `${version}, the same answers to HTML and EPUB: ${theirs.toFixed(0)} ms an answer; klarsvar build, files written: ${ours.toFixed(1)} ms; ${(theirs / ours).toFixed(0)} times as fast`,
  )
}

await oneByOne()
benchRecovery(say)
benchTagging(say)
await benchPdf(say)
const [small, large] = [command(1_000), command(10_000)]
say(
  `klarsvar build, files written: 1,000 answers in ${small.seconds.toFixed(1)} s, peak ${small.megabytes.toFixed(0)} MiB; 10,000 in ${large.seconds.toFixed(1)} s, peak ${large.megabytes.toFixed(0)} MiB; ratio of memory ${(large.megabytes / small.megabytes).toFixed(2)}`,
)
const collection = command(1_000, 'book')
say(
  `klarsvar book, 1,000 answers in one EPUB: ${collection.seconds.toFixed(1)} s, peak ${collection.megabytes.toFixed(0)} MiB`,
)
pandoc()
await benchPages(say)
