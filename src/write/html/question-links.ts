import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {fill, type Strings} from '../../language/language.ts'

/** The answer's elements with a visible link to itself after each question's heading, for whoever wants to lead others there. */
export function withQuestionLinks(nodes: readonly ElementContent[], strings: Strings): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element' || node.tagName !== 'section') return node
    const children = withQuestionLinks(node.children, strings)
    const at = children.findIndex(isQuestionHeading)
    if (at >= 0)
      children.splice(at + 1, 0, {type: 'text', value: '\n'}, questionLink(children[at] as Element, strings))
    return {...node, children}
  })
}

const isQuestionHeading = (node: ElementContent): boolean =>
  node.type === 'element' && node.properties.dataPlVoice === 'question' && /^h[1-6]$/.test(node.tagName)

function questionLink({properties}: Element, {questionLink: text}: Strings): Element {
  const id = String(properties.id)
  const number = /\d+$/.exec(id)![0]
  return h(
    'p',
    {className: ['question-link'], dataAdded: 'label'},
    h('a', {href: `#${id}`}, fill(text, {number})),
  )
}
