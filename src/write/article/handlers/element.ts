import type {Element, ElementContent, Properties} from 'hast'
import type {Nodes, Parents} from 'mdast'
import type {State} from 'mdast-util-to-hast'

/** An element for a node: its place and its id go with it. */
export function element(
  state: State,
  node: Nodes,
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element {
  const result: Element = {
    type: 'element',
    tagName,
    properties: {...node.data?.hProperties, ...properties},
    children,
  }
  state.patch(node, result)
  return result
}

/** Children of a block that holds blocks, each on a line of its own. */
export const lines = (state: State, children: ElementContent[]): ElementContent[] =>
  state.wrap(children, true)

/** The blocks inside a block. */
export const blockChildren = (state: State, node: Nodes): ElementContent[] =>
  lines(
    state,
    state.all(node as Parents).filter((child) => child.type === 'element'),
  )
