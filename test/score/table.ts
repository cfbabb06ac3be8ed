/** One line of the table of measures. */
export interface Bar {
  set: string
  measure: string
  /** `undefined` where it could not be measured. */
  value: number | undefined
  atLeast?: number
  atMost?: number
}

/** The measures as a Markdown table, with the bars beside them. */
export function printTable(bars: readonly Bar[]): string {
  const rows = bars.map((bar) => [bar.set, bar.measure, shown(bar), barText(bar), verdict(bar)])
  const head = ['set', 'measure', 'measured', 'bar', '']
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

const shown = ({value, atMost}: Bar): string =>
  value === undefined ? 'not measured' : atMost === 0 ? String(value) : value.toFixed(4)

const barText = ({atLeast, atMost}: Bar): string =>
  atLeast !== undefined ? `≥ ${atLeast}` : atMost !== undefined ? `≤ ${atMost}` : ''

function verdict({value, atLeast, atMost}: Bar): string {
  if (value === undefined || (atLeast === undefined && atMost === undefined)) return ''
  return value >= (atLeast ?? value) && value <= (atMost ?? value) ? 'held' : 'missed'
}
