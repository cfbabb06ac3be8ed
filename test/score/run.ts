/**
 * `npm run score`: how well structure is recovered, with the bars beside it. Generated answers are made by seeds that
 * were never developed on; the corpus is read where it lies beside the project. What cannot be measured here says so.
 * Exits 1 below a bar. `--certainties` prints how often each reason is right, `--wrong` what was wrong.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, globSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {threshold} from '../../src/certainty.ts'
import {type Rendered, renderer} from '../../src/render.ts'
import {generate} from '../generator/index.ts'
import {printReports} from '../generator/print-reports.ts'
import {f1, sum} from './counts.ts'
import {scoreGenerated} from './generated.ts'
import {type GoldBlock, type GoldScore, isTrusted, type Judged, scoreGold} from './gold.ts'
import {scoreHyphens} from './hyphens.ts'
import {type PrintedScore, readGold, scorePrinted} from './printed.ts'
import {scoreReport} from './reports.ts'
import {type Bar, printTable} from './table.ts'

const corpus = join('..', 'shared', 'corpus')
const seeds = {first: 4_100_001, count: 400}
const reportSeeds = {first: 15_700_001, count: 40}
/** What a PDF can be that is no text. */
const refusals: ReadonlySet<string> = new Set([
  'pdf-scanned',
  'pdf-without-letters',
  'pdf-letters-unreadable',
  'pdf-encrypted',
])
const showWrong = process.argv.includes('--wrong')
const render = renderer({formats: ['html'], publisher: '-'})
const bars: Bar[] = []
const judged: Judged[] = []
const isConserved = ({findings}: Rendered) =>
  !findings.some(({rule}) => rule === 'text-not-conserved' || rule === 'step-failed')

function generated(): void {
  const scores = Array.from({length: seeds.count}, (_, index) => {
    const answer = generate(seeds.first + index)
    const rendered = render({path: 'svar.txt', value: new TextEncoder().encode(answer.text)})
    const score = scoreGenerated(answer, rendered)
    if (showWrong && score.wrong.length) say(`seed ${seeds.first + index}\n  ${score.wrong.join('\n  ')}`)
    return score
  })
  judged.push(...scores.flatMap((score) => score.judged))
  const share = (holds: (score: (typeof scores)[number]) => boolean) =>
    scores.filter(holds).length / scores.length
  const of = (key: 'headings' | 'paragraphs' | 'items' | 'cells') =>
    f1(sum(scores.map((score) => score[key])))
  const set = `generated answers (${seeds.count})`
  bars.push(
    {set, measure: 'headings, F1', value: of('headings'), atLeast: 0.98},
    {set, measure: 'paragraphs, F1', value: of('paragraphs'), atLeast: 0.98},
    {set, measure: 'list items, F1', value: of('items'), atLeast: 0.95},
    {set, measure: 'table cells, F1', value: of('cells'), atLeast: 0.95},
    {
      set,
      measure: 'title, case number and date all right',
      value: share(({facts}) => facts === 3),
      atLeast: 1,
    },
    {set, measure: 'signers right', value: share(({signers}) => signers)},
    {
      set,
      measure: 'furniture left',
      value: scores.reduce((left, {furniture}) => left + furniture, 0),
      atMost: 0,
    },
    {set, measure: 'letters kept, in order', value: share(({conserved}) => conserved), atLeast: 1},
  )
}

/** Text that `pdftotext -layout` makes of a PDF; `undefined` where it is not installed. */
function layoutText(pdf: string): Buffer | undefined {
  const {status, stdout} = spawnSync('pdftotext', ['-layout', pdf, '-'], {maxBuffer: 1e8})
  return status === 0 ? stdout : undefined
}

function trees(): void {
  const files = globSync(join(corpus, 'gold', '*.struct.json'))
  const scores: GoldScore[] = []
  for (const file of files.sort()) {
    const gold = JSON.parse(readFileSync(file, 'utf8')) as GoldBlock[]
    const name = basename(file, '.struct.json')
    const value = isTrusted(gold) ? layoutText(join(corpus, 'pdf', `${name}.pdf`)) : undefined
    const document = value && render({path: `${name}.txt`, value}).document
    if (document) scores.push(scoreGold(document, gold))
    if (document && showWrong) say(`${name}\n  ${scores.at(-1)!.wrong.join('\n  ')}`)
  }
  judged.push(...scores.flatMap((score) => score.judged))
  const mean = (key: 'paragraphs' | 'headings' | 'blankLines') => {
    const values = scores.flatMap((score) => f1(score[key]) ?? [])
    return values.length ? values.reduce((total, value) => total + value, 0) / values.length : undefined
  }
  const set = `tagged PDFs (${scores.length}, -layout text)`
  const pooled = (key: 'paragraphs' | 'headings') =>
    scores.length ? f1(sum(scores.map((score) => score[key]))) : undefined
  bars.push(
    {set, measure: 'paragraph boundaries, F1, mean', value: mean('paragraphs'), atLeast: 0.975},
    {set, measure: 'paragraph boundaries, F1, pooled', value: pooled('paragraphs')},
    {set, measure: 'the same by blank lines alone, mean', value: mean('blankLines')},
    {set, measure: 'headings, F1, mean', value: mean('headings'), atLeast: 0.9},
    {set, measure: 'headings, F1, pooled', value: pooled('headings')},
  )
}

/** The PDFs themselves: by their tags, and by their layout alone. */
function pdfs(): void {
  const read = JSON.parse(readFileSync(new URL('read-headings.json', import.meta.url), 'utf8')) as Record<
    string,
    string[]
  >
  const files = globSync(join(corpus, 'gold', '*.struct.json')).sort()
  for (const tags of ['trust', 'ignore'] as const) {
    const renderPdf = renderer({formats: ['html'], publisher: '-', tags})
    const distrusted: string[] = []
    const scores: PrintedScore[] = []
    const boundaries: number[] = []
    for (const file of files) {
      const name = basename(file, '.struct.json')
      const tree = JSON.parse(readFileSync(file, 'utf8')) as GoldBlock[]
      const {document, findings} = renderPdf({
        path: `${name}.pdf`,
        value: readFileSync(join(corpus, 'pdf', `${name}.pdf`)),
      })
      const doubt = findings.find(({rule}) => rule === 'pdf-tags-not-trusted')?.values?.doubt
      if (doubt) distrusted.push(`${name} (${doubt})`)
      // What cannot be trusted is no gold either.
      if (doubt || !document || !isTrusted(tree)) continue
      const score = scorePrinted(document, tags === 'trust' ? tree : readGold(tree, read[name] ?? []))
      scores.push(score)
      boundaries.push(f1(scoreGold(document, tree).paragraphs) ?? 1)
      const figures = (['headings', 'paragraphs'] as const).map(
        (key) => `${key} ${f1(score[key])?.toFixed(4) ?? '–'}`,
      )
      say(`${tags === 'trust' ? 'tags' : 'layout'}  ${name.slice(0, 72).padEnd(72)}  ${figures.join('  ')}`)
      if (showWrong) say(`  ${score.wrong.join('\n  ')}`)
    }
    if (tags === 'trust' && distrusted.length) say(`Tags not trusted: ${distrusted.join(', ')}`)
    const mean = (key: 'headings' | 'paragraphs') => {
      const values = scores.flatMap((score) => f1(score[key]) ?? [])
      return values.length ? values.reduce((total, value) => total + value, 0) / values.length : undefined
    }
    const pooled = (key: 'headings' | 'paragraphs') =>
      scores.length ? f1(sum(scores.map((score) => score[key]))) : undefined
    const set = `PDFs by ${tags === 'trust' ? 'their tags' : 'layout alone'} (${scores.length})`
    const least = tags === 'trust' ? {headings: 0.99, paragraphs: 0.99} : {headings: 0.95, paragraphs: 0.98}
    for (const key of ['headings', 'paragraphs'] as const) {
      bars.push(
        {set, measure: `${key}, F1, mean`, value: mean(key), atLeast: least[key]},
        {set, measure: `${key}, F1, pooled`, value: pooled(key)},
      )
    }
    const total = boundaries.reduce((all, each) => all + each, 0)
    const value = boundaries.length ? total / boundaries.length : undefined
    bars.push({set, measure: 'paragraph boundaries, F1, mean', value})
  }
}

/** Reports of known structure, printed to PDF by the browser and read again. */
async function reports(): Promise<void> {
  const printed = await printReports(
    Array.from({length: reportSeeds.count}, (_, index) => reportSeeds.first + index),
  )
  for (const tags of ['trust', 'ignore'] as const) {
    const renderPdf = renderer({formats: ['html'], publisher: '-', tags})
    const scores = printed.map((each) => scoreReport(each, renderPdf({path: 'rapport.pdf', value: each.pdf})))
    if (showWrong)
      for (const [index, {wrong}] of scores.entries())
        if (wrong.length) say(`report ${printed[index]!.seed} (${tags})\n  ${wrong.join('\n  ')}`)
    const set = `printed reports by ${tags === 'trust' ? 'tags' : 'layout'} (${scores.length})`
    const of = (key: 'headings' | 'levels' | 'paragraphs' | 'items' | 'cells') =>
      f1(sum(scores.map((score) => score[key])))
    bars.push(
      {set, measure: 'headings, F1', value: of('headings'), atLeast: 0.99},
      {set, measure: 'headings with their levels, F1', value: of('levels')},
      {set, measure: 'paragraphs, F1', value: of('paragraphs'), atLeast: 0.99},
      {set, measure: 'list items, F1', value: of('items')},
      {set, measure: 'table cells, F1', value: of('cells'), atLeast: 0.98},
      {
        set,
        measure: 'furniture left',
        value: scores.reduce((left, {furniture}) => left + furniture, 0),
        atMost: 0,
      },
      {
        set,
        measure: 'text conserved',
        value: scores.filter(({conserved}) => conserved).length / scores.length,
        atLeast: 1,
      },
    )
  }
}

function hyphens(): void {
  const file = join(corpus, 'gold', 'line-end-hyphens.tsv')
  const score = existsSync(file) ? scoreHyphens(readFileSync(file, 'utf8')) : undefined
  if (score) judged.push(...score.judged)
  if (score && showWrong) say(score.wrong.join('\n'))
  const set = `line-end hyphens (${score?.labelled ?? 0} labelled)`
  bars.push(
    {set, measure: 'right', value: score && score.right / score.labelled, atLeast: 0.97},
    {set, measure: 'irrecoverable', value: score && score.irrecoverable / score.labelled, atMost: 0.002},
  )
}

function documents(): void {
  for (const folder of ['text', 'joined', 'pdf']) {
    const path = join(corpus, folder)
    const files = existsSync(path) ? readdirSync(path) : []
    const rendered = files.map((name) => render({path: name, value: readFileSync(join(path, name))}))
    const kept = rendered.filter((each) =>
      each.rendition ? isConserved(each) : each.findings.some(({rule}) => refusals.has(rule)),
    )
    const value = files.length ? kept.length / files.length : undefined
    const measure =
      folder === 'pdf' ? 'rendered and conserved, or refused with the reason' : 'rendered, text conserved'
    bars.push({set: `${folder}/ (${files.length})`, measure, value, atLeast: 1})
    for (const {rendition, findings} of rendered)
      if (!rendition) say(`refused: ${findings.map(({rule, file}) => `${file} ${rule}`).join(', ')}`)
  }
  const own = globSync('input/*.txt').map((path) => render({path, value: readFileSync(path)}))
  bars.push({
    set: `input/ (${own.length})`,
    measure: 'rendered, text conserved',
    value: own.filter(isConserved).length / own.length,
    atLeast: 1,
  })
}

/** How often the decisions that were taken are right, by certainty. */
function curve(): void {
  const reasons = Map.groupBy(judged, ({why}) => why)
  const rows = [...reasons].map(([why, all]) => ({
    why,
    all: all.length,
    right: all.filter(({right}) => right).length,
  }))
  if (process.argv.includes('--certainties')) {
    for (const {why, all, right} of rows.sort((a, b) => b.all - a.all)) {
      say(
        `${why.padEnd(36)} ${String(right).padStart(6)} of ${String(all).padStart(6)}  ${(right / all).toFixed(3)}`,
      )
    }
  }
  const line = (least: number) => {
    const taken = rows.filter(({all, right}) => right / all >= least)
    const [all, right] = [
      taken.reduce((total, row) => total + row.all, 0),
      taken.reduce((total, row) => total + row.right, 0),
    ]
    const withheld = judged.length - all
    return `  ${least.toFixed(2)}  ${all} taken, ${((100 * right) / all).toFixed(2)} % right, ${withheld} withheld`
  }
  say(`\nDecisions with a certainty of at least … (the threshold is ${threshold}):`)
  for (const least of [0, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99]) say(line(least))
}

const say = (text: string) => void process.stdout.write(`${text}\n`)

generated()
trees()
pdfs()
await reports()
hyphens()
documents()
say(printTable(bars))
curve()
process.exitCode = bars.some(
  ({value, atLeast, atMost}) =>
    value !== undefined && (value < (atLeast ?? value) || value > (atMost ?? value)),
)
  ? 1
  : 0
