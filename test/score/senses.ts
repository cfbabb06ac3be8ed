/**
 * `npm run score:senses`: whether abbreviations of real documents are bound to the right meaning. 300 places, drawn by chance from all that look
 * like abbreviations in the corpus, were read and labelled by one person before anything was run on them (`senses.tsv`: file, offset, length and
 * meaning, `-` where the lexicon has none; no text). Exits 1 where a bar is missed.
 */
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {languages} from '../../src/index.ts'
import {termFinder} from '../../src/tag/terms.ts'

const corpus = join('..', 'shared', 'corpus')
const bars = {precision: 0.99, recall: 0.95}
/** What stands around a place, as the tagging step sees it: lines joined. Characters. */
const around = 300
const say = (text: string) => void process.stdout.write(`${text}\n`)

if (!existsSync(corpus)) say('senses: not measured, the corpus does not lie beside the project')
else score()

function score(): void {
  const findTerms = termFinder(languages.sv.lexicon)
  const places = readFileSync('test/score/senses.tsv', 'utf8').trim().split('\n').slice(1)
  let [bound, right, known] = [0, 0, 0]
  for (const place of places) {
    const [file, offset, length, sense] = place.split('\t') as [string, string, string, string]
    const path = ['text', 'joined'].map((folder) => join(corpus, folder, file)).find(existsSync)!
    const whole = readFileSync(path, 'utf8')
    const before = whole.slice(Math.max(0, Number(offset) - around), Number(offset)).replaceAll(/\s+/g, ' ')
    const after = whole
      .slice(Number(offset), Number(offset) + Number(length) + around)
      .replaceAll(/\s+/g, ' ')
    const date = /\b20\d{2}-\d{2}-\d{2}\b/.exec(whole)?.[0]
    const publisher = file.startsWith('gbg-') ? 'Göteborgs Stad' : undefined
    const {abbreviations} = findTerms({date, publisher, text: whole})(before + after)
    const found = abbreviations.find(({start, end}) => start <= before.length && end > before.length)
    const id = found?.entry?.id
    if (sense !== '-') known += 1
    if (id) bound += 1
    if (id === sense) right += 1
    else if (id || process.argv.includes('--all'))
      say(`  ${id ? 'wrong' : 'open'}: ${file} at ${offset}: ${id ?? 'unresolved'}, should be ${sense}`)
  }
  const [precision, recall] = [right / bound, right / known]
  say(
    `abbreviations of real documents (${places.length} places, one reader): ${bound} bound, ${right} rightly; the lexicon knows ${known}`,
  )
  say(
    `  precision ${precision.toFixed(4)} (bar ${bars.precision}), recall ${recall.toFixed(4)} (bar ${bars.recall})`,
  )
  if (precision < bars.precision || recall < bars.recall) process.exitCode = 1
}
