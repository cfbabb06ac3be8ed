/** Small questions that several rules ask a DOM. */
import {computeAccessibleName, getRole, isInaccessible} from 'dom-accessibility-api'

export const headings = (document: Document): HTMLElement[] => [
  ...(elementsNamed(document, 'h1, h2, h3, h4, h5, h6') as HTMLElement[]),
]

export const levelOf = (heading: Element): number => Number(heading.tagName.slice(1))

/** Headings by element or by role that a screen reader meets. */
export const exposedHeadings = (document: Document): Element[] =>
  elementsIn(document).filter(
    (element) =>
      (/^h[1-6]$/.test(element.localName) || element.getAttribute('role') === 'heading') &&
      roleOf(element) === 'heading' &&
      isExposed(element),
  )

/** Rules ask for the same texts again and again, and change none; and for the same elements; kept for one run of the rules on one document. */
let texts = new WeakMap<Element, string>()
let elements = new WeakMap<Document, Element[]>()
export const forget = (): void => {
  texts = new WeakMap()
  elements = new WeakMap()
}

/** The elements of some names (`p, li`) in the order of the page: quicker than a selector where no browser answers it. */
export function elementsNamed(document: Document, names: string): Element[] {
  const wanted = namesOf(names)
  return elementsIn(document).filter(({localName}) => wanted.has(localName))
}

/**
 * What a document has: the names of all elements (`table`), of all attributes (`@onclick`), and all roles (`@role=heading`). One walk in the place of a
 * search for each.
 */
export function namesIn(document: Document): Set<string> {
  const names = new Set<string>()
  for (const element of elementsIn(document)) {
    names.add(element.localName)
    for (const name of element.getAttributeNames()) names.add(`@${name}`)
    for (const role of element.getAttribute('role')?.split(/\s+/) ?? []) names.add(`@role=${role}`)
  }
  return names
}

function elementsIn(document: Document): Element[] {
  const all = elements.get(document) ?? [...document.getElementsByTagName('*')]
  elements.set(document, all)
  return all
}

/** Whether an element holds another of some names (`p, li`). */
export const holds = (element: Element, names: string): boolean => holdsOne(element, namesOf(names))

function holdsOne(element: Element, wanted: ReadonlySet<string>): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (wanted.has(child.localName) || holdsOne(child, wanted)) return true
  return false
}

const lists = new Map<string, ReadonlySet<string>>()
function namesOf(list: string): ReadonlySet<string> {
  const known = lists.get(list) ?? new Set(list.split(', '))
  lists.set(list, known)
  return known
}

/** Text with its blanks counted as one. */
export function textOf(element: Element): string {
  const known = texts.get(element)
  if (known !== undefined) return known
  const text = (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim()
  texts.set(element, text)
  return text
}

/** Whether an element lies in something that is marked as ours. */
export const isAdded = (element: Element): boolean => element.closest('[data-added]') !== null

/** The text of an element as it is written, a mark in the place of each forced break. */
export function textWithBreaks(element: Element, mark: string): string {
  const copy = element.cloneNode(true) as Element
  for (const br of copy.querySelectorAll('br')) br.replaceWith(mark)
  return copy.textContent ?? ''
}

/** The name that a screen reader speaks (W3C, Accessible Name and Description Computation 1.2). */
export const nameOf = (element: Element): string =>
  computeAccessibleName(element, styleFor(element)).replaceAll(/\s+/gu, ' ').trim()

/** The role, its own or that of its element (ARIA in HTML); empty where it has none. */
export function roleOf(element: Element): string {
  const own = (element.getAttribute('role') ?? '').trim().toLowerCase().split(/\s+/)[0]
  return own || getRole(element) || ''
}

/** Whether assistive technology meets it: neither it nor what it stands in is hidden. */
export const isExposed = (element: Element): boolean => !isInaccessible(element, styleFor(element))

/** Without a layout only an element's own attributes tell what is hidden: working out all style sheets would take longer than all rules together. */
const styleFor = (element: Element): {getComputedStyle?: typeof getComputedStyle} =>
  hasLayout(element) ? {} : {getComputedStyle: ownStyle as typeof getComputedStyle}

const hasLayout = ({ownerDocument: {defaultView}}: Element): boolean =>
  defaultView !== null && !/jsdom/.test(defaultView.navigator.userAgent)

function ownStyle(element: Element): Partial<CSSStyleDeclaration> {
  const style = element.getAttribute('style') ?? ''
  const display = element.hasAttribute('hidden') || /display\s*:\s*none/i.test(style) ? 'none' : ''
  const visibility = /visibility\s*:\s*(hidden|collapse)/i.exec(style)?.[1] ?? ''
  return {
    display,
    visibility,
    getPropertyValue: (name: string) =>
      name === 'display' ? display : name === 'visibility' ? visibility : '',
  }
}

/** Whether an element begins after another has begun, in the order of the page. */
export const comesAfter = (element: Element, other: Element): boolean =>
  (other.compareDocumentPosition(element) & documentPositionFollowing) !== 0

/** `Node.DOCUMENT_POSITION_FOLLOWING`; outside a browser there is no `Node` to ask. */
const documentPositionFollowing = 4

/** Whether it is moved out of the page, as text for screen readers alone is. Without a layout its own style tells. */
export function isOutOfSight(element: Element): boolean {
  const {right, bottom, width} = element.getBoundingClientRect()
  if (width) return right <= 0 || bottom + (element.ownerDocument.defaultView?.scrollY ?? 0) <= 0
  return /(?:left|top)\s*:\s*-\d{3,}/i.test(element.getAttribute('style') ?? '')
}

/** The beginning of a text, its blanks counted as one. */
export function excerpt(text: string): string {
  const flat = text.replaceAll(/\s+/gu, ' ').trim()
  return flat.length > 60 ? `${flat.slice(0, 60)}…` : flat
}

/** A selector that finds the element again: its id, or its path from the nearest one. */
export function selectorOf(element: Element): string {
  if (element.id) return `#${idInSelector(element.id)}`
  const parent = element.parentElement
  const tag = element.localName
  if (!parent) return tag
  const twins = [...parent.children].filter((child) => child.localName === tag)
  const place = twins.length > 1 ? `:nth-of-type(${twins.indexOf(element) + 1})` : ''
  return `${selectorOf(parent)} > ${tag}${place}`
}

/** What is no letter, digit, hyphen or underscore must be escaped, and a digit that comes first (CSSOM, "Serialize an identifier"). */
const idInSelector = (id: string): string =>
  id
    .replaceAll(/[^\p{L}\p{N}_-]/gu, '\\$&')
    .replace(/^-?\d/, (first) => `${first.slice(0, -1)}\\3${first.at(-1)} `)

/** A selector of somebody else's as ours; as it is where it finds nothing here. */
export function canonicalSelector(document: Document, selector: string): string {
  const element = query(document, selector)
  return element ? selectorOf(element) : selector
}

/** Engines name elements by selectors that a DOM may not understand (frames, shadow trees). */
export function query(document: Document, selector: string): Element | null {
  try {
    return document.querySelector(selector)
  } catch {
    return null
  }
}
