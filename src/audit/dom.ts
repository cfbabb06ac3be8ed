/** Small questions that several rules ask a DOM. */

export const headings = (document: Document): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('h1,h2,h3,h4,h5,h6'),
]

export const levelOf = (heading: Element): number => Number(heading.tagName.slice(1))

/** Text with its blanks counted as one. */
export const textOf = (element: Element): string =>
  (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim()

/** Whether an element lies in something that is marked as ours. */
export const isAdded = (element: Element): boolean => element.closest('[data-added]') !== null

/** The beginning of a text, its blanks counted as one. */
export function excerpt(text: string): string {
  const flat = text.replaceAll(/\s+/gu, ' ').trim()
  return flat.length > 60 ? `${flat.slice(0, 60)}…` : flat
}

/** A selector that finds the element again: its id, or its path from the nearest one. */
export function selectorOf(element: Element): string {
  if (element.id) return `#${element.id}`
  const parent = element.parentElement
  const tag = element.localName
  if (!parent) return tag
  const twins = [...parent.children].filter((child) => child.localName === tag)
  const place = twins.length > 1 ? `:nth-of-type(${twins.indexOf(element) + 1})` : ''
  return `${selectorOf(parent)} > ${tag}${place}`
}
