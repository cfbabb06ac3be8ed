import type {ElementContent} from 'hast'
import type {ListItem} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {element} from './element.ts'

/** An item's own text stands without a paragraph around it, unless further paragraphs follow. */
export function listItem(state: State, node: ListItem) {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'paragraph' && !node.spread && !child.data?.hName) return state.all(child)
    const made = state.one(child, node)
    const blocks = Array.isArray(made) ? made : made ? [made] : []
    return [{type: 'text', value: '\n'}, ...blocks]
  })
  return element(state, node, 'li', {}, children)
}
