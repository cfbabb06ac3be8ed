import {isExposed, nameOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** Text drawn in a picture cannot be set larger, in other colours, or with more room between the letters. Logotypes are exempt (WCAG 2.2, 1.4.5). */
export const textInImage = rule({
  id: 'text-in-image',
  wcag: ['1.4.5'],
  act: ['0va7u6'],
  seeks: ['img', 'input', '@style'],
  *check({document}) {
    for (const image of document.querySelectorAll<HTMLElement>(
      'img[src^="data:image/svg"], input[src^="data:image/svg"], [style*="data:image/svg"]',
    )) {
      const picture = image.getAttribute('src') ?? image.getAttribute('style') ?? ''
      const text = textIn(picture)
      if (text && isExposed(image) && !/logo/iu.test(nameOf(image))) yield {at: image, values: {text}}
    }
  },
})

/** The letters that a picture in an address draws, if there are any. */
function textIn(address: string): string {
  const [head = '', ...rest] = address.split(',')
  const body = rest.join(',')
  const markup = /;base64/i.test(head) ? decoded(() => atob(body)) : decoded(() => decodeURIComponent(body))
  return (/<text\b[^>]*>([\s\S]*?)<\/text>/i.exec(markup)?.[1] ?? '').replaceAll(/<[^>]*>|\s+/g, ' ').trim()
}

function decoded(decode: () => string): string {
  try {
    return decode()
  } catch {
    return ''
  }
}
