import {existsSync, readFileSync} from 'node:fs'
import type {Element, ElementContent, Root, RootContent} from 'hast'
import {Parser} from 'htmlparser2'
import type {Settings} from '../settings.ts'

/** The templates' own folder, beside `src/` or `lib/`. */
export const templatesFolder = new URL('../../templates/', import.meta.url)

/** A template that names a slot which does not exist, or lacks one that must be there. */
export class TemplateError extends Error {}

/** The user's own file of that name, where there is one, else ours. */
export function templateFile(name: string, {templates}: Pick<Settings, 'templates'>): URL {
  const own = templates && new URL(name, templates)
  return own && existsSync(own) ? own : new URL(name, templatesFolder)
}

/** Puts nodes into a template's slots. */
export type Fill<Slot extends string> = (content: Record<Slot, readonly RootContent[]>) => Root

/**
 * Reads a template: plain HTML (or XHTML) with `<slot name="…">`. It is parsed once and filled as a tree, so nothing in
 * a document can become markup. HTML's own parser would move a slot out of the head; this one leaves it there.
 */
export function loadTemplate<Slot extends string>(
  name: string,
  slots: readonly Slot[],
  settings: Pick<Settings, 'templates'>,
): Fill<Slot> {
  const root = parse(readFileSync(templateFile(name, settings), 'utf8'), name.endsWith('.xhtml'))
  checkSlots(root, slots, name)
  return (content) => ({
    type: 'root',
    children: root.children.flatMap((node) => filled(node, content)),
  })
}

function parse(text: string, isXml: boolean): Root {
  const root: Root = {type: 'root', children: []}
  const open: (Root | Element)[] = [root]
  const add = (node: RootContent) => (open.at(-1)!.children as RootContent[]).push(node)
  const parser = new Parser(
    {
      onopentag(tagName, attributes) {
        const line = text.slice(0, parser.startIndex).split('\n').length
        const position = {start: {line, column: 1}, end: {line, column: 1}}
        const element: Element = {type: 'element', tagName, properties: attributes, children: [], position}
        add(element)
        open.push(element)
      },
      ontext: (value) => add({type: 'text', value}),
      onclosetag: () => open.pop(),
      onprocessinginstruction(processed) {
        if (/^!doctype/i.test(processed)) add({type: 'doctype'})
      },
    },
    {xmlMode: isXml, decodeEntities: true, recognizeSelfClosing: true},
  )
  parser.end(text)
  return root
}

function checkSlots(root: Root, slots: readonly string[], template: string): void {
  const missing = new Set(slots)
  const lines = new Map<string, number>()
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'element') lines.set(node.tagName, node.position!.start.line)
    if (node.type === 'element' && node.tagName === 'slot') {
      const name = String(node.properties.name)
      if (!slots.includes(name)) {
        const line = node.position?.start.line
        throw new TemplateError(
          `${template}:${line}: unknown slot "${name}"; the slots are ${slots.join(', ')}`,
        )
      }
      missing.delete(name)
    }
    if ('children' in node) node.children.forEach(walk)
  }
  walk(root)
  for (const name of missing) {
    const around = name === 'head' ? 'head' : 'body'
    throw new TemplateError(
      `${template}:${lines.get(around) ?? 1}: slot "${name}" is missing; it belongs in <${around}>`,
    )
  }
}

function filled(node: RootContent, content: Record<string, readonly RootContent[]>): RootContent[] {
  if (node.type !== 'element') return [node]
  if (node.tagName === 'slot') return [...(content[String(node.properties.name)] ?? [])]
  const children = node.children.flatMap((child) => filled(child, content)) as ElementContent[]
  return [{type: 'element', tagName: node.tagName, properties: {...node.properties}, children}]
}
