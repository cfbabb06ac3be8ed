import {fill} from '../language/language.ts'
import type {World} from './world.ts'

/** One line that is written over and over, on a terminal only. */
export function progress({isTerminal, stderr, texts}: World, quiet: boolean) {
  if (!isTerminal || quiet) return () => {}
  return (done: number, total: number, name: string): void => {
    const line = done === total ? '' : fill(texts.build.progress, {done, total, name}).slice(0, 79)
    stderr(`\r\u001B[K${line}`)
  }
}
