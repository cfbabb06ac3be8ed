import {existsSync, readFileSync} from 'node:fs'

const inMarkup =
  /\b(?:href|src)\s*=\s*["']?([^"'\s>#?]+\.(?:css|m?js|svg|png|jpe?g|gif|webp|avif|woff2?|ttf))/gi
const inStyle = /(?:@import\s+|url\(\s*)["']?([^"')\s#?]+)/gi

/**
 * The files that a page is made of, as its markup and its style sheets name them: what the browser asks for is no measure, since it keeps style sheets from page to page.
 * `fileOf` tells which file an address stands for.
 */
export function linkedFiles(
  markup: string,
  address: string,
  fileOf: (address: string) => string | undefined,
): string[] {
  const found = new Set<string>()
  const follow = (text: string, from: string, pattern: RegExp): void => {
    for (const [, link] of text.matchAll(pattern)) {
      if (!URL.canParse(link!, from)) continue
      const {href} = new URL(link!, from)
      const file = fileOf(href)
      if (!file || found.has(file)) continue
      found.add(file)
      if (file.endsWith('.css') && existsSync(file)) follow(readFileSync(file, 'utf8'), href, inStyle)
    }
  }
  follow(markup, address, inMarkup)
  return [...found]
}
