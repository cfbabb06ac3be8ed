import {elementsNamed, holds, isAdded} from '../dom.ts'
import {rule} from '../rule.ts'

/** Words that follow a suspended compound (`jour- och familjehem`), in the languages that offices use. */
const joiners = new Set(
  'och eller samt respektive resp till men inklusive inkl som än kontra mot plus og eller and or to und oder bzw ja tai'.split(
    ' ',
  ),
)
const broken = /(?<![\p{L}\p{N}-])(?<left>\p{L}*\p{Ll})-\s+(?<right>\p{Ll}+)/gu

/** A word cut at a line's end and put together with its hyphen is read as two. */
export const brokenHyphenation = rule({
  id: 'broken-hyphenation',
  wcag: ['1.3.1'],
  outcome: 'failed',
  *check({document}) {
    for (const block of elementsNamed(document, 'p, li, dd, td, h1, h2, h3, h4, h5, h6')) {
      if (isAdded(block) || holds(block, 'p, li')) continue
      for (const {0: text, groups} of (block.textContent ?? '').matchAll(broken)) {
        if (!joiners.has(groups!.right!)) yield {at: block, values: {text: text.replaceAll(/\s+/gu, ' ')}}
      }
    }
  },
})
