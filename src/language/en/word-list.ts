import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {lazyWordList, readWordList} from '../word-list.ts'

/** The British word list of Marco Pinto and others (package `dictionary-en-gb`, MIT and BSD, a dependency that is not bundled). */
export const words = lazyWordList(() => {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-en-gb'))
  const content = (file: string): string => readFileSync(join(folder, file), 'utf8')
  return readWordList(content('index.aff'), content('index.dic'))
})
