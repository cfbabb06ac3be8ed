/** A reading engine in the browser (foliate-js), over the books of a folder. */
import {existsSync, readFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {extname, join} from 'node:path'
import {launchBrowser} from '../../src/audit/browser/launch.ts'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.css': 'text/css',
}
const reader = `<!doctype html><html lang="sv"><title>Läsare</title><style>foliate-view {display: block; block-size: 90vh}</style><script type="module">
import '/engine/view.js'
window.openBook = async (address) => {
  const bytes = await (await fetch(address)).blob()
  const view = document.createElement('foliate-view')
  document.body.replaceChildren(view)
  await view.open(new File([bytes], 'bok.epub', {type: 'application/epub+zip'}))
  window.view = view
}
/** Goes where a link leads, and says what stands there. */
window.landOn = async (href) => {
  const {index, anchor} = await view.resolveNavigation(href)
  await view.goTo(href)
  const {doc} = view.renderer.getContents().find((content) => content.index === index)
  const target = anchor(doc)
  const element = target?.startContainer ?? target
  return {id: element?.id ?? '', role: element?.getAttribute?.('role') ?? '', text: (element?.textContent ?? '').replaceAll(/\\s+/g, ' ').trim().slice(0, 60)}
}
window.isReady = true
</script>`

/** What stands where a link leads. */
export interface Landing {
  id: string
  role: string
  text: string
}

export async function openReadingEngine(folder: string) {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url!, 'http://localhost')
    if (pathname === '/') return response.setHeader('content-type', 'text/html').end(reader)
    const path = pathname.startsWith('/engine/')
      ? join('node_modules/foliate-js', pathname.slice(8))
      : join(folder, pathname)
    if (!existsSync(path)) return response.writeHead(404).end()
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream')
    return response.end(readFileSync(path))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const browser = await launchBrowser(undefined, {network: true})
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as {port: number}).port}/`)
  await page.waitForFunction('window.isReady')
  return {
    page,
    /** Opens a book of the folder. */
    open: (path: string) => page.evaluate(`openBook(${JSON.stringify(path)})`),
    /** Goes where a link leads. */
    land: (href: string) => page.evaluate(`landOn(${JSON.stringify(href)})`) as Promise<Landing>,
    async close() {
      await browser.close()
      server.close()
    },
  }
}
