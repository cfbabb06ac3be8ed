import {spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {temporaryFolder} from './rendered.ts'

/** A site that was built from files in a folder of its own, which is removed when the test is done. */
export interface Built {
  /** Of the site. */
  folder: string
  status: number | null
  said: string
  read(file: string): string
  [Symbol.dispose](): void
}

/** Builds a site with the command, as a user would. `configuration` is its configuration file. */
export function build(
  inputs: Readonly<Record<string, string | Uint8Array>>,
  configuration: object = {},
  options: readonly string[] = ['--audit', 'none'],
): Built {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(inputs)) {
    const path = join(folder.path, name)
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, content)
  }
  writeFileSync(join(folder.path, 'klarsvar.config.json'), JSON.stringify(configuration))
  const {status, stdout, stderr} = spawnSync(process.execPath, [resolve('src/cli.ts'), 'build', ...options], {
    cwd: folder.path,
    encoding: 'utf8',
    env: {...process.env, LC_ALL: 'en_US.UTF-8', CI: 'true'},
  })
  const site = join(folder.path, 'dist')
  return {
    folder: site,
    status,
    said: stdout + stderr,
    read: (file) => readFileSync(join(site, file), 'utf8'),
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  }
}

/** A short answer with a question, by name, date and case number. */
export const shortAnswer = ({
  asker = 'Anna Ek (M)',
  answerer = 'Bo Alm (S)',
  date = '2026-05-20',
  number = '2026/1',
}) =>
  `Svar på interpellation av ${asker} till borgarrådet ${answerer} om träd
Dnr KS ${number}

Träden är gröna. JO har granskat nämnden.

1. Hur många träd finns det?

Det finns många träd.

2. När planteras fler?

Fler planteras i vår.

Stockholm den ${date}
${answerer.replace(/ \(.*/, '')}
`
