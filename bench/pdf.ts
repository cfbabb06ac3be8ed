/** The bench of PDFs: `node bench/pdf.ts`; part of `npm run bench`. */
import {spawnSync} from 'node:child_process'
import {existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {renderer} from '../src/index.ts'
import {printReports} from '../test/generator/print-reports.ts'
import {pdfOf} from '../test/support/pdf.ts'

/** Pages a second over printed reports and, where it lies beside the project, the corpus; and a PDF of 500 pages. */
export async function benchPdf(say: (text: string) => void): Promise<void> {
  const reports = (await printReports(Array.from({length: 20}, (_, seed) => seed + 1))).map(({pdf}) => pdf)
  const corpus = globSync('../shared/corpus/pdf/gbg-*.pdf').map((path) => new Uint8Array(readFileSync(path)))
  say('PDF to HTML and EPUB, checked, in memory, one core (best of 3 rounds):')
  for (const tags of ['trust', 'ignore'] as const) {
    const by = tags === 'trust' ? 'by tags' : 'by layout'
    say(`  ${rate(reports, tags)} pages a second, printed reports ${by}`)
    if (corpus.length) say(`  ${rate(corpus, tags)} pages a second, municipal reports with pictures ${by}`)
  }
  const {seconds, megabytes, idle} = longBook()
  say(
    `A PDF of 500 pages: ${seconds.toFixed(1)} s, peak ${megabytes.toFixed(0)} MB (${idle.toFixed(0)} MB for one page)`,
  )
  const poppler = spawnSync('pdftotext', ['-v']).status === 0
  if (poppler && existsSync('../shared/corpus/pdf')) {
    const start = performance.now()
    for (const path of globSync('../shared/corpus/pdf/gbg-*.pdf'))
      spawnSync('pdftohtml', ['-s', '-i', '-stdout', path])
    say(
      `  pdftohtml (no structure): ${((performance.now() - start) / 1000).toFixed(1)} s for the municipal reports`,
    )
  }
}

function rate(files: readonly Uint8Array[], tags: 'trust' | 'ignore'): string {
  const render = renderer({publisher: 'Provstad', tags})
  let best = 0
  for (let round = 0; round < 3; round += 1) {
    let pages = 0
    const start = performance.now()
    for (const value of files) {
      const {document} = render({path: 'rapport.pdf', value})
      pages += Math.max(0, ...(document?.data.source.places ?? []).map(({page = 0}) => page))
    }
    best = Math.max(best, (1000 * pages) / (performance.now() - start))
  }
  return best.toFixed(0)
}

/** The whole command in a process of its own; its peak memory, and that of one page. */
function longBook(): {seconds: number; megabytes: number; idle: number} {
  const page = (number: number) => [
    {tag: 'H2', text: `Avsnitt ${number}`, y: 780},
    ...Array.from({length: 12}, (_, paragraph) => ({
      tag: 'P',
      text: `Stycke ${paragraph} handlar om staden, om dess gator och torg, och om vad som planeras.`,
      y: 750 - paragraph * 40,
    })),
  ]
  const [long, short] = [500, 1].map((count) => {
    const folder = mkdtempSync(join(tmpdir(), 'klarsvar-bench-'))
    try {
      writeFileSync(
        join(folder, 'bok.pdf'),
        pdfOf({pages: Array.from({length: count}, (_, index) => page(index + 1))}),
      )
      const start = performance.now()
      const script = `process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))
        process.argv = ['node', 'cli', 'build', ${JSON.stringify(folder)}, '--out', ${JSON.stringify(join(folder, 'out'))}, '--audit', 'none', '--quiet', '--publisher', 'Provstad']
        await import('./src/cli.ts')`
      const {stderr} = spawnSync('node', ['--input-type=module', '--eval', script], {encoding: 'utf8'})
      return {seconds: (performance.now() - start) / 1000, megabytes: Number(/\d+$/.exec(stderr)![0]) / 1024}
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  }) as [{seconds: number; megabytes: number}, {seconds: number; megabytes: number}]
  return {...long, idle: short.megabytes}
}

if (import.meta.main) await benchPdf((text) => process.stdout.write(`${text}\n`))
