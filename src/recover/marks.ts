import type {TextLine} from './lines.ts'

/** A mark that may open an item of a list. */
export interface Mark {
  kind: 'bullet' | 'number' | 'letter'
  /** What items of one list have in common: the bullet, or what stands around the number. */
  style: string
  /** Position in its list, from 1; 0 for a bullet. */
  value: number
  /** Length of the mark with the blanks after it. */
  length: number
  /** Column of the text after it. */
  textFrom: number
  /** Whether it opens an item wherever it stands at a line's start; others do so where a sentence has ended. */
  isStrong: boolean
}

const bullet = /^(?<mark>[•◦▪■●○‣∙·\uF0B7\uF0A7\uF02D])(?:\s+|$)/u
/** A dash, an asterisk or an `o` may as well belong to a sentence. */
const weakBullet = /^(?<mark>[-–—*]|o)\s+(?=\S)/u
/** A dash without a blank opens an item only before a letter. */
const gluedDash = /^(?<mark>[-–])(?=\p{Lu}\p{Ll})/u
const number = /^\(?(?<number>\d{1,3})(?<after>[.)])(?:\s+(?=\S)|(?=\p{Lu}\p{Ll}))/u
const letter = /^(?<letter>\p{Ll})(?<after>[.)])\s+(?=\S)/u

const alphabet = 'abcdefghijklmnopqrstuvwxyzåäö'

export function markOf(line: TextLine): Mark | undefined {
  if (line.print?.isBulleted) return drawnBullet(line)
  const {text} = line
  const mark = (match: RegExpExecArray, rest: Pick<Mark, 'kind' | 'style' | 'value' | 'isStrong'>): Mark => ({
    ...rest,
    length: match[0].length,
    textFrom: line.from + match[0].length,
  })
  const strong = bullet.exec(text)
  if (strong) return mark(strong, {kind: 'bullet', style: strong.groups!.mark!, value: 0, isStrong: true})
  const weak = weakBullet.exec(text) ?? gluedDash.exec(text)
  if (weak) return mark(weak, {kind: 'bullet', style: weak.groups!.mark!, value: 0, isStrong: false})
  const counted = number.exec(text)
  if (counted) {
    const {number: value, after} = counted.groups!
    return mark(counted, {kind: 'number', style: `1${after}`, value: Number(value), isStrong: false})
  }
  const lettered = letter.exec(text)
  const value = lettered ? alphabet.indexOf(lettered.groups!.letter!) + 1 : 0
  if (!lettered || !value) return undefined
  return mark(lettered, {kind: 'letter', style: `a${lettered.groups!.after}`, value, isStrong: false})
}

/** A bullet that is no text. */
const drawnBullet = ({from}: TextLine): Mark => ({
  kind: 'bullet',
  style: '•',
  value: 0,
  length: 0,
  textFrom: from,
  isStrong: true,
})

/** Whether one mark may follow another in a list. */
export const follows = (mark: Mark, previous: Mark): boolean =>
  mark.kind === previous.kind &&
  mark.style === previous.style &&
  (mark.kind === 'bullet' || mark.value === previous.value + 1)
