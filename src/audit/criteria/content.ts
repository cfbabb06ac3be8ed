import {namesIn} from '../dom.ts'
import type {Content} from './list.ts'

/** Elements, attributes (`@onclick`) and roles that are of each kind; what may hold any of them (a frame, an object) counts as all. */
const signs: Readonly<Record<Content, string>> = {
  'audio-or-video': 'audio video iframe object embed',
  images: 'img svg canvas picture object embed iframe @role=img @style',
  links: 'a area @role=link iframe',
  forms: 'input select textarea @contenteditable @role=textbox @role=combobox iframe',
  controls: 'input select textarea button summary iframe @tabindex @role=button @contenteditable',
  scripts: 'iframe object embed @onclick @onload @onchange @onfocus @onkeydown @onmouseover',
}

/** Scripts that are data. */
const data = /^application\/(?:ld\+)?json$/

/** The kinds of content that a document has. */
export function contentOf(document: Document): string[] {
  const names = namesIn(document)
  const kinds = Object.entries(signs)
    .filter(([, own]) => own.split(' ').some((name) => names.has(name)))
    .map(([kind]) => kind)
  const runs = [...document.scripts].some(({type}) => !data.test(type))
  return runs && !kinds.includes('scripts') ? [...kinds, 'scripts'] : kinds
}
