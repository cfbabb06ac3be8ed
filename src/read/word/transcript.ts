import {hex} from 'dingbat-to-unicode'
import {Parser} from 'htmlparser2'

/** A part of a Word file: its text as it is recorded, read without the library that renders. */
export interface Part {
  /** Such as `word/document.xml`. */
  name: string
  paragraphs: Paragraph[]
  /** Insertions, deletions, moves and changes of format. */
  changes: number
}

export interface Paragraph {
  text: string
  /** All of its letters are bold. */
  isBold: boolean
  /** Height of most of its letters, in points; 0 where its style says. */
  size: number
}

/** Marks of tracked changes (ECMA-376, part 1, 17.13.5). */
const changes = new Set(
  'w:ins w:del w:moveFrom w:moveTo w:rPrChange w:pPrChange w:tblPrChange w:sectPrChange'.split(' '),
)
/** What was struck out, and what an older program would show in the place of a drawing. */
const unread = new Set(['w:del', 'w:moveFrom', 'mc:Choice'])

interface Open {
  text: string
  /** Letters that are bold, and letters by height. */
  bold: number
  sizes: Map<number, number>
  /** Paragraphs of text boxes inside it: they are read after it. */
  inside: Paragraph[]
}

/** Records every `w:t` of a part, paragraph by paragraph, as if all changes were accepted. */
export function partOf(name: string, xml: string): Part {
  const part: Part = {name, paragraphs: [], changes: 0}
  const open: Open[] = []
  let skipped = 0
  let inText = false
  let inParagraphProperties = false
  let run = {isBold: false, size: 0}
  const add = (text: string) => {
    const paragraph = open.at(-1)
    if (skipped || !paragraph) return
    paragraph.text += text
    const {length: letters} = text.replaceAll(/\s/gu, '')
    if (run.isBold) paragraph.bold += letters
    paragraph.sizes.set(run.size, (paragraph.sizes.get(run.size) ?? 0) + letters)
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (changes.has(tag)) part.changes += 1
        if (unread.has(tag)) skipped += 1
        const value = attributes['w:val']
        switch (tag) {
          case 'w:p':
            open.push({text: '', bold: 0, sizes: new Map(), inside: []})
            break
          case 'w:pPr':
            inParagraphProperties = true
            break
          case 'w:r':
            run = {isBold: false, size: 0}
            break
          case 'w:b':
            if (!inParagraphProperties) run.isBold = value !== '0' && value !== 'false'
            break
          case 'w:sz':
            if (!inParagraphProperties) run.size = Number(value) / 2
            break
          case 'w:t':
            inText = true
            break
          case 'w:tab':
            if (!inParagraphProperties) add('\t')
            break
          case 'w:br':
          case 'w:cr':
            add(' ')
            break
          case 'w:noBreakHyphen':
            add('\u2011')
            break
          case 'w:softHyphen':
            add('\u00AD')
            break
          case 'w:sym':
            add(hex(attributes['w:font'] ?? '', attributes['w:char'] ?? '')?.string ?? '')
            break
        }
      },
      ontext(text) {
        if (inText) add(text.replaceAll(/[\n\r]+/g, ' '))
      },
      onclosetag(tag) {
        if (unread.has(tag)) skipped -= 1
        if (tag === 'w:t') inText = false
        if (tag === 'w:pPr') inParagraphProperties = false
        if (tag === 'w:p') close()
      },
    },
    {xmlMode: true},
  )
  parser.end(xml)
  return part

  function close(): void {
    const {text, bold, sizes, inside} = open.pop()!
    const {length: letters} = text.replaceAll(/\s/gu, '')
    const [most] = [...sizes].sort((a, b) => b[1] - a[1])
    const paragraph = {text, isBold: letters > 0 && bold === letters, size: most?.[0] ?? 0}
    const around = open.at(-1)?.inside ?? part.paragraphs
    around.push(paragraph, ...inside)
  }
}
