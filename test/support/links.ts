import {existsSync, globSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, normalize} from 'node:path'
import {JSDOM} from 'jsdom'

/** Every relative link of a site's pages that leads to no file, or to no element of its page. */
export function brokenLinks(folder: string): string[] {
  const pages = new Map<string, {ids: Set<string>; links: string[]}>()
  for (const file of globSync('**/*.html', {cwd: folder})) {
    const {window} = new JSDOM(readFileSync(join(folder, file), 'utf8'))
    const {document} = window
    const ids = new Set(Array.from(document.querySelectorAll('[id]'), ({id}) => id))
    const links = Array.from(
      document.querySelectorAll('[href], [src]'),
      (element) => element.getAttribute('href') ?? element.getAttribute('src')!,
    )
    pages.set(file, {ids, links})
    window.close()
  }
  if (!pages.size) throw new Error(`${folder} holds no page`)
  return [...pages].flatMap(([file, {links}]) =>
    links.filter((link) => !/^[a-z]+:/.test(link) && !isWhole(file, link)).map((link) => `${file}: ${link}`),
  )

  function isWhole(file: string, link: string): boolean {
    const [path = '', id] = link.split('#').map(decodeURIComponent)
    const target = path ? normalize(join(dirname(file), path)) : file
    const full = join(folder, target)
    if (target.startsWith('..') || !existsSync(full) || statSync(full).isDirectory()) return false
    return !id || !target.endsWith('.html') || pages.get(target)!.ids.has(id)
  }
}
