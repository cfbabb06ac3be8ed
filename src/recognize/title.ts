import type {Heading, PhrasingContent, RootContent} from 'mdast'
import type {Language, Profile} from '../language/language.ts'
import type {Locate} from '../place.ts'
import {textOf, textOfAll} from '../plain-text.ts'
import type {CaseNumber, TitleBlock} from '../tree.ts'
import {gluedTitleEnd, isGlued} from './glued-title.ts'
import {
  type BlockLine,
  blockLines,
  blocksOf,
  isParagraph,
  paragraphOf,
  splitAt,
  withBlank,
} from './phrasing.ts'

export interface TitleFound {
  titleBlock: TitleBlock
  heading: Heading
  /** The first sentence of the text was glued to it. */
  isCut: boolean
  caseNumber: {node: CaseNumber; number: string} | undefined
  rest: RootContent[]
}

/** A title stands near the top: letterhead may come before it. Blocks. */
const reach = 12

/**
 * The title runs from the line that opens it to the line with the case number or the block's end; text that the source
 * has glued to it is told apart where its first sentence shows. A case number before the title (in a letterhead) or right
 * after it counts as well.
 */
export function findTitle(
  blocks: readonly RootContent[],
  profile: Profile,
  language: Language,
  locate: Locate,
): TitleFound | {gluedTitle: Heading} | undefined {
  for (const [index, block] of blocks.slice(0, reach).entries()) {
    if (!isParagraph(block) && block.type !== 'heading') continue
    const own = blockLines(block)
    const opening = own.findIndex((line) => profile.title.test(line.text))
    if (opening < 0) continue
    const {lines, last} = wholeTitle(blocks, index, own, profile, locate)
    const letterhead = caseNumberBlocks(blocks.slice(0, index), profile, locate)
    const before = lines.slice(0, opening).flatMap((line) => line.children)
    const above = blocksOf(before, locate, paragraphOf)
    const closing = lines.findIndex((line, at) => at > opening && profile.caseNumber.test(line.text))
    const titleLines = lines.slice(opening, closing < 0 ? undefined : closing)
    const {title, glued} = cutTitle(children(titleLines), profile, language, locate)
    const after = closing < 0 ? followingCaseNumber(blocks, last, profile) : inBlock(lines, closing)
    const heading = title.find((node) => node.type === 'heading')!
    if (isGlued(textOf(heading))) return {gluedTitle: heading}
    const found = after.line
      ? caseNumberNodes(after.line.children, after.line.text, profile, locate)
      : {nodes: [], caseNumber: undefined}
    return {
      titleBlock: {type: 'titleBlock', children: [...letterhead.nodes, ...above, ...title, ...found.nodes]},
      heading,
      isCut: glued.length > 0,
      caseNumber: found.caseNumber ?? letterhead.caseNumber,
      rest: [...glued, ...blocksOf(children(after.lines), locate, paragraphOf), ...blocks.slice(after.next)],
    }

    function inBlock(all: typeof lines, at: number) {
      return {line: all[at], lines: all.slice(at + 1), next: last + 1}
    }
  }
  return undefined
}

const children = (lines: readonly {children: PhrasingContent[]}[]): PhrasingContent[] =>
  lines.flatMap((line) => line.children)

/** The lines of a title's block, and those of the blocks right below it for as long as the title lacks its subject. */
function wholeTitle(
  blocks: readonly RootContent[],
  index: number,
  own: readonly BlockLine[],
  profile: Profile,
  locate: Locate,
): {lines: BlockLine[]; last: number} {
  let lines = [...own]
  let last = index
  const text = () => lines.map((line) => line.text).join(' ')
  while (!profile.subject.test(text()) && text().length < 300) {
    const next = blocks[last + 1]
    if (!isParagraph(next) || next.data?.layout?.blanksAbove !== 0) break
    const bridged = lines.at(-1)!
    lines = [
      ...lines.with(-1, {...bridged, children: withBlank(bridged.children, locate)}),
      ...blockLines(next),
    ]
    last += 1
  }
  return {lines, last}
}

/** The title, and the paragraph that was glued to it. */
function cutTitle(content: PhrasingContent[], profile: Profile, language: Language, locate: Locate) {
  const text = textOfAll(content)
  const end = isGlued(text) ? gluedTitleEnd(text, profile, language) : undefined
  if (end === undefined) return {title: blocksOf(content, locate, headingOf), glued: []}
  const [before, after] = splitAt(content, end, locate)
  return {title: blocksOf(before, locate, headingOf), glued: blocksOf(after, locate, paragraphOf)}
}

const headingOf = (content: PhrasingContent[]): Heading => ({type: 'heading', depth: 1, children: content})

function followingCaseNumber(blocks: readonly RootContent[], index: number, profile: Profile) {
  const next = blocks[index + 1]
  const lines = isParagraph(next) ? blockLines(next) : []
  if (lines[0] && profile.caseNumber.test(lines[0].text)) {
    return {line: lines[0], lines: lines.slice(1), next: index + 2}
  }
  return {line: undefined, lines: [], next: index + 1}
}

function caseNumberNodes(content: PhrasingContent[], text: string, profile: Profile, locate: Locate) {
  const nodes = blocksOf(content, locate, (inner): CaseNumber => ({type: 'caseNumber', children: inner}))
  const node = nodes.find((candidate) => candidate.type === 'caseNumber')!
  return {nodes, caseNumber: {node, number: profile.caseNumber.exec(text)!.groups!.number!}}
}

/** The blocks above the title, with the line that gives the case number told apart. */
function caseNumberBlocks(blocks: readonly RootContent[], profile: Profile, locate: Locate) {
  let caseNumber: TitleFound['caseNumber']
  const nodes = blocks.flatMap((block) => {
    const lines = isParagraph(block) && !caseNumber ? blockLines(block) : []
    const at = lines.findIndex((line) => profile.caseNumber.test(line.text))
    if (at < 0) return [block]
    const found = caseNumberNodes(lines[at]!.children, lines[at]!.text, profile, locate)
    caseNumber = found.caseNumber
    return [
      ...blocksOf(children(lines.slice(0, at)), locate, paragraphOf),
      ...found.nodes,
      ...blocksOf(children(lines.slice(at + 1)), locate, paragraphOf),
    ]
  })
  return {nodes, caseNumber}
}
