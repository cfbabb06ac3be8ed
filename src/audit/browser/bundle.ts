import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** What is put into pages, by the name of the file that it is made of. */
export type Bundle = 'in-page' | 'pa11y-runner-in-page'

/** A module and all that it imports as one script for a browser: the package has it ready, a checkout makes it. */
export async function bundle(name: Bundle): Promise<string> {
  const ready = new URL(`./${name}.bundle.js`, import.meta.url)
  return existsSync(ready) ? readFileSync(ready, 'utf8') : make(new URL(`./${name}.ts`, import.meta.url))
}

async function make(entry: URL): Promise<string> {
  const {rolldown} = await import('rolldown')
  const build = await rolldown({input: fileURLToPath(entry), logLevel: 'silent'})
  try {
    const {output} = await build.generate({format: 'iife', minify: true})
    return output[0].code
  } finally {
    await build.close()
  }
}

// `npm pack` runs this: `node src/audit/browser/bundle.ts lib/audit/browser`.
if (import.meta.main) {
  const [folder = '.'] = process.argv.slice(2)
  for (const name of ['in-page', 'pa11y-runner-in-page'] as const)
    writeFileSync(`${folder}/${name}.bundle.js`, await make(new URL(`./${name}.ts`, import.meta.url)))
}
