import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Finding, finding} from '../message.ts'
import {type Certifier, stamped} from '../write/epub/stamp.ts'
import type {SiteEntry} from '../write/site/entry.ts'
import {replaceFile} from './output.ts'

/**
 * Puts the certifier's claim into every book in which the audit found no fault, and audits it again; a book in which it then finds
 * one stays without the claim, and so does one with faults. Returns what a person should know.
 */
export async function certify(
  entries: readonly SiteEntry[],
  folder: string,
  audited: readonly Finding[],
  shownAs: (path: string) => string,
  certifier: Certifier,
): Promise<Finding[]> {
  const {examineBook} = await import('../audit/book/index.ts')
  const faulty = new Set(audited.filter(({outcome}) => outcome === 'failed').map(({file}) => file))
  const refused: Finding[] = []
  for (const {folder: own, bookFile} of entries) {
    if (!bookFile) continue
    const path = join(folder, own, bookFile)
    const name = shownAs(path)
    const plain = readFileSync(path)
    if (!faulty.has(name)) {
      replaceFile(path, stamped(plain, certifier))
      const {findings: again} = await examineBook({path, shownAs: name})
      if (!again.some(({outcome}) => outcome === 'failed')) continue
      replaceFile(path, plain)
    }
    refused.push(finding('book-not-certified', name, {certifier: certifier.name}))
  }
  return refused
}
