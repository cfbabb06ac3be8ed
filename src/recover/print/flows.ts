import {alignIndents, type PrintLine} from './lines.ts'

/** A jump up the page by more, in heights of the print, begins another flow; a cell of a table is seldom longer. */
const jump = 7
/** A page that was shown in more pieces was not shown in the order in which it is read. */
const most = 10

interface Flow {
  lines: PrintLine[]
  top: number
  bottom: number
  left: number
  right: number
}

/**
 * Parts a page into flows: lines that the file shows one after the other, down the page. Programs show a column, a box, a
 * title as one flow each, mostly in the order in which they are read; a flow above another, or left of it, is read before it.
 */
export function flowsOf(lines: readonly PrintLine[]): PrintLine[][] {
  const flows: Flow[] = []
  for (const line of lines) {
    const {x, y, right, size} = line.print
    const flow = flows.at(-1)
    if (!flow || flow.lines.at(-1)!.print.y - y > size * jump) {
      flows.push({lines: [line], top: y - size, bottom: y, left: x, right})
      continue
    }
    flow.lines.push(line)
    flow.top = Math.min(flow.top, y - size)
    flow.bottom = Math.max(flow.bottom, y)
    flow.left = Math.min(flow.left, x)
    flow.right = Math.max(flow.right, right)
  }
  if (flows.length > most) return [[...lines]]
  const ordered = inOrder(flows)
  for (const [index, flow] of ordered.entries()) {
    const beside = ordered
      .slice(0, index)
      .map(({lines: above}) => above.filter(({print}) => print.y > flow.top && print.y <= flow.bottom))
      .find((rows) => rows.length && rows.every(({print}) => print.right <= flow.left))
    if (beside) alignIndents(flow.lines, beside)
  }
  return ordered.map((flow) => flow.lines)
}

/** As the file shows them, each right after those that are read before it. */
function inOrder(flows: readonly Flow[]): Flow[] {
  const ordered = new Set<Flow>()
  const waiting = new Set<Flow>()
  const place = (flow: Flow): void => {
    if (ordered.has(flow) || waiting.has(flow)) return
    waiting.add(flow)
    for (const other of flows) if (other !== flow && isBefore(other, flow)) place(other)
    ordered.add(flow)
  }
  for (const flow of flows) place(flow)
  return [...ordered]
}

/** Wholly above it, over some of its width; or wholly left of it, beside some of its height. */
function isBefore(one: Flow, other: Flow): boolean {
  const isAbove = one.bottom <= other.top + 2
  const isOver = one.left < other.right && one.right > other.left
  const isLeft = one.right <= other.left
  const isBeside = one.top < other.bottom && one.bottom > other.top
  return (isAbove && isOver) || (isLeft && isBeside)
}
