/** Small PDFs made by hand, with the tags, labels and artifacts that a test asks for. */
export interface PdfText {
  /** The role of its element, or `Artifact`. */
  tag: string
  text: string
  /** Baseline, in points from the bottom of the page. */
  y: number
  x?: number
  /** Cells of one row have one number. */
  row?: number
  /** Entries of its attribute dictionary. */
  attributes?: string
}

export interface PdfPlan {
  pages: PdfText[][]
  /** A number tree of page labels. */
  labels?: string
}

/** A tagged PDF (ISO 32000-1, 14.7 and 14.8) with one font, in Windows-1252. */
export function pdfOf({pages, labels}: PdfPlan): Uint8Array {
  const objects: string[] = []
  const add = (content: string) => objects.push(content)
  const reserve = () => add('')
  const [catalog, pageTree, root, font] = [reserve(), reserve(), reserve(), reserve()] as [
    number,
    number,
    number,
    number,
  ]
  const elements: number[] = []
  const parents: string[] = []
  const kids: number[] = []
  for (const [index, texts] of pages.entries()) {
    const page = reserve()
    kids.push(page)
    const own: number[] = []
    let table: {object: number; rows: Map<number, {object: number; cells: number[]}>} | undefined
    let content = ''
    let marked = 0
    for (const {tag, text, y, x = 70, row, attributes} of texts) {
      const shown = `BT /F1 ${tag.startsWith('H') ? 16 : 11} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`
      if (tag === 'Artifact') {
        content += `/Artifact BMC ${shown} EMC\n`
        continue
      }
      content += `/${tag} << /MCID ${marked} >> BDC ${shown} EMC\n`
      let parent = root
      if (row !== undefined) {
        if (!table) {
          table = {object: reserve(), rows: new Map()}
          elements.push(table.object)
        }
        if (!table.rows.has(row)) table.rows.set(row, {object: reserve(), cells: []})
        parent = table.rows.get(row)!.object
      }
      const attribute = attributes ? ` /A << ${attributes} >>` : ''
      const element = add(
        `<< /Type /StructElem /S /${tag} /P ${parent} 0 R /Pg ${page} 0 R /K ${marked}${attribute} >>`,
      )
      own.push(element)
      if (row === undefined) elements.push(element)
      else table!.rows.get(row)!.cells.push(element)
      marked += 1
    }
    if (table) {
      const rows = [...table.rows.values()]
      objects[table.object - 1] =
        `<< /Type /StructElem /S /Table /P ${root} 0 R /K [${list(rows.map(({object}) => object))}] >>`
      for (const {object, cells} of rows) {
        objects[object - 1] = `<< /Type /StructElem /S /TR /P ${table.object} 0 R /K [${list(cells)}] >>`
      }
    }
    parents.push(`${index} [${list(own)}]`)
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}endstream`)
    objects[page - 1] =
      `<< /Type /Page /Parent ${pageTree} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${stream} 0 R /StructParents ${index} >>`
  }
  const label = labels ? ` /PageLabels ${labels}` : ''
  objects[catalog - 1] =
    `<< /Type /Catalog /Pages ${pageTree} 0 R /Lang (sv) /MarkInfo << /Marked true >> /StructTreeRoot ${root} 0 R${label} >>`
  objects[pageTree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${list(kids)}] >>`
  objects[root - 1] =
    `<< /Type /StructTreeRoot /K [${list(elements)}] /ParentTree << /Nums [${parents.join(' ')}] >> >>`
  objects[font - 1] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
  return file(objects)
}

const list = (objects: readonly number[]): string => objects.map((object) => `${object} 0 R`).join(' ')

const escaped = (text: string): string => text.replaceAll(/[\\()]/g, String.raw`\$&`)

function file(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((content, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${content}\nendobj\n`
    return offset
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
