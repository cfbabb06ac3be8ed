import type {PhrasingContent} from 'mdast'
import {rangeOf} from '../place.ts'
import {textOf, textOfAll} from '../plain-text.ts'
import type {Range} from '../tree.ts'

/** A range of a block's text that is to become a node of its own. */
export interface Mark extends Range {
  /** Links do not nest: this mark is left out inside or around a link of the source. */
  isLink?: true
  make(children: PhrasingContent[]): PhrasingContent
}

interface Nested extends Mark {
  inner: Nested[]
}

/** Projects marks onto a block's children. Marks nest; one that crosses another, or a part of it, is left out. */
export function applyMarks(children: readonly PhrasingContent[], marks: readonly Mark[]): PhrasingContent[] {
  return marks.length ? project(children, nest(marks), 0) : [...children]
}

/** Longer before shorter where two begin together, so that each finds the one around it on the stack. */
function nest(marks: readonly Mark[]): Nested[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const outermost: Nested[] = []
  const open: Nested[] = []
  for (const mark of sorted) {
    while (open.length && open.at(-1)!.end <= mark.start) open.pop()
    const around = open.at(-1)
    if (around && mark.end > around.end) continue
    const nested = {...mark, inner: []}
    ;(around?.inner ?? outermost).push(nested)
    open.push(nested)
  }
  return outermost
}

/** `base` is the index in the block's text at which the first child begins. */
function project(
  children: readonly PhrasingContent[],
  marks: readonly Nested[],
  base: number,
): PhrasingContent[] {
  let rest = children
  let at = base
  const done: PhrasingContent[] = []
  for (const mark of marks) {
    const [before, inside, after] = cut(rest, mark.start - at, mark.end - at) ?? []
    if (inside && !(mark.isLink && inside.some(hasLink))) {
      done.push(...before!, mark.make(project(inside, mark.inner, mark.start)))
      rest = after!
      at = mark.end
    } else {
      rest = enter(rest, mark, at)
    }
  }
  return [...done, ...rest]
}

const hasLink = (node: PhrasingContent): boolean =>
  node.type === 'link' || ('children' in node && (node.children as PhrasingContent[]).some(hasLink))

/** Marks that lie inside one child with children of its own (emphasis, a link) are projected there. */
function enter(children: readonly PhrasingContent[], mark: Nested, base: number): PhrasingContent[] {
  let at = base
  for (const [index, child] of children.entries()) {
    const end = at + textOf(child).length
    if ('children' in child && mark.start >= at && mark.end <= end) {
      const marks = child.type === 'link' && mark.isLink ? mark.inner : [mark]
      const inner = project(child.children as PhrasingContent[], marks, at)
      return children.with(index, {...child, children: inner} as PhrasingContent)
    }
    at = end
  }
  return [...children]
}

/** Children before, inside and after a range of their text; nothing where the range cuts through a child. */
function cut(children: readonly PhrasingContent[], start: number, end: number) {
  const [before, rest] = partAt(children, start, true) ?? []
  const [inside, after] = (rest && partAt(rest, end - start, false)) ?? []
  return before && inside && after && textOfAll(inside) ? ([before, inside, after] as const) : undefined
}

/** A page break at the very place stays outside the mark: before a mark's start, after its end. */
function partAt(
  children: readonly PhrasingContent[],
  index: number,
  isStart: boolean,
): [PhrasingContent[], PhrasingContent[]] | undefined {
  let passed = 0
  for (const [at, child] of children.entries()) {
    const {length} = textOf(child)
    const empty = length === 0 && isStart
    if (passed === index && !empty) return [children.slice(0, at), children.slice(at)]
    if (passed + length > index) {
      if (child.type !== 'text') return undefined
      const range = rangeOf(child)
      if (range.end - range.start !== length) return undefined
      const split = index - passed
      const point = {
        ...child.position!.start,
        column: child.position!.start.column + split,
        offset: range.start + split,
      }
      const [head, tail] = [child.value.slice(0, split), child.value.slice(split)]
      return [
        [
          ...children.slice(0, at),
          {type: 'text', value: head, position: {start: child.position!.start, end: point}},
        ],
        [
          {type: 'text', value: tail, position: {start: point, end: child.position!.end}},
          ...children.slice(at + 1),
        ],
      ]
    }
    passed += length
  }
  return passed === index ? [[...children], []] : undefined
}
