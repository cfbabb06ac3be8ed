import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {PageAudit} from './audit-page.ts'
import {isBookTarget, type Target} from './target.ts'

/** What earlier runs found out about pages in files, by content: a page whose files and checkers are the same need not be looked at again. */
export interface Cache {
  get(target: Target): PageAudit | undefined
  put(target: Target, audited: PageAudit): void
}

interface Entry {
  /** Each file that the page was made of, with the hash of what it held; the page itself first. */
  files: [path: string, hash: string][]
  audited: PageAudit
}

/**
 * A cache in a folder, a file a page. `about` is all that decides what is found besides the files: versions of the checkers, passes, settings.
 * What cannot be read or written is as if it were not there.
 */
export function openCache(folder: string, about: unknown): Cache {
  const hashes = new Map<string, string>()
  const hashOfFile = (path: string): string => {
    const known = hashes.get(path)
    if (known !== undefined) return known
    const hash = existsSync(path) ? hashOf(readFileSync(path)) : ''
    hashes.set(path, hash)
    return hash
  }
  const placeOf = (target: Target): string | undefined => {
    if (!('path' in target) || isBookTarget(target)) return undefined
    const {path, root, shownAs, settings} = target
    return join(folder, `${hashOf(JSON.stringify([path, root, shownAs, settings, about]))}.json`)
  }
  return {
    get(target) {
      const place = placeOf(target)
      if (!place || !existsSync(place)) return undefined
      try {
        const {files, audited} = JSON.parse(readFileSync(place, 'utf8')) as Entry
        return files.every(([path, hash]) => hashOfFile(path) === hash) ? audited : undefined
      } catch {
        return undefined
      }
    },
    put(target, audited) {
      const place = placeOf(target)
      if (!place || !('path' in target)) return
      // The source map decides where a finding leads, though the browser never asks for it.
      const paths = new Set([target.path, join(dirname(target.path), 'source-map.json'), ...audited.files])
      const entry: Entry = {files: [...paths].map((path) => [path, hashOfFile(path)]), audited}
      try {
        mkdirSync(folder, {recursive: true})
        writeFileSync(`${place}.${process.pid}`, JSON.stringify(entry))
        renameSync(`${place}.${process.pid}`, place)
      } catch {
        // A full or closed disk costs time in the next run, nothing else.
      }
    },
  }
}

const hashOf = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32)
