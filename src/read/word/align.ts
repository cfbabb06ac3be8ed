import type {Text} from 'mdast'
import {type Locate, textNode} from '../../place.ts'

/** So many letters tell one place from another. */
const telling = 12

/**
 * Lays what the rendering library read beside what was recorded, letter by letter, in order. Blanks count for nothing;
 * where the record has more, the library left it out.
 */
export function aligner(record: string, end: number, locate: Locate) {
  let at = 0
  /** Stretches of the record that no text node has. */
  const skipped: {start: number; end: number}[] = []

  return {
    /** The text nodes of a text of the library's; none of them reaches across a line end. */
    place(value: string): Text[] {
      const texts: Text[] = []
      let from = at
      let run = ''
      const flush = () => {
        if (run) texts.push(textNode(locate, from, at, run))
        run = ''
        from = at
      }
      for (let index = 0; index < value.length; index += 1) {
        const character = value[index]!
        if (/\s/u.test(character)) {
          if (at < end && record[at] !== '\n' && /\s/u.test(record[at]!)) {
            run += character
            at += 1
          }
          continue
        }
        if (/\s/u.test(record[at] ?? '')) {
          flush()
          while (at < end && /\s/u.test(record[at]!)) at += 1
          from = at
        }
        if (record[at] !== character) {
          const ahead = placeAhead(value.slice(index))
          // A sign that the library made up: the record does not have it.
          if (ahead < 0) continue
          flush()
          skipped.push({start: at, end: ahead})
          at = ahead
          from = at
        }
        run += character
        at += 1
      }
      flush()
      return texts
    },

    /** What was left out, line by line. */
    missed() {
      const rest = record.slice(at, end).trim() ? [{start: at, end}] : []
      return [...skipped, ...rest].flatMap(({start, end: until}) => {
        const lines: {start: number; end: number; text: string}[] = []
        for (const {0: text, index} of record.slice(start, until).matchAll(/[^\n]+/g)) {
          if (text.trim()) lines.push({start: start + index, end: start + index + text.length, text})
        }
        return lines
      })
    },
  }

  /** Where the record goes on as the library's text does. */
  function placeAhead(value: string): number {
    const wanted = value.slice(0, telling).trimEnd()
    const found = record.indexOf(wanted, at)
    return found >= 0 && found < end && (wanted.length > 3 || found - at < 200) ? found : -1
  }
}
