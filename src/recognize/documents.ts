import type {RootContent} from 'mdast'
import type {Profile} from '../language/language.ts'
import {textOf} from '../plain-text.ts'
import {blockLines, isParagraph} from './phrasing.ts'

/** Above a title stands at most so much letterhead. Blocks. */
const letterhead = 5
/** The first title stands near the top. Blocks. */
const reach = 12

/**
 * Parts a file that holds an answer and then the interpellation that it answers. The second begins with the letterhead
 * above a title of another kind, after the names that end the first, or on a page of its own.
 */
export function partDocuments(blocks: readonly RootContent[], profiles: readonly Profile[]): RootContent[][] {
  const first = blocks.slice(0, reach).findIndex((block) => profileOf(block, profiles))
  if (first < 0) return [[...blocks]]
  const kind = profileOf(blocks[first]!, profiles)
  for (let index = first + 1; index < blocks.length; index += 1) {
    const other = profileOf(blocks[index]!, profiles)
    if (!other || other === kind) continue
    const start = startOf(blocks, index, other)
    if (start === undefined || start <= first) continue
    return [blocks.slice(0, start), ...partDocuments(blocks.slice(start), profiles)]
  }
  return [[...blocks]]
}

/** The kind of document whose title opens a line of a block. */
function profileOf(block: RootContent, profiles: readonly Profile[]): Profile | undefined {
  if (!isParagraph(block) && block.type !== 'heading') return undefined
  const lines = blockLines(block)
  return profiles.find((profile) => lines.some((line) => profile.title.test(line.text)))
}

/** Where the document with a title begins; `undefined` where nothing says that one begins. */
function startOf(blocks: readonly RootContent[], title: number, profile: Profile): number | undefined {
  let start = title
  while (start > 0 && title - start < letterhead && isLetterhead(blocks[start - 1]!, profile)) start -= 1
  // A role stands right below its name: it is none of the next document's.
  while (start < title && stands(blocks[start]!) === 'right below') start += 1
  const isAfterName = blocks.slice(Math.max(0, start - 2), start).some((block) => isSigned(block, profile))
  const isOnNewPage = blocks.slice(start, title + 1).some((block) => block.type === 'pageBreak')
  return isAfterName || isOnNewPage ? start : undefined
}

const isSigned = (block: RootContent, profile: Profile): boolean =>
  isParagraph(block) && blockLines(block).some((line) => profile.signer.test(line.text))

const stands = (block: RootContent): 'right below' | 'apart' =>
  isParagraph(block) && block.data?.layout?.blanksAbove === 0 ? 'right below' : 'apart'

const isLetterhead = (block: RootContent, profile: Profile): boolean => {
  if (block.type === 'pageBreak') return true
  if (!isParagraph(block)) return false
  const text = textOf(block).trim()
  return text.length <= 60 && !/[.!?:]$/u.test(text) && !isSigned(block, profile)
}
