import type {PhrasingContent, RootContent} from 'mdast'
import {decision} from '../certainty.ts'
import type {Profile} from '../language/language.ts'
import {type Locate, rangeOf} from '../place.ts'
import type {Decision, Reason, Signature, SignatureLine} from '../tree.ts'
import {type BlockLine, blockLines, blocksOf, isParagraph, paragraphOf} from './phrasing.ts'

export interface SignatureFound {
  signature: Signature
  placeAndDate: {place: string; date: string} | undefined
  signers: string[]
  rest: RootContent[]
}

/** More lines than this are no signature. */
const reach = 14

interface Context {
  profile: Profile
  locate: Locate
  decisions: Decision[]
}

/**
 * The document's end: from the line with place and date on when nothing but names and roles follows it, from the line that
 * says for whom is signed, or the names alone that end it.
 */
export function findSignature(blocks: readonly RootContent[], context: Context): SignatureFound | undefined {
  const {profile} = context
  const end = trailingLines(blocks, profile)
  const dated = end.find(({line}) => profile.placeAndDate.test(line.text))
  if (dated) return signatureFrom(blocks, dated, 'place-and-date-formula', context)
  const onBehalf = end.find(({line}) => profile.onBehalf.test(line.text))
  if (onBehalf) return signatureFrom(blocks, onBehalf, 'on-behalf-formula', context)
  const names = trailingNames(end, profile)
  return names ? signatureFrom(blocks, names, 'name-ends-document', context) : undefined
}

interface Place {
  index: number
  row: number
  line: BlockLine
}

/** The lines at the end that may belong to a signature, from the top. */
function trailingLines(blocks: readonly RootContent[], profile: Profile): Place[] {
  let lines: Place[] = []
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index]!
    if (block.type === 'pageBreak') continue
    if (!isParagraph(block)) break
    const here = blockLines(block).map((line, row) => ({index, row, line}))
    const last = here.findLastIndex(({line}) => !profile.signatureLine.test(line.text))
    lines = [...here.slice(last + 1), ...lines]
    if (last >= 0 || lines.length > reach) break
  }
  return lines.length > reach ? [] : lines
}

/** The first of the names that end the document, each with at most one line of a role below it. */
function trailingNames(end: readonly Place[], profile: Profile): Place | undefined {
  let first: Place | undefined
  let roles = 0
  for (const place of end.toReversed()) {
    if (profile.signer.test(place.line.text)) {
      first = place
      roles = 0
    } else {
      roles += 1
      if (roles > 1) break
    }
  }
  // A name may be the last line of something else: it stands at a block's start.
  return first?.row === 0 ? first : undefined
}

function signatureFrom(
  blocks: readonly RootContent[],
  {index, row}: Place,
  why: Reason,
  {profile, locate, decisions}: Context,
): SignatureFound {
  const signature: Signature = {type: 'signature', children: []}
  const signers: string[] = []
  let placeAndDate: SignatureFound['placeAndDate']
  const rest = blocks.slice(0, index)
  for (const [at, block] of blocks.slice(index).entries()) {
    if (block.type === 'pageBreak') signature.children.push(block)
    if (!isParagraph(block)) continue
    const lines = blockLines(block)
    const from = at === 0 ? row : 0
    const before = lines.slice(0, from).flatMap((line) => line.children)
    rest.push(...blocksOf(before, locate, paragraphOf))
    for (const line of lines.slice(from)) {
      const found = profile.placeAndDate.exec(line.text)?.groups as {place: string; date: string} | undefined
      placeAndDate ??= found
      const name = profile.signer.exec(line.text)?.groups?.name
      if (!found && name) signers.push(name)
      const part = found ? 'place-and-date' : name ? 'signer' : 'role'
      signature.children.push(...signatureLines(line, part, locate))
    }
  }
  const lines = signature.children.filter((child) => child.type === 'signatureLine')
  signature.position = {start: lines[0]!.position!.start, end: lines.at(-1)!.position!.end}
  const [first] = lines
  decisions.push(decision(placeAndDate ? 'place-and-date' : 'signature', why, rangeOf(first!)))
  return {signature, placeAndDate, signers, rest}
}

const signatureLines = (line: BlockLine, part: SignatureLine['part'], locate: Locate) =>
  blocksOf(
    line.children,
    locate,
    (children: PhrasingContent[]): SignatureLine => ({type: 'signatureLine', part, children}),
  )
