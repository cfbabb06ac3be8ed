import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {type Finding, finding} from '../message.ts'
import type {SiteEntry} from '../write/site/entry.ts'

/** The index's folder in the site. */
const folderName = 'search'
/** Forms and styles of its own: the search page has ours. */
const foreign = /^pagefind-(?:component|modular|ui|highlight)/

/**
 * Makes the index of the search page: of the answers' own words, without what is added. The search page does without it, and so
 * does the site; where it cannot be made a finding says so.
 */
export async function writeSearchIndex(entries: readonly SiteEntry[], folder: string): Promise<Finding[]> {
  try {
    const {createIndex, close} = await import('pagefind')
    const {index, errors} = await createIndex({
      rootSelector: 'article',
      excludeSelectors: ['[data-added]'],
      keepIndexUrl: true,
    })
    if (!index) throw new Error(errors.join(' '))
    for (const {folder: own, pageFile} of entries) {
      if (!pageFile) continue
      const sourcePath = `${own}/${pageFile}`
      const added = await index.addHTMLFile({
        sourcePath,
        content: readFileSync(join(folder, sourcePath), 'utf8'),
      })
      if (added.errors.length) throw new Error(added.errors.join(' '))
    }
    const outputPath = join(folder, folderName)
    rmSync(outputPath, {recursive: true, force: true})
    const written = await index.writeFiles({outputPath})
    await close()
    if (written.errors.length) throw new Error(written.errors.join(' '))
    for (const name of readdirSync(outputPath)) if (foreign.test(name)) rmSync(join(outputPath, name))
    return []
  } catch (error) {
    return [
      finding('search-not-made', folderName, {error: error instanceof Error ? error.message : String(error)}),
    ]
  }
}
