import {crc32, deflateSync} from 'node:zlib'

/** How the library packs pixels, and what PNG calls that: bits a sample, colour type, bytes a row. */
const layouts: Record<number, {depth: number; colour: number; row: (width: number) => number}> = {
  1: {depth: 1, colour: 0, row: (width) => (width + 7) >> 3},
  2: {depth: 8, colour: 2, row: (width) => width * 3},
  3: {depth: 8, colour: 6, row: (width) => width * 4},
}

/** Pixels → a PNG file (ISO/IEC 15948), or nothing where they are of a kind it does not know. */
export function png({
  width,
  height,
  kind,
  data,
}: {
  width: number
  height: number
  kind: number
  data: Uint8Array | Uint8ClampedArray
}): Uint8Array | undefined {
  const layout = layouts[kind]
  if (!layout) return undefined
  const row = layout.row(width)
  if (data.length < row * height) return undefined
  const rows = new Uint8Array((row + 1) * height)
  for (let y = 0; y < height; y += 1) rows.set(data.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([layout.depth, layout.colour, 0, 0, 0], 8)
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, {level: 3})),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.concat([new Uint8Array(4), Buffer.from(type, 'latin1'), data, new Uint8Array(4)])
  bytes.writeUInt32BE(data.length, 0)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4)
  return bytes
}
