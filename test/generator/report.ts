/** A report that nobody wrote, set in a style drawn by chance: HTML for a browser to print, and what it is made of. */
import {blocks, type PlanBlock, sentence} from './plan.ts'
import {type Random, randomFrom} from './random.ts'

export interface Report {
  html: string
  /** What the browser prints on every page, as puppeteer takes it. */
  headerTemplate: string
  footerTemplate: string
  headings: {text: string; depth: number}[]
  paragraphs: string[]
  items: string[]
  cells: string[]
  /** Words of running heads and feet. */
  furniture: string[]
}

interface Style {
  font: string
  size: number
  leading: number
  /** How paragraphs are told apart. */
  parting: 'gap' | 'indent'
  justified: boolean
  columns: 1 | 2
  /** Sizes of headings to the body's, and whether they are bold. */
  scale: readonly [number, number, number]
  numbered: boolean
  table: 'ruled' | 'lines'
  head: string
  foot: (page: string, pages: string) => string
}

const styleFrom = (random: Random): Style => ({
  font: random.pick(['serif', 'sans-serif', 'Liberation Serif, serif', 'DejaVu Sans, sans-serif']),
  size: random.pick([9.5, 10, 11, 12]),
  leading: random.pick([1.2, 1.35, 1.5]),
  parting: random.chance(0.75) ? 'gap' : 'indent',
  justified: random.chance(0.3),
  columns: random.chance(0.3) ? 2 : 1,
  scale: random.pick([
    [1.8, 1.4, 1.15],
    [2.2, 1.5, 1.2],
    [1.5, 1.25, 1],
  ] as const),
  numbered: random.chance(0.25),
  table: random.pick(['ruled', 'ruled', 'lines'] as const),
  head: random.pick(['Provstads kommun', 'Kommunledningsförvaltningen, rapport', 'Stadsledningskontoret']),
  foot: random.pick([
    (page: string, pages: string) => `Sida ${page} av ${pages}`,
    (page: string, pages: string) => `${page} (${pages})`,
    (page: string) => page,
  ]),
})

const chapters = [
  'Uppdrag och bakgrund',
  'Nuläge i verksamheten',
  'Ekonomiska konsekvenser',
  'Barnets bästa',
  'Samlad bedömning',
  'Fortsatt arbete',
  'Metod och avgränsning',
]
const parts = [
  'Tidigare beslut',
  'Vad staden gör nu',
  'Behov av stöd',
  'Uppföljning',
  'Kostnader och intäkter',
]
const titles = [
  'Redovisning av uppdrag om trygga skolvägar',
  'Rapport om bemanningen i äldreomsorgen',
  'Plan för underhåll av stadens broar 2026–2030',
]

export function report(seed: number): Report {
  const random = randomFrom(seed)
  const style = styleFrom(random)
  const made: Report = {
    html: '',
    headerTemplate: template(style, style.head, 'left'),
    footerTemplate: template(
      style,
      style.foot('<span class="pageNumber"></span>', '<span class="totalPages"></span>'),
      'right',
    ),
    headings: [],
    paragraphs: [],
    items: [],
    cells: [],
    furniture: [style.head],
  }
  const notes: string[] = []
  const title = heading(random.pick(titles), 1, '')
  const body = chapters.slice(0, random.between(3, 6)).map((name, chapter) => {
    const number = `${chapter + 1}`
    const inner = Array.from({length: random.chance(0.5) ? 2 : 0}, (_, part) =>
      [heading(parts[(chapter + part) % parts.length]!, 3, `${number}.${part + 1}`), ...content(2)].join(''),
    )
    return [heading(name, 2, number), ...content(random.between(2, 4)), ...inner].join('')
  })
  made.html = page(style, title, body.join(''), notes.map((text, index) => note(text, index + 1)).join(''))
  return made

  function heading(words: string, depth: number, number: string): string {
    const text = style.numbered && number ? `${number} ${words}` : words
    made.headings.push({text, depth})
    return `<h${depth}>${text}</h${depth}>`
  }

  function content(count: number): string[] {
    return blocks(random, count, false).map(blockHtml)
  }

  function blockHtml(block: PlanBlock): string {
    switch (block.kind) {
      case 'paragraph':
      case 'heading': {
        if (random.chance(0.08) && style.columns === 1) {
          notes.push(sentence(random))
          made.paragraphs.push(`${block.text}${notes.length}`)
          return `<p>${block.text}<sup>${notes.length}</sup></p>`
        }
        made.paragraphs.push(block.text)
        return `<p>${block.text}</p>`
      }
      case 'list': {
        made.items.push(...block.items)
        const tag = block.marks === 'numbers' ? 'ol' : block.marks === 'letters' ? 'ol type="a"' : 'ul'
        return `<${tag}>${block.items.map((item) => `<li>${item}</li>`).join('')}</${tag.split(' ')[0]}>`
      }
      case 'table': {
        made.cells.push(...block.rows.flat())
        const [head, ...rows] = block.rows
        const row = (cells: string[], tag: string) =>
          `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
        return `<table><thead>${row(head!, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
      }
    }
  }

  function note(text: string, number: number): string {
    made.paragraphs.push(`${number} ${text}`)
    return `<p class="note"><sup>${number}</sup> ${text}</p>`
  }
}

const template = ({size}: Style, content: string, align: string): string =>
  `<div style="font-size:${size - 2}pt;width:100%;margin:0 25mm;text-align:${align};font-family:sans-serif">${content}</div>`

function page(style: Style, title: string, body: string, notes: string): string {
  const {font, size, leading, parting, justified, columns, scale, table} = style
  const rule = (depth: number, factor: number) =>
    `h${depth}{font-size:${size * factor}pt;margin:${depth === 1 ? 0 : size * 1.4}pt 0 ${size * 0.5}pt;break-after:avoid;line-height:1.25}`
  const css = [
    `body{font:${size}pt/${leading} ${font};margin:0}`,
    ...scale.map((factor, index) => rule(index + 1, factor)),
    parting === 'gap' ? `p{margin:0 0 ${size * 0.7}pt}` : 'p{margin:0}p+p{text-indent:1.5em}',
    justified ? 'p{text-align:justify;hyphens:auto}' : '',
    columns === 2 ? 'main{column-count:2;column-gap:9mm}' : '',
    `ul,ol{margin:0 0 ${size * 0.7}pt;padding-left:2em}`,
    `table{border-collapse:collapse;margin:${size}pt 0;break-inside:avoid}`,
    table === 'ruled'
      ? 'th,td{border:0.75pt solid #444;padding:3pt 8pt;text-align:left}'
      : 'th,td{padding:3pt 14pt 3pt 0;text-align:left}thead{border-bottom:1pt solid #000}',
    `sup{font-size:0.65em;line-height:0}`,
    `.note{font-size:${size * 0.8}pt;text-indent:0!important;margin:0 0 3pt}`,
    '.notes{margin-top:14pt}',
  ].join('')
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Rapport</title><style>${css}</style>${title}<main>${body}</main><div class="notes">${notes}</div></html>`
}
