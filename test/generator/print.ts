/** Prints a plan as the raw text that is squeezed out of a PDF: lines, hyphens, pages, heads and feet, all by chance. */
import type {Plan, PlanBlock} from './plan.ts'
import type {Random} from './random.ts'

interface Style {
  width: number
  /** How blocks are told apart. */
  parting: 'blank' | 'indent'
  hyphens: boolean
  pages: 'none' | 'form-feed' | 'numbered' | 'band'
  pageLength: number
  head: string
  foot: (page: number, pages: number) => string
  questions: 'dot' | 'bracket' | 'label' | 'label-line' | 'plain' | 'answers-after'
  answerApart: boolean
  headingApart: boolean
  spaced: boolean
  trailing: string
  lineEnd: string
  bullet: string
}

export interface Printed {
  text: string
  /** What the pages carry besides the answer. */
  furniture: string[]
  /** How the questions were printed: as headings above their answers, or listed first. */
  form: 'questions' | 'answers-after'
  /** The words that announce questions without numbers. */
  announced?: string
}

export function print(plan: Plan, random: Random): Printed {
  const drawn = styleFrom(random)
  // One question alone is not listed first.
  const isAlone = plan.questions.length < 2 && drawn.questions === 'answers-after'
  const style: Style = isAlone ? {...drawn, questions: 'dot'} : drawn
  const blocks = blocksOf(plan, style, random)
  return {
    ...paginate(blocks, style),
    form: style.questions === 'answers-after' ? 'answers-after' : 'questions',
    ...(style.questions === 'plain' && plan.questions.length > 0 && {announced: announcement}),
  }
}

function styleFrom(random: Random): Style {
  const head = random.pick(['Kommunledningsförvaltningen', 'Provstads kommun', 'Stadsledningskontoret, svar'])
  const foot = random.pick([
    'Sida {p} av {n}',
    '{p} ({n})',
    'Provstads kommun, kommunfullmäktige          {p} ({n})',
  ])
  return {
    width: random.between(58, 92),
    parting: random.chance(0.75) ? 'blank' : 'indent',
    hyphens: random.chance(0.5),
    pages: random.pick(['none', 'form-feed', 'form-feed', 'numbered', 'band']),
    pageLength: random.between(30, 44),
    head: random.chance(0.5) ? head : '',
    foot: (page, pages) => foot.replace('{p}', String(page)).replace('{n}', String(pages)),
    questions: random.pick([
      'dot',
      'dot',
      'bracket',
      'label',
      'label-line',
      'plain',
      'answers-after',
    ] as const),
    answerApart: random.chance(0.5),
    headingApart: random.chance(0.6),
    spaced: random.chance(0.1),
    trailing: random.pick(['', '', ' ', '  ']),
    lineEnd: random.pick(['\n', '\n', '\r\n']),
    bullet: random.pick(['•', '\uF0B7', '▪', 'o']),
  }
}

const announcement = 'Frågeställaren har ställt följande frågor till mig.'

/** Lines that must stay together in their order; between two of them a page may end. */
type Lines = string[]

function blocksOf(plan: Plan, style: Style, random: Random): Lines[] {
  const made: Lines[] = []
  // A title is set larger: its lines are shorter.
  made.push([
    ...wrap(plan.title, Math.round(style.width * 0.6), false, random),
    `${random.pick(['Dnr', 'Dnr:', 'Diarienummer', 'Ärendenummer:'])} ${plan.caseNumber}`,
  ])
  made.push(...printBlocks(plan.opening, style, random))
  if (style.questions === 'plain' && plan.questions.length) {
    made.push(wrap(announcement, style.width, style.hyphens, random))
  }
  if (style.questions === 'answers-after') {
    for (const [index, {text}] of plan.questions.entries()) {
      made.push(wrap(`${index + 1}. ${text}`, style.width, style.hyphens, random))
    }
  }
  for (const [index, {text, answer}] of plan.questions.entries()) {
    const number = index + 1
    const printed = {
      plain: [text],
      'answers-after': [`Svar på fråga ${number}`],
      dot: [`${number}. ${text}`],
      bracket: [`${number}) ${text}`],
      label: [`Fråga ${number}: ${text}`],
      'label-line': [`Fråga ${number}`, text],
    }[style.questions]
    const lines = printed.flatMap((part) => wrap(part, style.width, style.hyphens, random))
    const [first, ...rest] = printBlocks(answer, style, random)
    if (style.answerApart || style.parting === 'indent') made.push(lines, first!)
    else made.push([...lines, ...first!])
    made.push(...rest)
  }
  if (style.parting === 'indent') for (const block of made) if (block !== made[0]) block.unshift()
  const date = `${plan.place} ${random.chance(0.5) ? 'den ' : ''}${plan.date.printed}`
  made.push([date])
  for (const {name, role} of plan.signers) made.push([name, ...(role ? [role] : [])])
  return made
}

function printBlocks(blocks: readonly PlanBlock[], style: Style, random: Random): Lines[] {
  const made: Lines[] = []
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1]
    switch (block.kind) {
      case 'heading': {
        made.push([
          style.spaced ? [...block.text.toUpperCase()].join(' ').replaceAll('   ', '  ') : block.text,
        ])
        break
      }
      case 'paragraph': {
        const lines = wrap(block.text, style.width, style.hyphens, random)
        if (before?.kind === 'heading' && !style.headingApart) made.at(-1)!.push(...lines)
        else made.push(lines)
        break
      }
      case 'list': {
        made.push(
          block.items.flatMap((item, index) => {
            const mark = {
              bullets: style.bullet,
              dashes: '–',
              numbers: `${index + 1}.`,
              letters: `${'abcde'[index]})`,
            }[block.marks]
            const [first, ...rest] = wrap(item, style.width - 6, style.hyphens, random)
            return [`  ${mark} ${first}`, ...rest.map((line) => `  ${' '.repeat(mark.length)} ${line}`)]
          }),
        )
        break
      }
      case 'table': {
        const widths = block.rows[0]!.map(
          (_, column) => Math.max(...block.rows.map((row) => row[column]!.length)) + random.between(3, 6),
        )
        made.push(
          block.rows.map((row) =>
            row
              .map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
              .join('')
              .trimEnd(),
          ),
        )
        break
      }
    }
  }
  return made
}

/** Breaks a text into lines; a long word may be broken with a hyphen where Swedish breaks words. */
function wrap(text: string, width: number, hyphens: boolean, random: Random): Lines {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (!line) line = word
    else if (line.length + 1 + word.length <= width) line += ` ${word}`
    else {
      const room = width - line.length - 2
      const cut = hyphens && random.chance(0.6) ? breakOf(word, room) : 0
      if (cut) {
        lines.push(`${line} ${word.slice(0, cut)}-`)
        line = word.slice(cut)
      } else {
        lines.push(line)
        line = word
      }
    }
  }
  return [...lines, line]
}

/** Where a word of small letters may be broken: before a consonant and a vowel, with three letters on either side. */
function breakOf(word: string, room: number): number {
  if (!/^[a-zåäö]{8,}[.,]?$/.test(word)) return 0
  for (let at = Math.min(room, word.length - 4); at >= 3; at -= 1) {
    if (/^[bdfghklmnprstv][aeiouyåäö]/.test(word.slice(at)) && /[aeiouyåäölnrst]$/.test(word.slice(0, at)))
      return at
  }
  return 0
}

function paginate(blocks: readonly Lines[], style: Style): Pick<Printed, 'text' | 'furniture'> {
  const lines: string[] = []
  for (const [index, block] of blocks.entries()) {
    const apart = style.parting === 'blank' || index < 2 || isShort(block) || isShort(blocks[index - 1]!)
    if (index > 0 && apart) lines.push('')
    const indent = style.parting === 'indent' && index > 1 && !isShort(block) ? '   ' : ''
    lines.push(`${indent}${block[0]}`, ...block.slice(1))
  }
  const pages = style.pages === 'none' ? [lines] : cut(lines, style.pageLength)
  const furniture =
    style.pages === 'none' || style.pages === 'band'
      ? []
      : [...(style.head ? [style.head] : []), ...pages.map((_, index) => style.foot(index + 1, pages.length))]
  const whole = pages.map((page, index) => printPage(page, index + 1, pages.length, style))
  const parted = style.pages === 'form-feed' ? '\f' : ''
  const text = whole
    .map(
      (page) =>
        page.map((line) => (line.trim() ? line + style.trailing : line)).join(style.lineEnd) + style.lineEnd,
    )
    .join(parted)
  return {text, furniture: pages.length > 1 ? furniture : []}
}

/**
 * Cuts lines into pages. No page ends in a table, nor where a sentence ends inside a block: nothing in the text would tell
 * whether the next page goes on with the paragraph.
 */
function cut(lines: readonly string[], length: number): string[][] {
  const pages: string[][] = []
  for (let at = 0; at < lines.length; ) {
    let end = Math.min(at + length, lines.length)
    const isHidden = () =>
      end < lines.length &&
      (/\s{3}\S/.test(lines[end]!.trim()) || (/[.?:]$/.test(lines[end - 1]!) && lines[end] !== ''))
    while (isHidden() || (lines[end] === '' && /\s{3}\S/.test(lines[end + 1]?.trim() ?? ''))) end += 1
    pages.push(lines.slice(at, end))
    at = end
  }
  return pages
}

/** Lists, tables, headings and the like are never told apart by an indent alone. */
const isShort = (block: Lines): boolean =>
  block.length === 1 || block.some((line) => /^\s|\s{3}|^\d|^Fråga/.test(line))

function printPage(page: readonly string[], number: number, pages: number, style: Style): string[] {
  if (style.pages === 'none' || pages === 1) return [...page]
  if (style.pages === 'band') return [' '.repeat(213), ' ', ' ', ' ', ...page]
  const foot = style.foot(number, pages)
  return [
    ...(style.head ? [style.head, ''] : []),
    ...page,
    '',
    foot.replace(/^\s+/, ''),
    ...(style.pages === 'form-feed' ? [] : ['']),
  ]
}
