/** Takes the pictures of the rendered pages: `npm run pictures` (the README shows one of them). */
import {pathToFileURL} from 'node:url'
import {launchBrowser} from '../../src/audit/browser.ts'

const folder = process.argv[2] ?? 'docs/pictures'
const all = process.argv.includes('--all')
const answers = all ? ['ks-2026-469', 'ks-2025-799'] : ['ks-2026-469']
const shots = [
  {name: 'light', width: 900, scheme: 'light'},
  ...(all
    ? [
        {name: 'dark', width: 900, scheme: 'dark'},
        {name: 'narrow', width: 320, scheme: 'light'},
      ]
    : []),
] as const

const browser = await launchBrowser()
const page = await browser.newPage()
for (const answer of answers) {
  await page.goto(pathToFileURL(`dist/${answer}/index.html`).href)
  for (const {name, width, scheme} of shots) {
    await page.setViewport({width, height: 1000})
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}])
    await page.screenshot({path: `${folder}/${answer}-${name}.png`, fullPage: all})
  }
  if (all) await page.pdf({path: `${folder}/${answer}.pdf`, format: 'a4'})
}
await browser.close()
