import type {TextContent, TextItem, TextMarkedContent} from 'pdfjs-dist/types/src/display/api.js'

/** Text that was shown in one font, on one line, in the order in which the page's content shows it. */
export interface Run {
  text: string
  /** Left end of the baseline, in points from the page's top left corner. */
  x: number
  y: number
  width: number
  /** Height of the font, in points; 0 for a blank that the library found between two runs. */
  size: number
  font: string
  /** The marked content that it stands in, as the structure tree names it. */
  content?: string
  /** It is marked as no part of the text (ISO 32000-2, 14.8.2.2). */
  isArtifact?: true
  /** It does not run from left to right. */
  isTurned?: true
}

/** The runs of a page's text, each with the marked content around it. */
export function runsOf({items}: TextContent, viewport: number[]): Run[] {
  const runs: Run[] = []
  const around: {id: string | undefined; isArtifact: boolean}[] = []
  for (const item of items) {
    if ('str' in item) {
      const run = runOf(item, viewport)
      const marked = around.findLast(({id}) => id !== undefined)
      if (marked) run.content = marked.id!
      if (around.some(({isArtifact}) => isArtifact)) run.isArtifact = true
      if (run.text) runs.push(run)
    } else if (item.type === 'endMarkedContent') around.pop()
    else around.push(markedContent(item))
  }
  return runs
}

const markedContent = ({id, tag}: TextMarkedContent & {tag?: string}) => ({
  id: id || undefined,
  isArtifact: tag === 'Artifact',
})

function runOf({str, transform, width, height, fontName}: TextItem, viewport: number[]): Run {
  const [a, b] = transform as [number, number, number, number, number, number]
  const [, , , , x, y] = multiplied(viewport, transform)
  // A page may be turned as a whole.
  const [va, vb] = viewport as [number, number]
  const run: Run = {text: str, x: x!, y: y!, width, size: height, font: fontName}
  const along = va * a + vb * b
  if (Math.abs(along) < Math.hypot(a, b) * 0.9 || along < 0) run.isTurned = true
  return run
}

/** Product of two matrices as PDF writes them, `[a b c d e f]`. */
export const multiplied = (m: readonly number[], n: readonly number[]): number[] => {
  const [a1, b1, c1, d1, e1, f1] = m as [number, number, number, number, number, number]
  const [a2, b2, c2, d2, e2, f2] = n as [number, number, number, number, number, number]
  return [
    a1 * a2 + c1 * b2,
    b1 * a2 + d1 * b2,
    a1 * c2 + c1 * d2,
    b1 * c2 + d1 * d2,
    a1 * e2 + c1 * f2 + e1,
    b1 * e2 + d1 * f2 + f1,
  ]
}
