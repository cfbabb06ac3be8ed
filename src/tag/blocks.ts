import type {PhrasingContent, RootContent} from 'mdast'
import {textOf} from '../plain-text.ts'
import type {Article} from '../tree.ts'

/** A block of an article that holds text, and what its text is to the tagging step. */
export interface TextBlock {
  node: RootContent & {children: PhrasingContent[]}
  text: string
  kind: 'heading' | 'body' | 'unmeasured'
  /** Numbers the parts of the article: 0 before the questions, then each question, then what follows. */
  section: number
}

/** Every block with text, in order. */
export function textBlocks(article: Article): TextBlock[] {
  const blocks: TextBlock[] = []
  let section = 0
  let voice: 'answer' | 'question' = 'answer'
  const walk = (node: RootContent): void => {
    switch (node.type) {
      case 'paragraph':
        blocks.push({node, text: textOf(node), kind: voice === 'answer' ? 'body' : 'unmeasured', section})
        break
      case 'heading':
        blocks.push({node, text: textOf(node), kind: 'heading', section})
        break
      case 'tableCell':
      case 'caseNumber':
      case 'signatureLine':
        blocks.push({node, text: textOf(node), kind: 'unmeasured', section})
        break
      case 'list':
        // A list of questions is in the voice of whoever asks.
        voice = node.data?.hProperties?.dataPlVoice === 'question' ? 'question' : voice
        node.children.forEach(walk)
        voice = 'answer'
        break
      case 'question':
        section = node.number
        node.children.forEach(walk)
        break
      case 'questions':
        node.children.forEach(walk)
        section += 1
        break
      default:
        if ('children' in node) (node.children as RootContent[]).forEach(walk)
    }
  }
  article.children.forEach(walk)
  return blocks
}
