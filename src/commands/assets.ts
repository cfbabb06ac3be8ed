import {readFileSync} from 'node:fs'
import {basename, resolve} from 'node:path'
import {type Configuration, UsageError} from '../config.ts'
import type {Settings} from '../settings.ts'
import {templateFile} from '../write/template.ts'
import type {World} from './world.ts'

/** What the site's style sheet, search and logo lie in. */
export const assetsFolder = 'assets'

/** The site's assets by name, read before anything is rendered: a logo that is not there is the user's mistake. */
export function siteAssets(
  settings: Settings,
  {logo}: Configuration,
  {cwd}: World,
): Map<string, string | Uint8Array> {
  const assets = new Map<string, string | Uint8Array>()
  for (const name of settings.sitePages?.has('search') ? ['style.css', 'search.js'] : ['style.css'])
    assets.set(name, readFileSync(templateFile(name, settings), 'utf8'))
  if (!logo) return assets
  if (assets.has(basename(logo))) throw new UsageError(`The logo cannot be called ${basename(logo)}`)
  try {
    return assets.set(basename(logo), readFileSync(resolve(cwd, logo)))
  } catch {
    throw new UsageError(`There is no logo ${logo}`)
  }
}
