import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import type {Nodes, Text} from 'mdast'
import {type Locate, rangeOf, textNode} from '../../place.ts'

/** A character reference of HTML; some may stand without the semicolon. */
const reference = /^&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([\da-zA-Z]+));?/

/** What may stand in the range of a text without being part of it. */
const ignored = /^(?:\s+|<\/?[a-z][^>]*>)/iu

/**
 * The ranges of the source that a text was made from: its blanks were run together, its references decoded. A reference
 * becomes a text node of its own.
 */
export function placeIn(source: string, value: string, node: Nodes, locate: Locate): Text[] {
  const {start, end} = rangeOf(node)
  const texts: Text[] = []
  let from = start
  let at = start
  let run = ''
  const flush = () => {
    if (run) texts.push(textNode(locate, from, at, run))
    run = ''
    from = at
  }
  for (const character of value) {
    const isBlank = /\s/u.test(character) && character !== '\u00A0'
    // Blanks that the value has only once, or not at all, and tags that the parser ignored (a cell outside a table).
    while (at < end && !isBlank && !source.startsWith(character, at)) {
      const skipped = ignored.exec(source.slice(at, end))
      if (!skipped) break
      flush()
      at += skipped[0].length
      from = at
    }
    const decoded =
      source[at] === '&' ? decode(source.slice(at, Math.min(end, at + 40)), character) : undefined
    if (decoded !== undefined) {
      flush()
      texts.push(textNode(locate, at, at + decoded, character))
      at += decoded
      from = at
    } else {
      run += character
      at += character.length
      if (isBlank && /\s/u.test(source[at] ?? '')) {
        flush()
        while (at < end && /\s/u.test(source[at]!)) at += 1
        from = at
      }
    }
  }
  flush()
  return texts
}

/** The length of the reference that stands for a character; `undefined` where it stands for another. */
function decode(text: string, character: string): number | undefined {
  const match = reference.exec(text)
  if (!match) return undefined
  const [whole, decimal, hexadecimal, name] = match
  const value = name
    ? decodeNamedCharacterReference(name)
    : String.fromCodePoint(Number.parseInt(decimal ?? hexadecimal!, decimal ? 10 : 16))
  return value === character ? whole.length : undefined
}
