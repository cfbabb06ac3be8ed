import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {engineVersion} from '../audit/versions.ts'
import {UsageError} from '../config.ts'
import {fill} from '../language/language.ts'
import {templatesFolder} from '../write/template.ts'
import type {World} from './world.ts'

/** Where each service looks for what it is to run; the file of the same name lies in `templates/ci/`. */
const ci: Readonly<Record<string, string>> = {
  github: '.github/workflows/accessibility.yml',
  gitlab: '.gitlab-ci.yml',
}
export const ciNames = Object.keys(ci)

/** Puts templates and a configuration with comments into a folder, or a workflow that audits, for the user to change. What is there already stays. */
export function init(folder: string, service: string | undefined, {cwd, texts, stdout}: World): number {
  const root = resolve(cwd, folder)
  const put = (file: string, write: (path: string) => void) => {
    const path = join(root, file)
    const isThere = existsSync(path)
    mkdirSync(dirname(path), {recursive: true})
    if (!isThere) write(path)
    stdout(`${fill(isThere ? texts.init.kept : texts.init.made, {file})}\n`)
  }
  const from = fileURLToPath(templatesFolder)
  if (service !== undefined) {
    const file = Object.hasOwn(ci, service) ? ci[service] : undefined
    if (!file) throw new UsageError(`--ci must be one of ${ciNames.join(', ')}`)
    const [major = ''] = engineVersion('rules').split('.')
    const text = readFileSync(join(from, 'ci', `${service}.yml`), 'utf8').replaceAll('{major}', major)
    put(file, (path) => writeFileSync(path, text))
    return 0
  }
  mkdirSync(join(root, 'input'), {recursive: true})
  put('klarsvar.config.yaml', (path) => writeFileSync(path, texts.init.configuration))
  const names = readdirSync(from, {withFileTypes: true}).filter((entry) => entry.isFile())
  for (const {name} of names.sort((a, b) => (a.name < b.name ? -1 : 1)))
    put(`templates/${name}`, (path) => copyFileSync(join(from, name), path))
  stdout(`${texts.init.next}\n`)
  return 0
}
