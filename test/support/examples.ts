import {globSync, readFileSync} from 'node:fs'

/** An example of a Markdown file: an input and what comes of it, in fenced blocks, with prose around. */
export interface Example {
  title: string
  /** By the first word of the fence. */
  blocks: {kind: string; name: string; text: string; line: number}[]
}

export interface ExampleFile {
  file: string
  examples: Example[]
}

/** Reads every example file of a folder. Each second-level heading begins an example. */
export function readExamples(pattern: string): ExampleFile[] {
  return globSync(pattern)
    .sort()
    .map((file) => ({file, examples: parse(readFileSync(file, 'utf8'))}))
}

function parse(text: string): Example[] {
  const examples: Example[] = []
  let block: Example['blocks'][number] | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^(?:`{3,}|~{3,})\s*(\S*)\s*(.*)$/.exec(line)
    if (fence && block) block = undefined
    else if (fence) {
      block = {kind: fence[1]!, name: fence[2]!, text: '', line: index + 1}
      examples.at(-1)?.blocks.push(block)
    } else if (block) block.text += `${line}\n`
    else if (line.startsWith('## ')) examples.push({title: line.slice(3), blocks: []})
  }
  return examples.filter((example) => example.blocks.length)
}

/** Characters that cannot be seen are written so in examples: `␌` form feed, `␠` blank, `␠×213` many, `␀` NUL, `¬` none. */
export const visible = (text: string): string =>
  text
    .replaceAll(/␠×(\d+)/g, (_, count) => ' '.repeat(Number(count)))
    .replaceAll('␠', ' ')
    .replaceAll('␌', '\f')
    .replaceAll('␀', '\u0000')
    .replaceAll('␂', '\u0002')
    .replaceAll('␛', '\u001B')
    .replaceAll('\u2038', '\u00AD')
