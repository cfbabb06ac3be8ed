import {posix} from 'node:path'
import type {Input, InputProblem} from './inputs.ts'

/** What the site itself writes at its root, besides the folders that its language names. */
export const ownFolders = ['assets', 'report', 'search', '.klarsvar']
const ownFiles = ['index.html', 'feed.xml', 'sitemap.xml', 'index.json']
/** What is written for a document, besides its book. */
const documentFiles = ['index.html', 'source-map.json', 'annotations.jsonld', 'fragment.html']

/** The file name under which a raw answer is published beside its page. */
export const originalName = (name: string): string =>
  documentFiles.includes(fold(name)) || fold(name).endsWith('.epub') ? `original-${name}` : name

/** An input and the folder of the site in which its files will lie, `/` between folders. */
export interface Placed {
  input: Input
  folder: string
  /** The name of its book, without extension. */
  name: string
}

/**
 * Gives each input its place: `a/b.txt` → `a/b/`; `siteFolders` are the site's own. Two that would land on one place, once case and Unicode form are
 * folded, or one that would land on what the site writes itself, are problems, and none of them is rendered.
 */
export function placeInputs(
  inputs: readonly Input[],
  siteFolders: readonly string[],
): {placed: Placed[]; problems: InputProblem[]} {
  const files = new Map(ownFiles.map((name) => [name, name]))
  const reserved = new Map([...ownFolders, ...siteFolders].map((name) => [fold(name), `${name}/`]))
  const folders = new Map(reserved)
  const blocked = new Map<string, InputProblem>()
  const owners = new Map<string, Input>()

  for (const input of inputs) {
    const folder = fold(input.stem)
    const wanted = filesOf(folder)
    const taken =
      folders.get(folder) ??
      wanted.map((file) => files.get(file) ?? folders.get(file)).find(Boolean) ??
      ancestorsOf(folder)
        .map((ancestor) => files.get(ancestor) ?? reserved.get(ancestor))
        .find(Boolean) ??
      files.get(folder)
    if (taken) block(input, taken, folder)
    else {
      folders.set(folder, input.shownAs)
      for (const file of wanted) files.set(file, input.shownAs)
      owners.set(input.shownAs, input)
    }
  }
  return {
    placed: inputs
      .filter((input) => !blocked.has(input.shownAs))
      .map((input) => ({input, folder: input.stem, name: posix.basename(input.stem)})),
    problems: [...blocked.values()],
  }

  function block(input: Input, other: string, folder: string): void {
    blocked.set(input.shownAs, {
      shownAs: input.shownAs,
      id: 'output-collision',
      values: {other, place: `${folder}/`},
    })
    const owner = owners.get(other)
    if (owner && !blocked.has(other)) {
      const values = {other: input.shownAs, place: `${folder}/`}
      blocked.set(other, {shownAs: other, id: 'output-collision', values})
    }
  }
}

const filesOf = (folder: string): string[] =>
  [...documentFiles, `${posix.basename(folder)}.epub`].map((name) => `${folder}/${name}`)

function ancestorsOf(folder: string): string[] {
  const parts = folder.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** Some file systems take two spellings for one name. */
const fold = (path: string): string => path.normalize('NFC').toLowerCase()
