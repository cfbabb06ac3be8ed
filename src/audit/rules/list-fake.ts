import {elementsNamed, excerpt, holds, isAdded, textOf, textWithBreaks} from '../dom.ts'
import {rule} from '../rule.ts'

const bullet = /^\s*([-–—•·*▪●○◦‣⁃\uF0B7])\s+\S/u
const number = /^\s*(\d{1,2})[.)]\s+\S/u

/** Items with marks typed before them: a screen reader does not say that it is a list, nor how long it is. */
export const listFake = rule({
  id: 'list-fake',
  wcag: ['1.3.1'],
  *check({document}) {
    const seen = new Set<Element>()
    for (const block of elementsNamed(document, 'p, div')) {
      if (seen.has(block) || isAdded(block) || holds(block, 'p, div, li, table')) continue
      const run = runFrom(block)
      for (const item of run) seen.add(item)
      const lines = run.length > 1 ? run.map(textOf) : linesOf(block)
      if (isList(lines)) yield {at: block, values: {count: lines.length, text: excerpt(lines[0]!)}}
    }
  },
})

/** The paragraph and those right after it that begin in the same way. */
function runFrom(block: Element): Element[] {
  const run: Element[] = []
  for (
    let next: Element | null = block;
    next && next.localName === block.localName && kindOf(textOf(next));
    next = next.nextElementSibling
  )
    run.push(next)
  return run
}

/** The lines that forced breaks make. */
const linesOf = (block: Element): string[] =>
  textWithBreaks(block, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter(kindOf)

const kindOf = (line: string): string | undefined =>
  bullet.exec(line)?.[1] ?? (number.test(line) ? '1' : undefined)

/** At least two with the same mark, or three with numbers that run on from 1; questions are another rule's. */
function isList(lines: readonly string[]): boolean {
  const marks = new Set(lines.map(kindOf))
  if (lines.length < 2 || marks.size !== 1) return false
  if (!marks.has('1')) return true
  return (
    lines.length > 2 &&
    lines.every((line, index) => Number(number.exec(line)![1]) === index + 1) &&
    !lines.some((line) => line.includes('?'))
  )
}
