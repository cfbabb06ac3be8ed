import {copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {fill} from '../language/language.ts'
import {templatesFolder} from '../write/template.ts'
import type {World} from './world.ts'

/** Puts templates and a configuration with comments into a folder, for the user to change. What is there already stays. */
export function init(folder: string, {cwd, texts, stdout}: World): number {
  const root = resolve(cwd, folder)
  const put = (file: string, write: (path: string) => void) => {
    const path = join(root, file)
    const isThere = existsSync(path)
    if (!isThere) write(path)
    stdout(`${fill(isThere ? texts.init.kept : texts.init.made, {file})}\n`)
  }
  mkdirSync(join(root, 'templates'), {recursive: true})
  mkdirSync(join(root, 'input'), {recursive: true})
  put('klarsvar.config.yaml', (path) => writeFileSync(path, texts.init.configuration))
  const from = fileURLToPath(templatesFolder)
  for (const name of readdirSync(from).sort())
    put(`templates/${name}`, (path) => copyFileSync(join(from, name), path))
  stdout(`${texts.init.next}\n`)
  return 0
}
