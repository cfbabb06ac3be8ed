import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import {dirname, join} from 'node:path'

/** What a file holds; a long text may come piece by piece. */
type Content = string | Uint8Array | Iterable<string>

export type Output = ReturnType<typeof openOutput>

/**
 * Writes a site so that the files of a document appear whole or not at all. They are written to a staging folder; once
 * complete, it is renamed to `N.ready`, and its files are moved into place. A run that was interrupted in between is
 * completed by the next; one that was interrupted before leaves the last good output.
 */
export function openOutput(out: string) {
  const staging = join(out, '.klarsvar')
  mkdirSync(staging, {recursive: true})
  completeInterrupted(staging, out)
  let count = 0

  const output = {
    /** `folder` is relative to the site, `/` between folders; empty for the site's own files. */
    write(folder: string, files: ReadonlyMap<string, Content>): void {
      count += 1
      const part = join(staging, `${process.pid}-${count}.part`)
      const made = new Set<string>()
      for (const [name, content] of files) {
        const path = join(part, folder, name)
        if (!made.has(dirname(path))) mkdirSync(dirname(path), {recursive: true})
        made.add(dirname(path))
        writeContent(path, content)
      }
      const ready = part.replace(/part$/, 'ready')
      renameSync(part, ready)
      moveInto(ready, out)
    },

    /** The same; returns what went wrong, if anything did. */
    tryWrite(folder: string, files: ReadonlyMap<string, Content>): string | undefined {
      try {
        output.write(folder, files)
        return undefined
      } catch (error) {
        return (error as NodeJS.ErrnoException).code ?? String(error)
      }
    },

    /** A text that was written, by its file in the site. */
    read: (file: string): string => readFileSync(join(out, file), 'utf8'),

    /** Removes the staging folder. */
    close(): void {
      rmSync(staging, {recursive: true, force: true})
    },
  }
  return output
}

function writeContent(path: string, content: Content): void {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    writeFileSync(path, content)
    return
  }
  const file = openSync(path, 'w')
  for (const piece of content) writeSync(file, piece)
  closeSync(file)
}

function completeInterrupted(staging: string, out: string): void {
  for (const name of readdirSync(staging)) {
    const path = join(staging, name)
    if (name.endsWith('.ready')) moveInto(path, out)
    else rmSync(path, {recursive: true, force: true})
  }
}

/** Moves every file below a folder to the same place below another, then removes the first. */
function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, {withFileTypes: true})) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) {
      if (!existsSync(target)) mkdirSync(target, {recursive: true})
      moveInto(source, target)
    } else {
      renameSync(source, target)
    }
  }
  rmSync(from, {recursive: true, force: true})
}

/** Writes one file, which appears whole or not at all. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(`${path}.part`, bytes)
  renameSync(`${path}.part`, path)
}
