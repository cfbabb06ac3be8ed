/** Line-end hyphens with labels: what became of each, with nothing but its own line to go by. */
import {languages} from '../../src/language/index.ts'
import {joinLines, vocabularyOf} from '../../src/recover/join-lines.ts'
import type {Judged} from './gold.ts'

export interface HyphenScore {
  labelled: number
  right: number
  /** A real hyphen was deleted: no reader can mend it. */
  irrecoverable: number
  judged: Judged[]
  wrong: string[]
}

const expected: Readonly<Record<string, 'remove' | 'keep' | 'blank'>> = {
  join: 'remove',
  'keep hyphen, no space': 'keep',
  'suspended: keep hyphen + space': 'blank',
}

/** Rows of `label, left, right, joined elsewhere, hyphenated elsewhere, before, after`, parted by tabs. */
export function scoreHyphens(table: string): HyphenScore {
  const score: HyphenScore = {labelled: 0, right: 0, irrecoverable: 0, judged: [], wrong: []}
  for (const row of table.trim().split('\n').slice(1)) {
    const [label = '', left = '', right = '', , , before = '', after = ''] = row.split('\t')
    const wanted = expected[label]
    if (!wanted) continue
    const vocabulary = () => vocabularyOf(`${before} ${after}`)
    const {how, why} = joinLines(`${before}${left}-`, `${right}${after}`, vocabulary, languages.sv)
    const isRight = how === wanted
    score.labelled += 1
    if (isRight) score.right += 1
    else score.wrong.push(`${wanted}, but ${how}: ${left}- ${right}`)
    if (how === 'remove' && !isRight) score.irrecoverable += 1
    if (why && why !== 'no-evidence') score.judged.push({why, right: isRight})
  }
  return score
}
