import {OPS, type PDFPageProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {PDFOperatorList} from 'pdfjs-dist/types/src/display/api.js'
import type {Box, PagePrint, Picture} from '../../tree.ts'
import {png} from './png.ts'
import {multiplied} from './runs.ts'

/** Thicker boxes are areas, no rules. Points. */
const thickest = 3
/** Shorter ones are parts of drawings. Points. */
const shortest = 12
/** Smaller pictures are ornaments: they are placed, but not taken out. Points. */
const smallest = 24

type Drawings = Pick<PagePrint, 'rules' | 'dots' | 'pictures'> & {
  /** How many shapes are drawn. */
  shapes: number
}

/** Rules, bullets and pictures, from a page's operators. */
export async function drawingsOf(
  {fnArray, argsArray}: PDFOperatorList,
  page: PDFPageProxy,
  viewport: number[],
): Promise<Drawings> {
  const rules: Box[] = []
  const dots: Box[] = []
  const pictures: Picture[] = []
  const waiting: {placed: Picture; picture: unknown}[] = []
  let shapes = 0
  const saved: number[][] = []
  const around: {id?: string; isArtifact: boolean}[] = []
  let matrix = [...viewport]
  const save = () => saved.push(matrix)
  const restore = () => {
    matrix = saved.pop() ?? [...viewport]
  }
  const paint = (picture?: unknown) => {
    const box = boxOf(matrix, [0, 0, 1, 1])
    const id = around.findLast((each) => each.id)?.id
    const isArtifact = around.some((each) => each.isArtifact)
    const isTiny = box.width < smallest || box.height < smallest
    const placed: Picture = {...box, ...(id && {content: id}), ...(isArtifact && {isArtifact})}
    pictures.push(placed)
    if (!isTiny && !isArtifact) waiting.push({placed, picture})
  }
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index]
    switch (operator) {
      case OPS.save:
        save()
        break
      case OPS.restore:
        restore()
        break
      case OPS.transform:
        matrix = multiplied(matrix, args)
        break
      case OPS.paintFormXObjectBegin:
        save()
        if (args?.[0]) matrix = multiplied(matrix, args[0])
        break
      case OPS.paintFormXObjectEnd:
        restore()
        break
      case OPS.beginMarkedContentProps:
        around.push(markedContent(args, page))
        break
      case OPS.beginMarkedContent:
        around.push({isArtifact: nameOf(args?.[0]) === 'Artifact'})
        break
      case OPS.endMarkedContent:
        around.pop()
        break
      case OPS.constructPath:
        shapes += 1
        if (!isPainted(args[0])) break
        for (const box of subpaths(args[1]?.[0]).map((corners) => boxOf(matrix, corners))) {
          if (isRule(box)) rules.push(box)
          else if (isDot(box)) dots.push(box)
        }
        break
      case OPS.paintImageXObject:
      case OPS.paintImageXObjectRepeat:
      case OPS.paintInlineImageXObject:
        paint(args?.[0])
        break
      case OPS.paintImageMaskXObject:
        paint()
        break
    }
  }
  for (const {placed, picture} of waiting) {
    const file = await pictureFile(picture, page)
    if (file) placed.file = file
  }
  return {rules, dots, pictures, shapes}
}

const nameOf = (value: unknown): string =>
  typeof value === 'string' ? value : String((value as {name?: string} | null)?.name ?? '')

/** Named as the library names it beside the text. */
function markedContent([tag, number]: unknown[], page: PDFPageProxy): {id?: string; isArtifact: boolean} {
  const {num, gen} = page.ref ?? {num: 0, gen: 0}
  const id = typeof number === 'number' && `p${num}R${gen || ''}_mc${number}`
  return {...(id && {id}), isArtifact: nameOf(tag) === 'Artifact'}
}

const painted = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

const isPainted = (operator: number): boolean => painted.has(operator)

type Corners = [x1: number, y1: number, x2: number, y2: number]

/** How many numbers follow each operator of a path: move, line, curve, quadratic curve, close. */
const lengths = [2, 2, 6, 4, 0]

/** The boxes around the parts of a path. */
function subpaths(path: ArrayLike<number> | null | undefined): Corners[] {
  const boxes: Corners[] = []
  if (!path) return boxes
  let box: Corners | undefined
  for (let at = 0; at < path.length; ) {
    const operator = path[at]!
    const length = lengths[operator]
    if (length === undefined) break
    if (operator === 0 || !box) {
      box = [Infinity, Infinity, -Infinity, -Infinity]
      boxes.push(box)
    }
    for (let index = at + 1; index < at + 1 + length; index += 2) {
      const [x, y] = [path[index]!, path[index + 1]!]
      box[0] = Math.min(box[0], x)
      box[1] = Math.min(box[1], y)
      box[2] = Math.max(box[2], x)
      box[3] = Math.max(box[3], y)
    }
    at += 1 + length
  }
  return boxes.filter(([x]) => Number.isFinite(x))
}

function boxOf(matrix: readonly number[], [x1, y1, x2, y2]: Corners): Box {
  const [a, b, c, d, e, f] = matrix as [number, number, number, number, number, number]
  const corners = [
    [x1, y1],
    [x2, y1],
    [x1, y2],
    [x2, y2],
  ].map(([x, y]) => [a * x! + c * y! + e, b * x! + d * y! + f] as const)
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return {x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y}
}

const isRule = ({width, height}: Box): boolean =>
  Math.min(width, height) <= thickest && Math.max(width, height) >= shortest

/** Small, and about as wide as high: the bullet of a list that is drawn, not written. Points. */
const isDot = ({width, height}: Box): boolean =>
  Math.max(width, height) <= 7 && Math.min(width, height) >= 1.5 && Math.abs(width - height) < 1.5

interface Pixels {
  width: number
  height: number
  kind?: number
  data?: Uint8Array | Uint8ClampedArray
}

/** The library unpacks pictures beside the operators; one that does not come is left out. Milliseconds. */
const patience = 5000

async function pictureFile(named: unknown, page: PDFPageProxy): Promise<Uint8Array | undefined> {
  const picture = typeof named === 'string' ? await unpacked(named, page) : (named as Pixels | undefined)
  if (!picture?.data || picture.width < 8 || picture.height < 8) return undefined
  return png(picture as Required<Pixels>)
}

function unpacked(name: string, page: PDFPageProxy): Promise<Pixels | undefined> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), patience)
    objects.get(name, (pixels: Pixels | null) => {
      clearTimeout(timer)
      resolve(pixels ?? undefined)
    })
  })
}
