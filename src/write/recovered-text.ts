import {textBlocks} from '../tag/blocks.ts'
import type {Article} from '../tree.ts'

/** The text of an article, its blocks joined by line feeds: what annotations count in. */
export const recoveredText = (article: Article): string =>
  textBlocks(article)
    .map((block) => block.text)
    .join('\n')
