import type {Element, ElementContent} from 'hast'
import {phrasing} from 'hast-util-phrasing'
import type {Language} from '../../../language/language.ts'
import {isPageMarker} from '../../features.ts'

/** What is read aloud in one go: a sentence, or the number of a page. */
export interface Sentence {
  id: string
  text: string
  isPage: boolean
  /** What a listener may leave as a whole: a table or a note. */
  around?: {type: 'table' | 'footnote'; id: string} | undefined
}

/**
 * Gives every sentence of an answer an element with an id. What was added to the answer is left as it is, and so is a place where a
 * sentence ends inside an element: its sentences stay one. A page marker parts a sentence, so that its number can be skipped.
 */
export function withSentences(
  text: Element,
  {sentences: split, strings: {ids}}: Language,
): {text: Element; sentences: Sentence[]} {
  const sentences: Sentence[] = []
  return {text: blockWith(text, undefined), sentences}

  function blockWith(block: Element, enclosing: Sentence['around']): Element {
    if (isAdded(block)) return block
    const around = aroundOf(block) ?? enclosing
    const children: ElementContent[] = []
    let run: ElementContent[] = []
    const flush = () => {
      children.push(...inRun(run, around))
      run = []
    }
    for (const child of block.children) {
      if (child.type === 'element' && !phrasing(child)) {
        flush()
        children.push(blockWith(child, around))
      } else run.push(child)
    }
    flush()
    return {...block, children}
  }

  function inRun(run: readonly ElementContent[], around: Sentence['around']): ElementContent[] {
    const starts = new Set(split(run.map(textIn).join('')).map(({start}) => start))
    const done: ElementContent[] = []
    let sentence: ElementContent[] = []
    let at = 0
    const close = () => {
      done.push(...wrapped(sentence, around))
      sentence = []
    }
    for (const child of run) {
      if (starts.has(at)) close()
      if (child.type === 'text') {
        let {value} = child
        for (const start of [...starts].filter((each) => each > at && each < at + child.value.length)) {
          const own = start - at - (child.value.length - value.length)
          sentence.push({type: 'text', value: value.slice(0, own)})
          close()
          value = value.slice(own)
        }
        sentence.push({type: 'text', value})
      } else if (isPageMarker(child)) {
        close()
        const {id, title} = (child as Element).properties
        sentences.push({id: String(id), text: String(title), isPage: true})
        done.push(child)
      } else if (child.type === 'element' && child.children.some(holdsPageMarker)) {
        close()
        done.push({...child, children: inRun(child.children, around)})
      } else sentence.push(child)
      at += textIn(child).length
    }
    close()
    return done
  }

  /** Blanks at either end stay outside. */
  function wrapped(nodes: readonly ElementContent[], around: Sentence['around']): ElementContent[] {
    const text = nodes.map(textIn).join('')
    if (!/[\p{L}\p{N}]/u.test(text)) return [...nodes]
    const apart = nodes.flatMap(withoutBlanks)
    const first = apart.findIndex((node) => textIn(node).trim())
    const last = apart.findLastIndex((node) => textIn(node).trim())
    const id = `${ids.sentence}-${sentences.filter(({isPage}) => !isPage).length + 1}`
    sentences.push({id, text, isPage: false, around})
    const span: Element = {
      type: 'element',
      tagName: 'span',
      properties: {id},
      children: apart.slice(first, last + 1),
    }
    return [...apart.slice(0, first), span, ...apart.slice(last + 1)]
  }
}

const isAdded = ({properties}: Element): boolean => properties.dataAdded !== undefined

/** A text parted from the blanks at its ends. */
const withoutBlanks = (node: ElementContent): ElementContent[] =>
  node.type === 'text'
    ? (node.value.match(/^\s+|\S(?:[\s\S]*\S)?|\s+$/gu) ?? []).map((value) => ({type: 'text', value}))
    : [node]

function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || isAdded(node)) return ''
  return node.tagName === 'br' ? '\n' : node.children.map(textIn).join('')
}

const holdsPageMarker = (node: ElementContent): boolean =>
  isPageMarker(node) || (node.type === 'element' && node.children.some(holdsPageMarker))

function aroundOf({tagName, properties: {id, role}}: Element): Sentence['around'] {
  if (id === undefined) return undefined
  if (tagName === 'table') return {type: 'table', id: String(id)}
  return role === 'doc-footnote' ? {type: 'footnote', id: String(id)} : undefined
}
