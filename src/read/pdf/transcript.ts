import type {Box, FilePlace, LinePrint, Range, RunPrint, Style} from '../../tree.ts'
import type {Font, Page, Pdf} from './extract.ts'
import type {Run} from './runs.ts'

/** The text of a PDF, and how each of its lines was printed. */
export interface Transcript {
  /** A line feed after each line, a form feed after each page. */
  text: string
  /** In order; `start` and `end` are offsets in `text`. */
  lines: (LinePrint & Range & {page: number})[]
}

/** A line that grows. */
interface Open {
  text: string
  runs: {run: Run; part: RunPrint}[]
  print: LinePrint
  /** Letters in each style. */
  styles: Map<Font | undefined, Map<number, number>>
  block: unknown
}

/** Runs further apart are not one line: cells, columns. In heights of the font. */
const widestGap = 1
/** After the mark of an item or the number of a heading the gap may be wider. */
const widestAfterMark = 5
const mark =
  /^\s*(?:[•◦▪■●○‣∙·–—*o\uF0B7\uF0A7\uF02D-]|\(?(?:\d{1,3}|\p{L})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s*$/u

/**
 * Records the text runs of a PDF in the order in which its pages show them. Runs that follow one another on a baseline are
 * a line; where `blockOf` tells what block a run belongs to, a line ends with its block. Nothing is left out: artifacts and
 * turned text are lines as well.
 */
export function transcribe(pdf: Pdf, blockOf: (page: number, content: string) => unknown): Transcript {
  let text = ''
  const lines: Transcript['lines'] = []
  for (const [index, page] of pdf.pages.entries()) {
    // No form feed stands before the first line: there, nothing would be before it.
    if (lines.length) text += '\f'
    for (const line of linesOf(page, pdf.fonts, (content) => blockOf(index, content))) {
      lines.push({...line.print, page: index + 1, start: text.length, end: text.length + line.text.length})
      text += `${line.text}\n`
    }
  }
  return {text, lines}
}

const nothing: LinePrint = {x: 0, y: 0, right: 0, size: 0, isBold: false, isItalic: false, runs: []}

function linesOf(page: Page, fonts: Pdf['fonts'], blockOf: (content: string) => unknown): Open[] {
  const lines: Open[] = []
  let line: Open | undefined
  let last: Run | undefined
  for (const run of page.runs) {
    // The line is ours to end: whatever ends lines in a run's text is a blank.
    const text = run.text.replaceAll(/[\n\r\f\v\u2028\u2029]/g, ' ')
    const isBlank = !text.trim()
    const block = run.content === undefined ? run.isArtifact : blockOf(run.content)
    if (isBlank) {
      if (line && !line.text.endsWith(' ')) line.text += ' '
      continue
    }
    if (!line || !last || !goesOn(line, last, run) || line.block !== block) {
      line = {text: '', runs: [], print: {...nothing, x: run.x, y: run.y, runs: []}, styles: new Map(), block}
      if (run.isArtifact) line.print.isArtifact = true
      if (run.isTurned) line.print.isTurned = true
      lines.push(line)
    }
    add(line, run, text, page, fonts[run.font])
    last = run
  }
  for (const each of lines) settle(each)
  for (const dot of page.dots) bulletLine(dot, lines)
  return lines
}

/** A drawn bullet belongs to the line right of it. */
function bulletLine(dot: Box, lines: readonly Open[]): void {
  const middle = dot.y + dot.height / 2
  const line = lines
    .filter(({print: {x, y, size}}) => {
      const gap = x - (dot.x + dot.width)
      return gap > 0 && gap < size * 2.5 && middle < y && middle > y - size * 0.8
    })
    .sort((a, b) => a.print.x - b.print.x)[0]
  if (line) line.print.isBulleted = true
}

/** Whether a run stands on the line, right after its last run. */
function goesOn({text, print}: Open, last: Run, run: Run): boolean {
  if (run.isTurned || last.isTurned || Boolean(run.isArtifact) !== Boolean(last.isArtifact)) return false
  const size = Math.max(run.size, print.size, last.size)
  const gap = run.x - (last.x + last.width)
  const rise = Math.abs(run.y - print.y)
  // Small figures above the line or below it belong to the line.
  const isShifted = isSmaller(run, print.size) || isSmaller(last, run.size)
  if (rise > size * (isShifted ? 0.6 : 0.25)) return false
  return gap > -size && gap < size * (mark.test(text) ? widestAfterMark : widestGap)
}

/** Small enough to stand raised: a figure may be so by little. */
const isSmaller = ({size, text}: Pick<Run, 'size' | 'text'>, than: number): boolean =>
  size < than * (/^\s*\d{1,3}\s*$/.test(text) ? 0.95 : 0.85)

function add(line: Open, run: Run, text: string, page: Page, font: Font | undefined): void {
  const {print} = line
  const start = line.text.length
  line.text += text
  // What is larger stands on the line; what stood before it was raised or lowered.
  if (run.size > print.size) Object.assign(print, {y: run.y, size: run.size})
  print.right = Math.max(print.right, run.x + run.width)
  const link = page.links.find((each) => isInside(run, each))
  line.runs.push({
    run,
    part: {
      start,
      end: line.text.length,
      ...(run.content && {content: run.content}),
      ...(link && {url: link.url}),
    },
  })
  const sizes = line.styles.get(font) ?? new Map<number, number>()
  sizes.set(run.size, (sizes.get(run.size) ?? 0) + text.trim().length)
  line.styles.set(font, sizes)
}

const isInside = (run: Run, box: Page['links'][number]): boolean => {
  const middle = run.x + run.width / 2
  const height = run.y - run.size / 3
  return middle > box.x && middle < box.x + box.width && height > box.y && height < box.y + box.height
}

/** A line's style is that of most of its letters. */
function settle(line: Open): void {
  const {print, styles} = line
  let most = 0
  for (const [font, sizes] of styles) {
    for (const [size, letters] of sizes) {
      if (letters <= most) continue
      most = letters
      Object.assign(print, {
        size: Math.round(size * 10) / 10,
        isBold: font?.bold ?? false,
        isItalic: font?.italic ?? false,
      } satisfies Style)
    }
  }
  print.runs = line.runs.map(({run, part}) => {
    const isRaised = isSmaller(run, print.size) && print.y - run.y > run.size * 0.15
    return isRaised ? {...part, isRaised} : part
  })
}

/** Where each line stands in the file. */
export const placesOf = ({lines}: Transcript): FilePlace[] =>
  lines.map(({page, x, y, right, size}) => ({
    page,
    box: rounded({x, y: y - size * 0.8, width: right - x, height: size}),
  }))

const rounded = <Shape extends Record<string, number>>(shape: Shape): Shape =>
  Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, Math.round(value * 10) / 10])) as Shape
