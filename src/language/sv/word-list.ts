import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {readWordList, type WordList} from '../word-list.ts'

let words: WordList | undefined

/**
 * Whether a word stands in the Swedish word list of the DSSO project (package `dictionary-sv`, LGPL-3.0, not bundled), or
 * is a form or a compound of what does. The list is read when it is first asked: most documents never need it.
 */
export function isWord(word: string): boolean {
  words ??= readWordList(content('index.aff'), content('index.dic'))
  return words.has(word)
}

const content = (file: string): string =>
  readFileSync(join(dirname(createRequire(import.meta.url).resolve('dictionary-sv')), file), 'utf8')
