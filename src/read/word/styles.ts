import {Parser} from 'htmlparser2'

interface Style {
  name: string
  basedOn?: string
  outline?: number
}

/** Names that Swedish templates give to headings without an outline level. */
const named: readonly [name: string, level: number][] = [
  ['Rubrik', 1],
  ['Titel', 1],
  ['Title', 1],
  ...[1, 2, 3, 4, 5, 6].flatMap((level): [string, number][] => [
    [`Rubrik ${level}`, level],
    [`Rubrik${level}`, level],
    [`Überschrift ${level}`, level],
  ]),
]

/**
 * Lines of a style map for mammoth: every paragraph style with an outline level, of its own or of a style that it is based
 * on, is a heading of that level, whatever its name; and so are styles that are called headings in Swedish.
 */
export function headingStyles(styles: string): string[] {
  const byId = new Map<string, Style>()
  let style: Style | undefined
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:style' && attributes['w:type'] === 'paragraph') {
          style = {name: ''}
          byId.set(attributes['w:styleId'] ?? '', style)
        } else if (name === 'w:style') style = undefined
        if (!style) return
        const value = attributes['w:val'] ?? ''
        if (name === 'w:name') style.name = value
        if (name === 'w:basedOn') style.basedOn = value
        if (name === 'w:outlineLvl') style.outline = Number(value)
      },
    },
    {xmlMode: true},
  )
  parser.end(styles)
  const levels = new Map<string, number>(named)
  for (const [id, {name}] of byId) {
    const outline = outlineOf(id, byId, 0)
    if (outline !== undefined && outline < 9) levels.set(name, Math.min(6, outline + 1))
  }
  return [...levels].map(
    ([name, level]) => `p[style-name='${name.replaceAll("'", "\\'")}'] => h${level}:fresh`,
  )
}

function outlineOf(id: string, byId: ReadonlyMap<string, Style>, depth: number): number | undefined {
  const style = byId.get(id)
  if (!style || depth > 20) return undefined
  return style.outline ?? (style.basedOn ? outlineOf(style.basedOn, byId, depth + 1) : undefined)
}
