import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {unzipSync} from 'fflate'

/** The files of a book by their name in the archive, as text. */
export function bookFiles(book: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(book)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  )
}

/** A folder of its own for a test, removed when the test is done. */
export function temporaryFolder(): {path: string; [Symbol.dispose](): void} {
  const path = mkdtempSync(join(tmpdir(), 'klarsvar-test-'))
  return {path, [Symbol.dispose]: () => rmSync(path, {recursive: true, force: true})}
}

/** Writes files into a folder and returns it. */
export function filesIn(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), content)
  }
  return folder
}
