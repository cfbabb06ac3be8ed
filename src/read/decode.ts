import {createHash} from 'node:crypto'
import type {VFile} from 'vfile'
import {tell} from '../message.ts'
import type {Encoding, Source} from '../tree.ts'

/** The first bytes of files that people take for text. */
const signatures: readonly [kind: string, bytes: string][] = [
  ['PDF', '%PDF-'],
  ['Word (.docx), OpenDocument or zip', 'PK\u0003\u0004'],
  ['Word (.doc)', '\u00d0\u00cf\u0011\u00e0'],
  ['RTF', '{\\rtf'],
]

/** UTF-8 read as Windows-1252 and saved again: `Ã¥` for `å`. */
const mojibake = /Ã[\u0080-\u00bf¥¤¶…„–]|â€[œ\u009d“”™]/u

/**
 * Bytes → text: a byte order mark decides, then strict UTF-8, then Windows-1252 (said in a message). Statistical
 * detectors mislabel short Nordic texts, so none is asked.
 */
export function decode(file: VFile, format: string): Source | undefined {
  const bytes = typeof file.value === 'string' ? new TextEncoder().encode(file.value) : file.value
  if (!bytes?.length) return void tell(file, 'file-empty')
  const kind = binaryKind(bytes)
  if (kind) return void tell(file, 'file-binary', {values: {kind}})

  const {text, encoding} = decodeText(bytes)
  if (!text.trim()) return void tell(file, 'file-empty')
  if (encoding === 'windows-1252') tell(file, 'encoding-assumed')
  if (mojibake.test(text)) tell(file, 'encoding-suspect')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {name: file.basename ?? 'stdin', format, encoding, text, sha256}
}

function decodeText(bytes: Uint8Array): {text: string; encoding: Encoding} {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return {text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16'}
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return {text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16'}
  }
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), encoding: 'utf-8'}
  } catch {
    return {text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252'}
  }
}

/** What a file is that is no text, or nothing. */
function binaryKind(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 4096)
  const opening = String.fromCharCode(...head.subarray(0, 8))
  const known = signatures.find(([, signature]) => opening.startsWith(signature))
  if (known) return known[0]
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (utf16) return undefined
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length
  return head.includes(0) || controls > head.length / 20 ? 'binary' : undefined
}
