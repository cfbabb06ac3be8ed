import {type Configuration, UsageError} from '../config.ts'
import {movedFile} from '../write/site/moved.ts'
import {ownFolders} from './places.ts'

/** An old address must lie in the site, where nothing else lies. */
export function checkMoved(
  {moved = {}}: Configuration,
  folders: readonly string[],
  siteFolders: readonly string[],
): void {
  const taken = new Set(['', ...folders])
  for (const from of Object.keys(moved)) {
    const parts = movedFile(from).split('/')
    if (from.startsWith('/') || parts.some((part) => part === '..' || part === '.'))
      throw new UsageError(`moved: "${from}" is no address within the site`)
    if (taken.has(parts.slice(0, -1).join('/')) && parts.at(-1) === 'index.html')
      throw new UsageError(`moved: something lies at "${from}" already`)
    if (siteFolders.includes(parts[0]!) || ownFolders.includes(parts[0]!))
      throw new UsageError(`moved: "${from}" is an address of the site's own`)
  }
}
