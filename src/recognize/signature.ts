import type {PhrasingContent, RootContent} from 'mdast'
import type {Profile} from '../language/language.ts'
import type {Locate} from '../place.ts'
import type {Signature, SignatureLine} from '../tree.ts'
import {type BlockLine, blockLines, blocksOf, isParagraph} from './phrasing.ts'

export interface SignatureFound {
  signature: Signature
  placeAndDate: {place: string; date: string}
  signers: string[]
  rest: RootContent[]
}

/** More lines than this are no signature. */
const reach = 10

/** The document's end, from the line with place and date on, when nothing but names and roles follows it. */
export function findSignature(
  blocks: readonly RootContent[],
  profile: Profile,
  locate: Locate,
): SignatureFound | undefined {
  let lines = 0
  for (let index = blocks.length - 1; index >= 0 && lines < reach; index -= 1) {
    const block = blocks[index]!
    if (block.type === 'pageBreak') continue
    if (!isParagraph(block)) return undefined
    const here = blockLines(block)
    lines += here.length
    const opening = profile.placeAndDate.exec(here[0]!.text)
    if (opening) {
      const {place, date} = opening.groups as {place: string; date: string}
      return signatureFrom(blocks, index, {place, date}, profile, locate)
    }
    if (!here.every((line) => profile.signatureLine.test(line.text))) return undefined
  }
  return undefined
}

function signatureFrom(
  blocks: readonly RootContent[],
  index: number,
  placeAndDate: SignatureFound['placeAndDate'],
  profile: Profile,
  locate: Locate,
): SignatureFound {
  const signature: Signature = {type: 'signature', children: []}
  const signers: string[] = []
  for (const [at, block] of blocks.slice(index).entries()) {
    if (block.type === 'pageBreak') signature.children.push(block)
    if (!isParagraph(block)) continue
    for (const [row, line] of blockLines(block).entries()) {
      const isFirst = at === 0 && row === 0
      const part = isFirst ? 'place-and-date' : isName(line.text, profile) ? 'signer' : 'role'
      if (part === 'signer') signers.push(line.text)
      signature.children.push(...signatureLines(line, part, locate))
    }
  }
  const lines = signature.children.filter((child) => child.type === 'signatureLine')
  signature.position = {start: lines[0]!.position!.start, end: lines.at(-1)!.position!.end}
  return {signature, placeAndDate, signers, rest: blocks.slice(0, index)}
}

/** At least a given name and a surname. */
const isName = (text: string, {signer}: Profile): boolean => /\s/u.test(text) && signer.test(text)

const signatureLines = (line: BlockLine, part: SignatureLine['part'], locate: Locate) =>
  blocksOf(
    line.children,
    locate,
    (children: PhrasingContent[]): SignatureLine => ({type: 'signatureLine', part, children}),
  )
