/**
 * Takes pictures of the rendered pages. `npm run pictures` takes the one that the README shows; `npm run pictures -- FOLDER --all`
 * takes every kind of page in every way of showing it, to be looked at.
 */
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {launchBrowser} from '../../src/audit/browser/launch.ts'

const all = process.argv.includes('--all')
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'docs/pictures'
const pages = all
  ? ['.', 'ks-2026-469', 'ks-2025-799', 'personer', 'ordlista', 'sok', 'tillganglighet', 'granskning']
  : ['ks-2026-469']
const shots = [
  {name: 'light', width: 900, scheme: 'light', forced: 'none'},
  ...(all
    ? [
        {name: 'dark', width: 900, scheme: 'dark', forced: 'none'},
        {name: 'forced', width: 900, scheme: 'dark', forced: 'active'},
        {name: 'narrow', width: 320, scheme: 'light', forced: 'none'},
      ]
    : []),
]

const browser = await launchBrowser()
const page = await browser.newPage()
const session = await page.createCDPSession()
for (const name of pages) {
  await page.goto(pathToFileURL(join('dist', name, 'index.html')).href)
  for (const {name: kind, width, scheme, forced} of shots) {
    await page.setViewport({width, height: 1000})
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        {name: 'prefers-color-scheme', value: scheme},
        {name: 'forced-colors', value: forced},
      ],
    })
    await page.screenshot({path: `${folder}/${name === '.' ? 'index' : name}-${kind}.png`, fullPage: all})
  }
  await session.send('Emulation.setEmulatedMedia', {features: []})
  if (all) await page.pdf({path: `${folder}/${name === '.' ? 'index' : name}.pdf`, format: 'a4'})
}
await browser.close()
