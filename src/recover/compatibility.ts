import type {PhrasingContent, Text} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {fill, type Language} from '../language/language.ts'
import {tell} from '../message.ts'
import {type Locate, locator, positionOf, rangeOf, textNode} from '../place.ts'
import {codeOf} from '../read/damage.ts'
import type {Document, Note} from '../tree.ts'

/** Ligatures that stand for plain letters, and characters that XML 1.0 (section 2.2) does not allow. */
const special =
  /(?<ligature>[\uFB00-\uFB06])|(?<forbidden>[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF])/

export const hasSpecial = (text: string): boolean => special.test(text)

/** Opens ligatures and marks forbidden characters in every text of the tree. */
export function openSpecials(document: Document, file: VFile, language: Language): Document {
  const locate = locator(document.data.source.text)
  visit(document, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !hasSpecial(node.value)) return undefined
    const parts = openSpecial(node, locate, (code) => fill(language.strings.forbidden, {code}))
    const notes = parts.filter((part) => part.type === 'note')
    for (const note of notes) {
      const place = note.position!.start
      tell(file, 'character-forbidden', {place, values: {line: place.line}})
    }
    parent.children.splice(index, 1, ...parts)
    return index + parts.length
  })
  return document
}

/** Opens ligatures into their letters, and puts a note of ours in the place of each forbidden character. */
function openSpecial(node: Text, locate: Locate, noteText: (code: string) => string): PhrasingContent[] {
  const {start} = rangeOf(node)
  const parts: PhrasingContent[] = []
  let from = 0
  for (const match of node.value.matchAll(new RegExp(special, 'g'))) {
    const at = match.index
    if (at > from) parts.push(textNode(locate, start + from, start + at, node.value.slice(from, at)))
    parts.push(
      match.groups!.ligature
        ? textNode(locate, start + at, start + at + 1, match[0].normalize('NFKC'))
        : noteNode(match[0], locate, start + at, noteText),
    )
    from = at + 1
  }
  if (from < node.value.length) {
    parts.push(textNode(locate, start + from, start + node.value.length, node.value.slice(from)))
  }
  return parts
}

function noteNode(character: string, locate: Locate, at: number, noteText: (code: string) => string): Note {
  return {type: 'note', value: noteText(codeOf(character)), position: positionOf(locate, at, at + 1)}
}
