import type {ElementContent} from 'hast'
import type {State} from 'mdast-util-to-hast'
import type {Language} from '../../../language/language.ts'
import type {Question} from '../../../tree.ts'
import {readabilityAttributes, readabilityLine} from '../readability.ts'
import {element, lines} from './element.ts'

/** An unnamed section: five region landmarks would help nobody. Its heading asks, its second part answers. */
export const question = (language: Language) => (state: State, node: Question) => {
  const [heading, ...answer] = state.all(node).filter((child) => child.type === 'element')
  heading!.properties.dataPlVoice = 'question'
  const measured = readabilityLine(node.readability, language)
  const voice: ElementContent = {
    type: 'element',
    tagName: 'div',
    properties: {className: ['answer'], dataPlVoice: 'answer'},
    children: lines(state, answer),
  }
  const properties = {className: ['question'], ...readabilityAttributes(node.readability, language)}
  return element(state, node, 'section', properties, lines(state, [heading!, ...measured, voice]))
}
